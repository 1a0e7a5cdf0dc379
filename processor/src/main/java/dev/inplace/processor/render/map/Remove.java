package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Removal of a value just found: its flyweight tells where it lies, and so its slot. */
final class Remove {
  private Remove() {}

  static MethodSpec found(MapCode map, StructValue value) {
    return Body.of("remove", TypeName.BOOLEAN, Modifier.PUBLIC)
        .addJavadoc("Removes the entry whose value a flyweight shows; false if it shows none.\n")
        .addParameter(value.flyweight(), "found")
        .addCode(
            map.fill(
                """
                $segment:T segment = shownSlab(found);
                long offset = shownOffset(found);
                $slot:L$takeStored:Llong place = locate($argument:Lhash);
                if (place == $place:T.ABSENT || !isAt(found, place, elemOffset(place))) {
                  return false;
                }
                return removeEntry(place, hash);
                """,
                Map.of("slot", slot(map))))
        .build();
  }

  /** Statements: where in its slab the slot is whose value is at an offset, if there is one. */
  private static CodeBlock slot(MapCode map) {
    return map.fill(
        map.layout().isFlat()
            ? """
            long bucket = 0;
            long slot = $bucket:T.slotOfElem(bucket, offset);
            if (!isBucket(segment, slot)) {
              return false;
            }
            """
            : """
            long bucket = offset - offset % $bucket:T.SIZE;
            long elem = $bucket:T.slotOfElem(bucket, offset);
            if (!isBucket(segment, bucket) || !$place:T.isSlot(elem)) {
              return false;
            }
            int slot = (int) elem;
            """);
  }
}
