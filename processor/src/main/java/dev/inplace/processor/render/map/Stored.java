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
        new ArrayList<>(List.of(hashAt(map), pour(map), closeGap(map), describeEntry(map)));
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

  private static MethodSpec hashAt(MapCode map) {
    return override("hashAt", TypeName.LONG)
        .addStatement("return $L", map.key().storedHash())
        .build();
  }

  private static MethodSpec pour(MapCode map) {
    return Body.override("pour", TypeName.LONG, Modifier.PROTECTED)
        .addParameter(MemorySegment.class, "table")
        .addParameter(long.class, "last")
        .addParameter(long.class, "first")
        .addParameter(long.class, "some")
        .addParameter(MemorySegment.class, "to")
        .addParameter(long.class, "mask")
        .addParameter(int.class, "depth")
        .addParameter(long.class, "like")
        .addCode(
            map.fill(
                """
                long poured = 0;
                long end = first + some;
                for (long from = first & -$control:T.SLOTS; from < end; from += $control:T.SLOTS) {
                  long at = from & last;
                  long word = $bucket:T.controls(table, last, at);
                  long entries = $control:T.entries(word) & $control:T.range(first - from, end - from);
                  for (; entries != 0; entries = $control:T.rest(entries)) {
                    long slot = at + $control:T.first(entries);
                    long hash = $storedHash:L;
                    if ($hash:T.areAlike(hash, like, depth)) {
                      long home = $hash:T.home(hash, depth, mask);
                      long target = home;
                      while ($bucket:T.control(to, mask, target) != $control:T.EMPTY) {
                        target = target + 1 & mask;
                        if (target == home) {
                          throw endless();
                        }
                      }
                      $bucket:T.copy(table, slot, to, target);
                      $bucket:T.control(to, mask, target, $control:T.of(hash));
                      poured++;
                    }
                  }
                }
                return poured;
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
                int control = $bucket:T.control(table, mask, slot);
                while (slot != removed && control != $control:T.EMPTY) {
                  long home = $hash:T.home($storedHash:L, depth, mask);
                  if ((slot - home & mask) >= (slot - gap & mask)) {
                    $bucket:T.copy(table, slot, table, gap);
                    $bucket:T.control(table, mask, gap, control);
                    gap = slot;
                  }
                  slot = slot + 1 & mask;
                  control = $bucket:T.control(table, mask, slot);
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
