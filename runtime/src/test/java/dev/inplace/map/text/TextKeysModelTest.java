package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Random operations on a map of text keys and on a {@link HashMap}. */
class TextKeysModelTest {
  private static final int OPERATIONS = 100_000;
  private static final int KEYS = 60_000;

  private final Map<String, Long> model = new HashMap<>();
  private final MemorySegment bytes = Arena.ofAuto().allocate(1 << 20);
  private long seed;
  private Random random;

  @Test
  void inConfinedMemory() {
    run(new LongsByText(Sharing.CONFINED));
  }

  @Test
  void inSharedMemory() {
    run(new LongsByText(Sharing.SHARED));
  }

  @Test
  void inAnArenaOfTheUsers() {
    try (Arena arena = Arena.ofConfined()) {
      run(new LongsByText(arena));
    }
  }

  /** The map grows beyond one table, then shrinks, and so on. */
  private void run(LongsByText map) {
    seed = ThreadLocalRandom.current().nextLong();
    random = new Random(seed);
    try (map) {
      for (int i = 0; i < OPERATIONS; i++) {
        boolean grows = i % 50_000 < 40_000;
        operate(map, key(random.nextInt(KEYS)), random.nextInt(10) < (grows ? 9 : 2));
        if (i % 15_000 == 0) {
          check(map);
        }
        compactOrClear(map, i);
      }
      check(map);
      model.keySet().forEach(key -> assertThat(map.remove(key)).isTrue());
      model.clear();
      check(map);
      map.compact();
      assertThat(map.heapBytes()).isEqualTo(0);
    } catch (Throwable e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  /** Of 0 to 200 characters, and some of more than 64 KiB. */
  private static String key(int number) {
    Random random = new Random(number);
    if (number % 3000 == 7) {
      return number + "-".repeat(60_000 + random.nextInt(20_000));
    }
    String key = Integer.toString(number, Character.MAX_RADIX);
    int more = random.nextInt(random.nextInt(5) == 0 ? 197 : 30);
    return switch (random.nextInt(4)) {
      case 0 -> number % 100 == 0 ? "" : key + "ñ".repeat(more);
      case 1 -> "日".repeat(more) + key;
      default -> key + "x".repeat(more);
    };
  }

  private void operate(LongsByText map, String key, boolean puts) {
    if (random.nextInt(4) == 0) {
      assertThat(get(map, key)).isEqualTo(model.get(key));
    } else if (puts) {
      long value = random.nextLong();
      put(map, key, value);
      model.put(key, value);
    } else {
      assertThat(remove(map, key)).isEqualTo(model.remove(key) != null);
    }
    if (map.size() != model.size()) {
      throw new AssertionError(map.size() + " entries, not " + model.size());
    }
  }

  private long write(String key) {
    byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
    MemorySegment.copy(utf8, 0, bytes, LittleEndian.BYTE, 3, utf8.length);
    return utf8.length;
  }

  private Long get(LongsByText map, String key) {
    return switch (random.nextInt(3)) {
      case 0 -> map.get(key);
      case 1 -> map.get(new StringBuilder(key));
      default -> map.get(bytes, 3, write(key));
    };
  }

  private void put(LongsByText map, String key, long value) {
    switch (random.nextInt(3)) {
      case 0 -> map.put(key, value);
      case 1 -> map.put(new StringBuilder(key), value);
      default -> map.put(bytes, 3, write(key), value);
    }
  }

  private boolean remove(LongsByText map, String key) {
    return random.nextBoolean() ? map.remove(key) : map.remove(bytes, 3, write(key));
  }

  private void compactOrClear(LongsByText map, int operation) {
    switch (operation) {
      case 10_000, 49_000, 95_000 -> map.compact();
      case 40_000 -> assertThat(map.stats().tables()).isGreaterThan(1);
      case 60_000 -> {
        map.clear();
        model.clear();
        assertThat(map.heapBytes()).isEqualTo(0);
      }
      default -> {}
    }
  }

  private void check(LongsByText map) {
    Map<String, Long> met = new HashMap<>();
    long lengths = 0;
    for (LongsByText.Cursor cursor = map.cursor(); cursor.next(); ) {
      TextFlyweight key = cursor.key();
      lengths += key.size();
      assertThat(met.put(key.toString(), cursor.value())).isNull();
      assertThat(map.get(key)).isEqualTo(cursor.value());
    }
    assertThat(met.equals(model)).isTrue();
    assertThat(map.heapBytes() - map.unusedHeapBytes()).isEqualTo(lengths);
    try (LongsByText copy = new LongsByText(Sharing.CONFINED)) {
      copy.putAll(map);
      assertThat(copy.size()).isEqualTo(model.size());
      model.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
    }
  }
}
