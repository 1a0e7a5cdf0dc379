package dev.inplace.functional.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.CountingArena;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StringStatsBucket;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.TextBytes;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The memory of keys comes and goes with them. */
class TextKeyMemoryTest {
  private static final BucketShape SHAPE = BucketShape.of(StringStatsBucket.class);

  private static String key(long number) {
    return "key " + number + "-".repeat((int) (number % 50));
  }

  @Test
  void churnNeedsNoMoreMemory() {
    try (StringStatsMap map = StringStatsMap.create()) {
      long next = 0;
      while (next < 20_000) {
        map.put(key(next++), Maps.value(1));
      }
      long before = map.bytesUsed();
      for (int i = 0; i < 200_000; i++) {
        map.put(key(next), Maps.value(1));
        assertThat(map.remove(key(next - 20_000))).isTrue();
        next++;
      }
      assertThat(map.size()).isEqualTo(20_000);
      assertThat(map.bytesUsed()).isLessThan(before * 11 / 10);
      MapInspector.check(map, SHAPE);
    }
  }

  @Test
  void removedKeysGiveTheirMemoryBack() {
    try (StringStatsMap map = StringStatsMap.create(1000)) {
      map.put("x", Maps.value(0));
      long before = map.bytesUsed();
      TextBytes bytes = new TextBytes(Arena.ofAuto());
      for (int i = 0; i < 200; i++) { // as bytes, which need no staging
        bytes.of("y".repeat(i * 1000) + i);
        map.findOrInsert(bytes.segment(), bytes.offset(), bytes.length());
      }
      assertThat(map.bytesUsed() - before).isGreaterThan(199 * 100 * 1000L);
      for (int i = 0; i < 200; i++) {
        bytes.of("y".repeat(i * 1000) + i);
        assertThat(map.remove(bytes.segment(), bytes.offset(), bytes.length())).isTrue();
      }
      // A block is kept for each of the sizes up to 64 KiB that were in use.
      assertThat(map.bytesUsed() - before).isLessThan(500_000);
      assertThat(map.contains("x")).isTrue();
      MapInspector.check(map, SHAPE);
    }
  }

  @Test
  void clearGivesItBackAtOnce() {
    try (StringStatsMap map = StringStatsMap.create(2000)) {
      long before = map.bytesUsed();
      for (int i = 0; i < 2000; i++) {
        map.put(key(i) + "-".repeat(1000), Maps.value(0));
      }
      assertThat(map.bytesUsed() - before).isGreaterThan(2_000_000);
      map.clear();
      assertThat(map.bytesUsed() - before).isLessThan(100);
      map.put("again", Maps.value(1));
      MapInspector.check(map, SHAPE);
    }
  }

  @Test
  void insertsAndRemovalsWithLittleMemory() {
    try (CountingArena arena = new CountingArena(0)) {
      StringStatsMap map = StringStatsMap.create(arena);
      List<String> keys = new ArrayList<>();
      Random random = new Random(3);
      int failures = 0;
      while (keys.size() < 3000) {
        String key =
            key(random.nextInt(1 << 30)) + "-".repeat(random.nextInt(40) == 0 ? 70_000 : 0);
        try {
          map.put(key, Maps.value(key.length()));
          keys.add(key);
        } catch (OutOfMemoryError e) {
          failures++;
          checkWhole(map, keys);
          removeOne(map, keys, random);
          arena.raiseLimit(random.nextInt(150_000));
        }
      }
      assertThat(failures).isGreaterThan(20);
      checkWhole(map, keys);
    }
  }

  private static void removeOne(StringStatsMap map, List<String> keys, Random random) {
    if (!keys.isEmpty()) {
      String key = keys.remove(random.nextInt(keys.size()));
      assertThat(map.remove(key)).isTrue();
      checkWhole(map, keys);
    }
  }

  private static void checkWhole(StringStatsMap map, List<String> keys) {
    assertThat(MapInspector.check(map, SHAPE).entries()).isEqualTo(keys.size());
    for (String key : keys.subList(Math.max(0, keys.size() - 30), keys.size())) {
      assertThat(map.get(key)).isEqualTo(Maps.value(key.length()));
    }
  }

  @Test
  void aKeyForWhichThereIsNoMemory() {
    try (CountingArena arena = new CountingArena(1 << 16)) {
      StringStatsMap map = StringStatsMap.create(arena);
      map.put("one", Maps.value(1));
      TextBytes key = new TextBytes(Arena.ofAuto()).of("x".repeat(1 << 20));
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> map.put(key.segment(), key.offset(), key.length(), Maps.value(2)));
      assertThat(map.contains("x".repeat(1 << 20))).isFalse(); // which needs none of the arena
      assertThat(map.contains(key.segment(), key.offset(), key.length())).isFalse();
      assertThat(map.get("one")).isEqualTo(Maps.value(1));
      MapInspector.check(map, SHAPE);
    }
  }
}
