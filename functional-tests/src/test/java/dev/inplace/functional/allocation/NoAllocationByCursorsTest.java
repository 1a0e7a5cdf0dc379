package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.CharStatsMap;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.WideStatsMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** A cursor makes objects as it begins, and none for the entries that it shows. */
class NoAllocationByCursorsTest {
  /** The bytes of a cursor: itself, its flyweights, and the noted keys of the longest run. */
  private static final long A_CURSOR = 8_000;

  private final Stats value = Maps.value(3);

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(A_CURSOR);
  }

  @Test
  void chars() {
    try (CharStatsMap map = CharStatsMap.create()) {
      for (char key = 0; key < Character.MAX_VALUE; key++) {
        map.put(key, value);
      }
      CharStatsMap.Cursor[] cursor = {map.cursor()};
      check(
          i -> {
            if (i == 0) {
              cursor[0] = map.cursor();
            }
            return cursor[0].next() ? cursor[0].key() + cursor[0].value().sum() : 0;
          });
    }
  }

  @Test
  void doubles() {
    try (DoubleStatsMap map = DoubleStatsMap.create()) {
      for (int i = 0; i < 200_000; i++) {
        map.put(i, value);
      }
      DoubleStatsMap.Cursor[] cursor = {map.cursor()};
      check(
          i -> {
            if (i == 0) {
              cursor[0] = map.cursor();
            }
            return cursor[0].next() ? (long) cursor[0].key() + cursor[0].value().sum() : 0;
          });
    }
  }

  @Test
  void enums() {
    try (WideStatsMap map = WideStatsMap.create()) {
      for (Wide key : Wide.values()) {
        map.put(key, value);
      }
      WideStatsMap.Cursor cursor = map.cursor();
      assertThat(cursor.next()).isTrue();
      check(i -> cursor.key().ordinal() + cursor.value().sum());
    }
  }
}
