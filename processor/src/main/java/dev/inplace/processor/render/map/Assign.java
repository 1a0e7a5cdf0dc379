package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The look-up that makes an entry where there is none; what is new is a method of its own. Values
 * are written out before: see {@code OffHeapMap.staging}.
 */
final class Assign {
  private Assign() {}

  static List<MethodSpec> of(MapCode map) {
    MethodSpec.Builder locateOrInsert = Body.of("locateOrInsert", TypeName.LONG, Modifier.PRIVATE);
    map.key().addParameter(locateOrInsert);
    locateOrInsert
        .addParameter(long.class, "hash")
        .addCode(
            map.fill(
                """
                long place = locate($argument:Lhash, NOT_INLINED);
                endInStrictMode();
                return place == $place:T.ABSENT ? insertKey($argument:Lhash, NOT_INLINED) : place;
                """));
    MethodSpec.Builder insertKey = Body.of("insertKey", TypeName.LONG, Modifier.PRIVATE);
    map.key().addParameter(insertKey);
    insertKey
        .addParameter(long.class, "hash")
        .addParameter(int.class, "detours")
        .addCode(
            map.fill(
                """
                if (detours > 0) {
                  return insertKey($argument:Lhash, detours - 1);
                }
                long place = insert(hash);
                $segment:T segment = segment(place);
                long bucket = $place:T.bucket(place);
                int slot = $place:T.slot(place);
                $store:Lreturn place;
                """));
    return List.of(locateOrInsert.build(), insertKey.build(), stage(map));
  }

  private static MethodSpec stage(MapCode map) {
    return Body.of("stage", ClassName.get(MemorySegment.class), Modifier.PRIVATE)
        .addParameter(Names.of(map.declared().value().type()), "value")
        .addCode(
            map.fill(
                """
                $segment:T staged = staging($bucket:T.ELEM_SIZE);
                beginWrite();
                try {
                  $flyweight:T.requireValid(value);
                  $flyweight:T.write(staged, 0, value);
                } finally {
                  endWrite();
                }
                return staged;
                """))
        .build();
  }
}
