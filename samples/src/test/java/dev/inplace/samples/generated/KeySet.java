package dev.inplace.samples.generated;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Keys for tests, by number; different numbers are different keys.
 *
 * @param count how many there are: numbers are from 0 up to, not including, this
 * @param twin a key that equals another, in other bits where that can be
 * @param plain the key of a number, from one that a map shows for it or for its twin
 */
public record KeySet<K>(
    int count, IntFunction<K> of, UnaryOperator<K> twin, UnaryOperator<K> plain) {
  private static final String[] BEGINNINGS = {"", "\0", "JFK ", "ñ", "日本", "\uD83D\uDE00"};
  private static final String[] ORIGINS = {"", "A", "ñ", "JFK", "日"};
  private static final PaddedKey[] PARTS = {
    new PaddedKey((byte) -1, Long.MIN_VALUE, (short) 7), new PaddedKey((byte) 0, 0, (short) 0)
  };

  public KeySet(IntFunction<K> of, UnaryOperator<K> twin, UnaryOperator<K> plain) {
    this(Integer.MAX_VALUE, of, twin, plain);
  }

  /** Keys of which two are equal only if their bits are. */
  private static <K> KeySet<K> of(int count, IntFunction<K> of) {
    return new KeySet<>(count, of, key -> key, key -> key);
  }

  public static KeySet<Long> longs() {
    return of(Integer.MAX_VALUE, i -> i % 3 == 0 ? (long) i << 40 : -i);
  }

  public static KeySet<Integer> ints() {
    return of(Integer.MAX_VALUE, i -> i % 2 == 0 ? i : ~i);
  }

  public static KeySet<Boolean> booleans() {
    return of(2, i -> i == 1);
  }

  public static KeySet<Byte> bytes() {
    return of(1 << 8, i -> (byte) i);
  }

  public static KeySet<Short> shorts() {
    return of(1 << 16, i -> (short) (i * 257));
  }

  public static KeySet<Character> chars() {
    return of(1 << 16, i -> (char) (i * 31));
  }

  public static <E extends Enum<E>> KeySet<E> enums(E[] constants) {
    return of(constants.length, i -> constants[Math.floorMod(i, constants.length)]);
  }

  public static KeySet<Float> floatNumbers() {
    return new KeySet<>(
        1 << 20,
        i -> i == 1 ? Float.NEGATIVE_INFINITY : i == 2 ? Float.MIN_VALUE : (i - 5) * 0.25f,
        key -> key == 0 ? -key : key,
        key -> key + 0.0f);
  }

  public static KeySet<Double> doubleNumbers() {
    return new KeySet<>(
        1 << 20,
        i -> i == 1 ? Double.POSITIVE_INFINITY : i == 2 ? Double.MIN_VALUE : (i - 5) * 1e-3,
        key -> key == 0 ? -key : key,
        key -> key + 0.0);
  }

  /** Most are short, some longer than a size class of the heap, a few longer than all. */
  public static KeySet<String> strings() {
    return of(Integer.MAX_VALUE, KeySet::string);
  }

  private static String string(int i) {
    if (i == 0) {
      return "";
    }
    int length = i % 1009 == 7 ? 70_000 : i % 31 == 4 ? 3 * (i % 200) : i % 13;
    return BEGINNINGS[i % BEGINNINGS.length] + Integer.toString(i, 36) + "-".repeat(length);
  }

  public static KeySet<TextKey> texts() {
    return new KeySet<>(
        i -> new TextKey(ORIGINS[i % ORIGINS.length], Integer.toString(i, 36)),
        key -> new TextKey(key.origin(), key.destination()),
        key -> key);
  }

  public static KeySet<PaddedKey> padded() {
    return new KeySet<>(
        i -> new PaddedKey((byte) i, (long) i << 32 ^ i, (short) -i),
        key -> new PaddedKey(key.kind(), key.id(), key.part()),
        key -> key);
  }

  /** Zeros of both signs among their numbers, which the twins have the other way round. */
  public static KeySet<Bulk> bulks() {
    return new KeySet<>(
        i -> new Bulk((byte) i, "bulk " + i % 7, i, i % 3 * 0.5),
        key ->
            new Bulk(key.kind(), key.text(), key.number(), key.weight() == 0 ? -0.0 : key.weight()),
        key -> new Bulk(key.kind(), key.text(), key.number(), key.weight() + 0.0));
  }

  public static KeySet<FloatKey> floats() {
    return new KeySet<>(
        i -> new FloatKey((byte) (i % 3), i / 3 / 7 * 0.25 + 0.0, i / 3 % 7 - 3f + 0.0f),
        key ->
            new FloatKey(key.kind(), key.y() == 0 ? -0.0 : key.y(), key.x() == 0 ? -0.0f : key.x()),
        key -> new FloatKey(key.kind(), key.y() + 0.0, key.x() + 0.0f));
  }

  public static KeySet<NestedKey> nested() {
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
