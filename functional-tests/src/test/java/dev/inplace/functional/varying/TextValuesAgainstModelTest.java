package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.MapStats;
import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changes of maps to texts, compared with a {@code HashMap} of {@code StringBuilder}s. */
class TextValuesAgainstModelTest {
  /** Of each kind of key; the modes of checks and the layouts of maps multiply them by six. */
  private static final int STEPS = Integer.getInteger("varying.steps", 40_000);

  /** More than any value of these programs has: bytes. */
  private static final long LARGEST = 1 << 18;

  private static final String[] PIECES = {"a", "é", "日本", "\uD83D\uDE00", "\0", "plain words "};

  static Stream<String> kinds() {
    return TextMap.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void randomChanges(String kind) {
    long seed = Long.getLong("varying.seed", ThreadLocalRandom.current().nextLong());
    for (int keys = 4; keys <= 4096; keys *= 32) {
      try (TextMap map = TextMap.all().get(kind).get()) {
        run(map, new Random(seed), keys);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("-Dvarying.seed=" + seed + ", " + keys + " keys", e);
      }
    }
  }

  private static void run(TextMap map, Random random, int keys) {
    Map<Integer, StringBuilder> model = new HashMap<>();
    for (int step = 0; step < STEPS / 3; step++) {
      int key = random.nextInt(keys);
      change(map, model, key, random);
      if (random.nextInt(8) == 0) {
        check(map, model, random.nextInt(keys));
      }
      if (random.nextInt(STEPS / 20) == 0) {
        checkAll(map, model);
        other(map, model, random);
      }
    }
    checkAll(map, model);
  }

  private static void change(
      TextMap map, Map<Integer, StringBuilder> model, int key, Random random) {
    String text = text(random);
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> {
        map.findOrInsert(key).append(text);
        model.computeIfAbsent(key, _ -> new StringBuilder()).append(text);
      }
      case 4 -> {
        map.put(key, text);
        model.put(key, new StringBuilder(text));
      }
      case 5 -> assertThat(map.remove(key)).isEqualTo(model.remove(key) != null);
      case 6 -> {
        TextValue found = map.find(key);
        if (found != null) {
          found.set(text);
          model.put(key, new StringBuilder(text));
        }
      }
      case 7 -> truncate(map.findOrInsert(key), model, key, random);
      case 8 -> {
        try (Arena arena = Arena.ofConfined()) {
          MemorySegment utf8 = arena.allocateFrom("<" + text, StandardCharsets.UTF_8);
          map.findOrInsert(key).append(utf8, 1, utf8.byteSize() - 2);
        }
        model.computeIfAbsent(key, _ -> new StringBuilder()).append(text);
      }
      case 9 -> {
        TextValue value = map.findOrInsert(key);
        if (value.size() < 4096) {
          value.append(value).append(value.bytes(), 0, value.size());
          StringBuilder all = model.computeIfAbsent(key, _ -> new StringBuilder());
          all.append(all).append(all);
        }
      }
      case 10 -> {
        int other = random.nextInt(key + 1);
        TextValue from = map.find(other);
        TextValue to = map.find(key);
        if (from != null && to != null && from.size() + to.size() < 100_000) {
          to.append(from);
          model.get(key).append(model.get(other));
        }
      }
      default -> {
        TextValue value = map.find(key);
        if (value != null) {
          value.clear();
          model.get(key).setLength(0);
        }
      }
    }
  }

  private static void truncate(
      TextValue value, Map<Integer, StringBuilder> model, int key, Random random) {
    StringBuilder all = model.computeIfAbsent(key, _ -> new StringBuilder());
    int length = random.nextInt(all.length() + 1);
    if (length > 0 && Character.isHighSurrogate(all.charAt(length - 1))) {
      length--;
    }
    all.setLength(length);
    value.truncate(all.toString().getBytes(StandardCharsets.UTF_8).length);
  }

  private static String text(Random random) {
    int pieces = random.nextInt(100) == 0 ? random.nextInt(3000) : random.nextInt(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void check(TextMap map, Map<Integer, StringBuilder> model, int key) {
    StringBuilder expected = model.get(key);
    TextValue found = map.find(key);
    if (expected == null) {
      assertThat(found).isNull();
      assertThat(map.get(key)).isNull();
      return;
    }
    String text = expected.toString();
    assertThat(found.toString()).isEqualTo(text).isEqualTo(map.get(key)).hasToString(text);
    assertThat(found.contentEquals(text)).isTrue();
    assertThat(found.contentEquals(text + "x")).isFalse();
    assertThat(found.bytes().isReadOnly()).isTrue();
    assertThat(found.bytes().toArray(java.lang.foreign.ValueLayout.JAVA_BYTE))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void checkAll(TextMap map, Map<Integer, StringBuilder> model) {
    Map<String, String> expected = new HashMap<>();
    long live = 0;
    for (Map.Entry<Integer, StringBuilder> entry : model.entrySet()) {
      expected.put(map.shown(entry.getKey()), entry.getValue().toString());
      live += entry.getValue().toString().getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(map.entries()).isEqualTo(expected);
    MapStats stats = map.stats();
    assertThat(stats.size()).isEqualTo(model.size());
    assertThat(stats.bytes().values()).isLessThanOrEqualTo(Bound.of(live, model.size(), LARGEST));
  }

  /** A change of the whole map. */
  private static void other(TextMap map, Map<Integer, StringBuilder> model, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> map.map().compact();
      case 1 -> {
        try (TextMap copy = map.copy()) {
          checkAll(copy, model);
          map.map().clear();
          assertThat(map.stats().bytes().values()).isZero();
          map.putAll(copy);
        }
      }
      case 2 -> {
        map.map().clear();
        model.clear();
      }
      default -> map.map().ensureCapacity(1L << random.nextInt(14));
    }
  }
}
