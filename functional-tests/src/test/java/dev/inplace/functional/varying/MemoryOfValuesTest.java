package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.text.TextValue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The memory of values of varying size: as stated, and given back. */
class MemoryOfValuesTest {
  private static final int KEYS = 2000;

  /** All sizes in turn, as slabs that are never moved could not bear. */
  @Test
  void valuesThatGrowAndShrinkStayWithinTheBound() {
    try (LongStringMap map = LongStringMap.create()) {
      long live = 0;
      for (int size = 1; size < 3000; size = size * 5 / 4 + 1) {
        String text = "x".repeat(size);
        live = 0;
        for (int key = 0; key < KEYS; key++) {
          boolean isSmall = key % 7 == 0;
          map.put(key, isSmall ? "y" : text);
          live += isSmall ? 1 : size;
        }
        assertThat(map.stats().bytes().values()).isLessThanOrEqualTo(Bound.of(live, KEYS, size));
      }
      for (int key = 0; key < KEYS; key++) {
        live += key % 3 == 0 ? -map.at(key).size() : 0;
        map.at(key).truncate(key % 3 == 0 ? 0 : map.at(key).size());
      }
      map.compact();
      assertThat(map.stats().bytes().values())
          .isLessThanOrEqualTo((long) (1.25 * (2 * live + 16 * KEYS)) + (4 << 10));
    }
  }

  @Test
  void emptyValuesTakeNoMemory() {
    try (LongTradeListMap map = LongTradeListMap.create()) {
      for (int key = 0; key < KEYS; key++) {
        LongTradeListMap.Value trades = map.findOrInsert(key);
        trades.add(new Trade(1, 2, 3, (byte) 4));
        trades.removeLast();
      }
      map.compact();
      assertThat(map.size()).isEqualTo(KEYS);
      assertThat(map.stats().bytes().values()).isZero();
    }
  }

  @Test
  void removalsAndClearGiveMemoryBack() {
    try (StringStringMap map = StringStringMap.create()) {
      for (int round = 0; round < 3; round++) {
        for (int key = 0; key < KEYS; key++) {
          map.put("key " + key, "value ".repeat(key % 100));
        }
        for (int key = 0; key < KEYS; key++) {
          assertThat(map.remove("key " + key)).isTrue();
        }
        map.compact();
        assertThat(map.stats().bytes().values()).isZero();
        map.put("key", "x".repeat(1 << 20));
        map.clear();
        assertThat(map.stats().bytes().values()).isZero();
      }
    }
  }

  /** In an arena of the user's, values of one size reuse the memory of others. */
  @Test
  void anArenaOfTheUsersIsReused() {
    try (var arena = java.lang.foreign.Arena.ofConfined()) {
      LongStringMap map = LongStringMap.create(arena);
      Random random = new Random(5);
      for (int step = 0; step < 200_000; step++) {
        TextValue value = map.findOrInsert(random.nextInt(50));
        value.append("0123456789");
        if (value.size() > 5000) {
          assertThat(value.bytes().byteSize()).isEqualTo(value.size());
          value.clear();
        }
      }
      assertThat(map.bytesUsed()).isLessThan(3_000_000);
      map.close();
    }
  }
}
