package dev.inplace.samples.generated;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Keys for tests, by number; different numbers are different keys.
 *
 * @param twin a key that equals another, in other bits where that can be
 * @param plain the key of a number, from one that a map shows for it or for its twin
 */
public record KeySet<K>(IntFunction<K> of, UnaryOperator<K> twin, UnaryOperator<K> plain) {
  private static final String[] ORIGINS = {"", "A", "ñ", "JFK", "日"};
  private static final PaddedKey[] PARTS = {
    new PaddedKey((byte) -1, Long.MIN_VALUE, (short) 7), new PaddedKey((byte) 0, 0, (short) 0)
  };

  public static KeySet<Long> longs() {
    return new KeySet<>(i -> i % 3 == 0 ? (long) i << 40 : -i, key -> key, key -> key);
  }

  public static KeySet<Integer> ints() {
    return new KeySet<>(i -> i % 2 == 0 ? i : ~i, key -> key, key -> key);
  }

  static KeySet<TextKey> texts() {
    return new KeySet<>(
        i -> new TextKey(ORIGINS[i % ORIGINS.length], Integer.toString(i, 36)),
        key -> new TextKey(key.origin(), key.destination()),
        key -> key);
  }

  static KeySet<PaddedKey> padded() {
    return new KeySet<>(
        i -> new PaddedKey((byte) i, (long) i << 32 ^ i, (short) -i),
        key -> new PaddedKey(key.kind(), key.id(), key.part()),
        key -> key);
  }

  static KeySet<FloatKey> floats() {
    return new KeySet<>(
        i -> new FloatKey((byte) (i % 3), i / 3 / 7 * 0.25 + 0.0, i / 3 % 7 - 3f + 0.0f),
        key ->
            new FloatKey(key.kind(), key.y() == 0 ? -0.0 : key.y(), key.x() == 0 ? -0.0f : key.x()),
        key -> new FloatKey(key.kind(), key.y() + 0.0, key.x() + 0.0f));
  }

  static KeySet<NestedKey> nested() {
    return new KeySet<>(
        i -> {
          PaddedKey part = PARTS[i >> 2 & 1];
          PaddedKey inner = new PaddedKey(part.kind(), part.id() + (i >> 3), part.part());
          return new NestedKey(Coin.values()[i & 1], (i & 2) != 0, inner, (short) (i * 31));
        },
        key -> new NestedKey(key.coin(), key.flag(), key.inner(), key.port()),
        key -> key);
  }
}
