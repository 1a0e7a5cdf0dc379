package dev.inplace.processor.render.map;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Removal, of a key and of a value just found. */
final class Remove {
  private Remove() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    boolean isAlsoKey = map.key().forms().contains(map.flyweight());
    if (map.layout().elem().size() > 0 && !isAlsoKey) {
      methods.add(removeFound(map));
    }
    methods.add(removePlace(map));
    return methods;
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
                $takeStored:Llong hash = $keyHash:L;
                long place = locate($argument:Lhash$detour:L);
                if (place == $place:T.ABSENT || !isAt(found, place, elemOffset(place))) {
                  return false;
                }
                return remove($argument:Lplace, hash);
                """))
        .build();
  }

  private static MethodSpec removePlace(MapCode map) {
    MethodSpec.Builder method = Body.of("remove", TypeName.BOOLEAN, Modifier.PRIVATE);
    map.key().addParameter(method);
    return method
        .addParameter(long.class, "place")
        .addParameter(long.class, "hash")
        .addCode(
            map.fill(
                """
                if (place == $place:T.ABSENT) {
                  return false;
                }
                boolean moved = evacuateBeforeRemoval(hash);
                removeEntry(moved ? locate($argument:Lhash$detour:L) : place, hash);
                return true;
                """))
        .build();
  }
}
