package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods of stored entries for the runtime: hashes, moves, descriptions, freeing of parts. */
final class Stored {
  private Stored() {}

  static List<MethodSpec> of(MapCode map) {
    List<MethodSpec> methods =
        new ArrayList<>(List.of(hashes(map), closeGap(map), describeEntry(map)));
    boolean hasParts = !map.key().free().isEmpty() || !map.value().free().isEmpty();
    if (hasParts) {
      methods.add(
          override("free", TypeName.VOID)
              .addCode(map.key().free())
              .addCode(map.value().free())
              .build());
    }
    return methods;
  }

  private static MethodSpec hashes(MapCode map) {
    return Body.override("hashes", TypeName.VOID, Modifier.PROTECTED)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "from")
        .addParameter(int.class, "count")
        .addParameter(long[].class, "hashes")
        .addCode(
            map.fill(
                """
                for (int i = 0; i < count; i++) {
                  long slot = from + i;
                  hashes[i] = $storedHash:L;
                }
                """,
                Map.of("storedHash", map.key().storedHash())))
        .build();
  }

  private static MethodSpec closeGap(MapCode map) {
    return Body.override("closeGap", TypeName.LONG, Modifier.PROTECTED)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "mask")
        .addParameter(int.class, "depth")
        .addParameter(long.class, "removed")
        .addCode(
            map.fill(
                """
                long gap = removed;
                long slot = removed + 1 & mask;
                while (slot != removed && $bucket:T.control(table, mask, slot) != $control:T.EMPTY) {
                  long home = $hash:T.home($storedHash:L, depth, mask);
                  if ((slot - home & mask) >= (slot - gap & mask)) {
                    $bucket:T.move(table, mask, slot, gap);
                    gap = slot;
                  }
                  slot = slot + 1 & mask;
                }
                return gap;
                """,
                Map.of("storedHash", map.key().storedHash())))
        .build();
  }

  private static MethodSpec describeEntry(MapCode map) {
    return override("describeEntry", ClassName.get(String.class))
        .addStatement("return \"\" + $L$L", map.key().storedText(), map.value().storedText())
        .build();
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return Body.override(name, type, Modifier.PROTECTED)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "slot");
  }
}
