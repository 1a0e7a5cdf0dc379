package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.functional.fixtures.TextBytes;
import dev.inplace.map.MapStats;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Random changes of a map to texts and of a {@code HashMap} of {@code StringBuilder}s. */
final class TextChanges<K> {
  /** More than any value of these programs has: bytes. */
  private static final long LARGEST = 1 << 18;

  private final Kind<K, String, TextValue> kind;
  private final Subject<K, String, TextValue> subject;
  private final Random random;
  private final Map<K, StringBuilder> model = new HashMap<>();
  private final TextValue value = new TextValue();
  private final TextValue other = new TextValue();

  TextChanges(
      Kind<K, String, TextValue> kind, Subject<K, String, TextValue> subject, Random random) {
    this.kind = kind;
    this.subject = subject;
    this.random = random;
  }

  /** Makes so many changes of so many keys. */
  void run(int steps, int keys) {
    for (int step = 0; step < steps; step++) {
      change(key(keys), key(keys));
      if (random.nextInt(8) == 0) {
        check(key(keys));
      }
      if (random.nextInt(steps / 7) == 0) {
        checkAll(subject);
        changeAll();
      }
    }
    checkAll(subject);
  }

  private K key(int keys) {
    return kind.keys().of().apply(random.nextInt(keys));
  }

  private Calls<K, String, TextValue> map() {
    return subject.forms().get(random.nextInt(subject.forms().size()));
  }

  private void change(K key, K another) {
    String text = text();
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        map().findOrInsert().apply(key).append(text);
        expected(key).append(text);
      }
      case 3 -> truncate(key);
      case 4 -> {
        map().findOrInsertInto().test(key, value);
        TextBytes utf8 = TextBytes.of(Arena.ofAuto(), text);
        value.append(utf8.segment(), utf8.offset(), utf8.length());
        expected(key).append(text);
      }
      case 5 -> repeat(key);
      case 6 -> {
        map().put().accept(key, text);
        model.put(key, new StringBuilder(text));
      }
      default -> changePresent(key, another, text);
    }
  }

  private StringBuilder expected(K key) {
    return model.computeIfAbsent(key, _ -> new StringBuilder());
  }

  private void truncate(K key) {
    StringBuilder all = expected(key);
    int length = random.nextInt(all.length() + 1);
    if (length > 0 && Character.isHighSurrogate(all.charAt(length - 1))) {
      length--;
    }
    all.setLength(length);
    map().findOrInsert().apply(key).truncate(utf8(all).length);
  }

  private static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Appends a value to itself, and its bytes. */
  private void repeat(K key) {
    map().findOrInsertInto().test(key, value);
    StringBuilder all = expected(key);
    if (value.size() < 4096) {
      value.append(value).append(value.bytes(), 0, value.size());
      all.append(all).append(all);
    }
  }

  private void changePresent(K key, K another, String text) {
    if (!map().findInto().test(key, value) || !map().findInto().test(another, other)) {
      assertThat(map().remove().test(key)).isEqualTo(model.remove(key) != null);
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        value.set(text);
        model.put(key, new StringBuilder(text));
      }
      case 1 -> {
        if (value.size() + other.size() < 100_000) {
          value.append(other);
          model.get(key).append(model.get(another));
        }
      }
      case 2 -> {
        value.clear();
        model.get(key).setLength(0);
      }
      default -> {
        value.set(other);
        assertThat(value).isEqualTo(other).hasSameHashCodeAs(other);
        model.put(key, new StringBuilder(model.get(another)));
      }
    }
  }

  private String text() {
    int pieces = random.nextInt(100) == 0 ? random.nextInt(3000) : random.nextInt(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(VaryingKinds.PIECES[random.nextInt(VaryingKinds.PIECES.length)]);
    }
    return text.toString();
  }

  private void check(K key) {
    StringBuilder expected = model.get(key);
    TextValue found = map().find().apply(key);
    if (expected == null) {
      assertThat(found).isNull();
      assertThat(map().get().apply(key)).isNull();
      return;
    }
    String text = expected.toString();
    assertThat(found.toString()).isEqualTo(text).isEqualTo(map().get().apply(key));
    assertThat(found.contentEquals(text)).isTrue();
    assertThat(found.contentEquals(text + "x")).isFalse();
    assertThat(found.bytes().isReadOnly()).isTrue();
    assertThat(found.bytes().toArray(LittleEndian.BYTE)).isEqualTo(utf8(text));
  }

  private void checkAll(Subject<K, String, TextValue> of) {
    Map<K, String> shown = new HashMap<>();
    of.forEach().accept((key, text) -> shown.put(key, text.toString()));
    Map<K, String> expected = new HashMap<>();
    model.forEach((key, text) -> expected.put(key, text.toString()));
    assertThat(shown).isEqualTo(expected);
    MapStats stats = of.map().stats();
    assertThat(stats.size()).isEqualTo(model.size());
    long live = expected.values().stream().mapToLong(text -> utf8(text).length).sum();
    assertThat(stats.bytes().values()).isLessThanOrEqualTo(Bound.of(live, model.size(), LARGEST));
  }

  private void changeAll() {
    OffHeapMap map = subject.map();
    switch (random.nextInt(4)) {
      case 0 -> map.compact();
      case 1 -> {
        Subject<K, String, TextValue> copy = kind.create().apply(null);
        try (OffHeapMap _ = copy.map()) {
          copy.putAll().accept(map);
          checkAll(copy);
          map.clear();
          assertThat(map.stats().bytes().values()).isZero();
          subject.putAll().accept(copy.map());
        }
      }
      case 2 -> {
        map.clear();
        model.clear();
      }
      default -> map.ensureCapacity(1L << random.nextInt(14));
    }
  }
}
