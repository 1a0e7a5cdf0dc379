package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Removal of a value just found; not where its flyweight is a key too, nor where it has no bytes to
 * tell its slot by.
 */
final class Remove {
  private Remove() {}

  static List<MethodSpec> of(MapCode map) {
    boolean isTold = map.layout().elem().size() > 0 && !map.isKeyedByItsValue();
    return isTold ? List.of(removeFound(map)) : List.of();
  }

  private static MethodSpec removeFound(MapCode map) {
    return Body.of("remove", TypeName.BOOLEAN, Modifier.PUBLIC)
        .addJavadoc("Removes the entry whose value a flyweight shows; false if it shows none.\n")
        .addParameter(map.flyweight(), "found")
        .addCode(
            map.fill(
                """
                $segment:T segment = $base:T.segmentOf(found);
                long offset = $base:T.offsetOf(found);
                long bucket = offset - offset % $bucket:T.SIZE;
                long elem = $bucket:T.slotOfElem(bucket, offset);
                if (!isBucket(segment, bucket) || !$place:T.isSlot(elem)) {
                  return false;
                }
                int slot = (int) elem;
                $takeStored:Llong place = $locate:L;
                if (place == $place:T.ABSENT || !isAt(found, place, elemOffset(place))) {
                  return false;
                }
                return removeEntry(place, hash);
                """,
                Map.of("locate", locate(map))))
        .build();
  }

  private static CodeBlock locate(MapCode map) {
    CodeBlock byKey = map.fill("locate($argument:Lhash, NOT_INLINED)");
    return map.key()
        .isUnfindable()
        .map(
            isUnfindable ->
                CodeBlock.of(
                    "$L\n    ? placeOf(segment, bucket, slot)\n    : $L", isUnfindable, byKey))
        .orElse(byKey);
  }
}
