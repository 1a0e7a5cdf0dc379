package dev.inplace.functional.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import org.junit.jupiter.api.Test;

/** The form that serves structs which one cannot edit. */
class StructsOfAnotherPackageTest {

  @Test
  void asValues() {
    try (var map = ShortToStatsMap.create()) {
      for (int i = 0; i < 1000; i++) {
        map.findOrInsert((short) i).addCount(i);
      }
      StatsFlyweight found = map.at((short) 77);
      assertThat(found.toRecord()).isEqualTo(new Stats((byte) 0, 0, 77));
    }
  }

  @Test
  void asKeyAndValueAtOnce() {
    var keys = KeySet.padded().of();
    try (var map = PairMap.create()) {
      map.put(keys.apply(1), keys.apply(2));
      assertThat(map.get(keys.apply(1))).isEqualTo(keys.apply(2));
      assertThat(map.remove(map.at(keys.apply(1)))).isFalse();
      assertThat(map.size()).isEqualTo(1);
    }
  }
}
