package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** What a dump of a bucket shows of an entry. */
final class Inside {
  private Inside() {}

  static List<MethodSpec> of(MapCode map) {
    return List.of(describeEntry(map));
  }

  private static CodeBlock storedValue(MapCode map) {
    return switch (map.value()) {
      case StructValue value ->
          CodeBlock.of("\n    + $S\n    + show(place, 0, new $T())", " = ", value.flyweight());
      case PrimitiveValue _ -> CodeBlock.of("\n    + $S\n    + value(place)", " = ");
      case NoValue _ -> CodeBlock.of("");
    };
  }

  private static MethodSpec describeEntry(MapCode map) {
    return Body.override("describeEntry", ClassName.get(String.class), Modifier.PROTECTED)
        .addParameter(long.class, "place")
        .addCode(map.key() instanceof TextKey ? CodeBlock.of("") : entry(map))
        .addCode(
            map.fill(
                """
                return "" + $storedText:L$storedValue:L;
                """,
                Map.of("storedText", map.key().storedText(), "storedValue", storedValue(map))))
        .build();
  }

  private static CodeBlock entry(MapCode map) {
    return map.fill(
        """
        $segment:T segment = segment(place);
        long bucket = $bucketIn:L;
        $slotType:T slot = $place:T.$slotIn:L(place);
        """);
  }
}
