package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.value.DoubleSet;
import dev.inplace.functional.value.LongDoubleMap;
import dev.inplace.functional.value.PaddedKeyLongMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class NoAllocationByPrimitiveValuesTest {
  private static final int KEYS = 425;

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void numbers() {
    try (var map = LongDoubleMap.create()) {
      check(i -> (long) map.add(i % KEYS, 1.5));
      check(i -> (long) map.get(i % (2 * KEYS)));
      check(i -> (long) map.getOrDefault(i % (2 * KEYS), 3));
      check(i -> map.putIfAbsent(i % KEYS, 3) ? 1 : 0);
      check(
          i -> {
            map.put(i % KEYS, i);
            return (long) map.at(i % KEYS);
          });
    }
  }

  @Test
  void keysThatAreStructs() {
    PaddedKey[] keys = new PaddedKey[KEYS];
    for (int i = 0; i < KEYS; i++) {
      keys[i] = KeySet.padded().of().apply(i);
    }
    try (var map = PaddedKeyLongMap.create()) {
      check(i -> map.add(keys[i % KEYS], 1));
    }
  }

  @Test
  void sets() {
    try (var set = DoubleSet.create()) {
      check(i -> set.add(i % KEYS) ? 1 : 0);
      check(i -> set.contains(i % (2 * KEYS)) ? 1 : 0);
      check(i -> set.remove(i % KEYS) ? 1 : set.add(i % KEYS) ? 2 : 3);
    }
  }
}
