package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.DepotFlyweight;
import dev.inplace.functional.fixtures.LongDepotMap;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** All operations of a map whose values have texts, arrays and structs in them. */
class DepotMapTest {
  private static final int KEYS = 1000;

  private final DepotFlyweight mine = new DepotFlyweight();

  private static LongDepotMap filled(long from, long to) {
    LongDepotMap map = LongDepotMap.create();
    for (long key = from; key < to; key++) {
      map.findOrInsert(key).name("d" + key).counts(1, (int) key);
    }
    return map;
  }

  @Test
  void lookUps() {
    for (int keys = 0; keys <= KEYS; keys += KEYS / 10 - 3) {
      try (LongDepotMap map = filled(0, keys)) {
        for (long key = 0; key < keys; key++) {
          assertThat(map.at(key).name()).isEqualTo("d" + key);
          map.at(key, mine);
          assertThat(mine.counts(1)).isEqualTo((int) key);
          assertThat(map.find(key).counts(1)).isEqualTo((int) key);
          assertThat(map.find(key, mine)).isTrue();
          assertThat(map.get(key).name()).isEqualTo("d" + key);
          assertThat(map.contains(key)).isTrue();
          assertThat(map.findOrInsert(key, mine)).isFalse();
        }
        for (long absent = keys; absent < keys + 50L; absent++) {
          long key = absent;
          assertThat(map.find(key)).isNull();
          assertThat(map.find(key, mine)).isFalse();
          assertThat(map.get(key)).isNull();
          assertThat(map.contains(key)).isFalse();
          assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> map.at(key));
          assertThatExceptionOfType(NoSuchElementException.class)
              .isThrownBy(() -> map.at(key, mine));
        }
      }
    }
  }

  @Test
  void removals() {
    try (LongDepotMap map = filled(0, KEYS)) {
      for (long key = 0; key < KEYS; key += 2) {
        assertThat(map.remove(key)).isTrue();
        assertThat(map.remove(key)).isFalse();
        assertThat(map.remove(map.at(key + 1))).isTrue();
        assertThat(map.contains(key + 1)).isFalse();
      }
      assertThat(map.size()).isEqualTo(0);
    }
  }

  @Test
  void wholeMaps() {
    try (LongDepotMap map = filled(0, KEYS);
        LongDepotMap other = filled(KEYS / 2, 2 * KEYS)) {
      map.merge(other, (old, added) -> old.counts(0, added.counts(1)));
      assertThat(map.size()).isEqualTo(2 * KEYS);
      assertThat(map.at(KEYS - 1).counts(0)).isEqualTo(KEYS - 1);
      map.put(5, other.get(KEYS));
      map.putAll(other);
      map.compact();
      assertThat(map.at(5).name()).isEqualTo("d" + KEYS);
      long[] sum = {0};
      map.forEach((key, value) -> sum[0] += key);
      assertThat(sum[0]).isEqualTo(KEYS * (2L * KEYS - 1));
      LongDepotMap.Cursor cursor = map.cursor();
      while (cursor.next()) {
        if (cursor.key() % 3 == 0) {
          cursor.remove();
        }
      }
      assertThat(map.size()).isEqualTo(2 * KEYS - Math.ceilDiv(2 * KEYS, 3));
      map.clear();
      assertThat(map.find(1)).isNull();
    }
  }
}
