package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The look-up that makes an entry where there is none: a call of its own. */
final class Assign {
  private Assign() {}

  static List<MethodSpec> of(MapCode map) {
    return List.of(locateOrInsert(map), insertKey(map), writeKey(map));
  }

  private static MethodSpec locateOrInsert(MapCode map) {
    return method("locateOrInsert", map)
        .addParameter(long.class, "hash")
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return locateOrInsert($argument:Lhash, detours - 1);
                }
                """))
        .addCode(
            map.fill(
                map.key().isUnfindable().isPresent()
                    ? """
                    long place = locate($argument:Lhash);
                    endInStrictMode();
                    if (place == $place:T.ABSENT) {
                      return insertKey($argument:Lhash);
                    }
                    // As in Go: of two zeros, which are equal, the one written last stays.
                    return writeKey($argument:Lplace);
                    """
                    : """
                    long place = locate($argument:Lhash);
                    endInStrictMode();
                    return place == $place:T.ABSENT ? insertKey($argument:Lhash) : place;
                    """))
        .build();
  }

  private static MethodSpec insertKey(MapCode map) {
    CodeBlock findable = map.key().insert();
    CodeBlock insert =
        map.key()
            .isUnfindable()
            .map(isNaN -> CodeBlock.of("$L\n    ? insertUnfindable()\n    : $L", isNaN, findable))
            .orElse(findable);
    return method("insertKey", map)
        .addParameter(long.class, "hash")
        .addCode(
            map.fill(
                """
                long place = $insert:L;
                """
                    + (map.layout().isElemIndirect()
                        ? """
                        writeKey($argument:Lplace);
                        $bucket:T.elem(
                            segment(place), $bucketIn:L, $place:T.$slotIn:L(place),
                            elems.take(hashOf(place)));
                        return place;
                        """
                        : "return writeKey($argument:Lplace);\n"),
                Map.of("insert", insert)))
        .build();
  }

  private static MethodSpec writeKey(MapCode map) {
    return method("writeKey", map)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                $segment:T segment = segment(place);
                long bucket = $bucketIn:L;
                $slotType:T slot = $place:T.$slotIn:L(place);
                $store:Lreturn place;
                """))
        .build();
  }

  private static MethodSpec.Builder method(String name, MapCode map) {
    MethodSpec.Builder method = Body.of(name, TypeName.LONG, Modifier.PRIVATE);
    map.key().addParameter(method);
    return method;
  }
}
