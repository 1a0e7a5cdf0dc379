package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.CELLS;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * What a map has for values that are too large for its bucket: cells, to which the slots link. A
 * cell has the hash of its key, so that {@code remove(flyweight)} finds the entry.
 */
final class LargeElem {
  private LargeElem() {}

  static void addTo(TypeSpec.Builder type, MapCode map, StructValue value) {
    type.addField(
        FieldSpec.builder(CELLS, "elems", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("cells($T.ELEM_SIZE, $T.ALIGNMENT)", map.bucket(), value.flyweight())
            .build());
    type.addMethod(elem(map));
    boolean isKey = map.key().forms().stream().anyMatch(form -> form.is(value.flyweight()));
    if (!isKey) {
      type.addMethod(removeFound(map, value));
      type.addMethod(search(map, value));
    }
  }

  private static MethodSpec elem(MapCode map) {
    return Body.of("elem", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                return $bucket:T.elem(
                    segment(place), $bucketIn:L, $place:T.$slotIn:L(place));
                """))
        .build();
  }

  private static MethodSpec removeFound(MapCode map, StructValue value) {
    return Body.of("remove", TypeName.BOOLEAN, Modifier.PUBLIC)
        .addJavadoc("Removes the entry whose value a flyweight shows; false if it shows none.\n")
        .addParameter(value.flyweight(), "found")
        .addCode(
            map.fill(
                """
                long hash = elems.hash($base:T.segmentOf(found), $base:T.offsetOf(found));
                return removeEntry(search(found, hash), hash);
                """))
        .build();
  }

  private static MethodSpec search(MapCode map, StructValue value) {
    return Body.of("search", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(value.flyweight(), "found")
        .addParameter(long.class, "hash")
        .addStatement(
            map.layout().isFlat() ? "long head = headOf(hash)" : "long head = bucketOf(hash)")
        .addCode(
            Probe.search(
                map,
                map.fill(
                    """
                    long elem = $bucket:T.elem(segment, bucket, slot);
                    if (isAt(found, elem, $place:T.offset(elem))) {
                      return $found:L;
                    }
                    """,
                    Map.of("found", Probe.found(map)))))
        .build();
  }
}
