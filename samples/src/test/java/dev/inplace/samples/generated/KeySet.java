package dev.inplace.samples.generated;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keys for tests, by number; different numbers are different keys.
 *
 * @param count how many there are: numbers are from 0 up to, not including, this
 * @param twin a key that equals another, in other bits where that can be
 * @param plain the key of a number, from one that a map shows for it or for its twin
 * @param forms those in which maps take it
 * @param shown the key, from what a map shows
 * @param nan keys with a NaN, in various bits, which maps refuse; null if there are none
 */
public record KeySet<K>(
    int count,
    IntFunction<K> of,
    UnaryOperator<K> twin,
    UnaryOperator<K> plain,
    List<KeyForm<K>> forms,
    Function<Object, K> shown,
    @Nullable IntFunction<K> nan) {
  private static final int FLOAT_NAN = 0x7F80_0001;
  private static final long DOUBLE_NAN = 0x7FF0_0000_0000_0001L;
  private static final String[] BEGINNINGS = {"", "\0", "JFK ", "ñ", "日本", "\uD83D\uDE00"};
  private static final String[] ORIGINS = {"", "A", "ñ", "JFK", "日"};
  private static final PaddedKey[] PARTS = {
    new PaddedKey((byte) -1, Long.MIN_VALUE, (short) 7), new PaddedKey((byte) 0, 0, (short) 0)
  };

  /**
   * Keys that are structs, given as records and as flyweights.
   *
   * @param flyweight one for a key, over foreign memory
   * @param record that of a flyweight
   */
  public static <R extends Record, F> KeySet<R> structs(
      Class<R> type,
      Class<F> flyweights,
      IntFunction<R> of,
      UnaryOperator<R> twin,
      UnaryOperator<R> plain,
      Function<R, F> flyweight,
      Function<F, R> record) {
    return new KeySet<>(
        Integer.MAX_VALUE,
        of,
        twin,
        plain,
        List.of(new KeyForm<>(type, key -> key), new KeyForm<>(flyweights, flyweight)),
        shown -> record.apply(flyweights.cast(shown)),
        null);
  }

  /** Keys of which two are equal only if their bits are. */
  private static <K> KeySet<K> of(int count, IntFunction<K> of) {
    return numbers(count, of, key -> key, key -> key);
  }

  /** Keys that methods take and show as they are. */
  @SuppressWarnings("unchecked")
  private static <K> KeySet<K> numbers(
      int count, IntFunction<K> of, UnaryOperator<K> twin, UnaryOperator<K> plain) {
    Class<?> type =
        of.apply(0) instanceof Enum<?> e ? e.getDeclaringClass() : Methods.typeOf(of.apply(0));
    return new KeySet<>(
        count, of, twin, plain, List.of(new KeyForm<>(type, key -> key)), key -> (K) key, null);
  }

  private KeySet<K> withNan(IntFunction<K> nan) {
    return new KeySet<>(count, of, twin, plain, forms, shown, nan);
  }

  /** Only so many of these keys. */
  KeySet<K> first(int most) {
    return new KeySet<>(most, of, twin, plain, forms, shown, nan);
  }

  /** The key of a number, or a NaN of a negative one. */
  public K key(int number) {
    return number < 0 ? nan.apply(~number) : of.apply(number);
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
    return numbers(
            1 << 20,
            i -> i == 1 ? Float.NEGATIVE_INFINITY : i == 2 ? Float.MIN_VALUE : (i - 5) * 0.25f,
            (Float key) -> key == 0 ? -key : key,
            key -> key + 0.0f)
        .withNan(i -> Float.intBitsToFloat(FLOAT_NAN + i % 5));
  }

  public static KeySet<Double> doubleNumbers() {
    return numbers(
            1 << 20,
            i -> i == 1 ? Double.POSITIVE_INFINITY : i == 2 ? Double.MIN_VALUE : (i - 5) * 1e-3,
            (Double key) -> key == 0 ? -key : key,
            key -> key + 0.0)
        .withNan(i -> Double.longBitsToDouble(DOUBLE_NAN + i % 5));
  }

  /** Most are short, some longer than a size class of the heap, a few longer than all. */
  public static KeySet<String> strings() {
    return new KeySet<>(
        Integer.MAX_VALUE,
        KeySet::string,
        key -> key,
        key -> key,
        List.of(
            new KeyForm<>(CharSequence.class, key -> key),
            new KeyForm<>(CharSequence.class, StringBuilder::new),
            KeyForm.bytes(new TextBytes(Arena.ofAuto()))),
        Object::toString,
        null);
  }

  private static String string(int i) {
    if (i == 0) {
      return "";
    }
    int length = i % 1009 == 7 ? 70_000 : i % 31 == 4 ? 3 * (i % 200) : i % 13;
    return BEGINNINGS[i % BEGINNINGS.length] + Integer.toString(i, 36) + "-".repeat(length);
  }

  public static KeySet<TextKey> texts() {
    return structs(
        TextKey.class,
        TextKeyFlyweight.class,
        i -> new TextKey(ORIGINS[i % ORIGINS.length], Integer.toString(i, 36)),
        key -> new TextKey(key.origin(), key.destination()),
        key -> key,
        new DirtyKeys(Arena.ofAuto(), 1)::text,
        TextKeyFlyweight::toRecord);
  }

  public static KeySet<PaddedKey> padded() {
    return structs(
        PaddedKey.class,
        PaddedKeyFlyweight.class,
        i -> new PaddedKey((byte) i, (long) i << 32 ^ i, (short) -i),
        key -> new PaddedKey(key.kind(), key.id(), key.part()),
        key -> key,
        new DirtyKeys(Arena.ofAuto(), 1)::padded,
        PaddedKeyFlyweight::toRecord);
  }

  /** Zeros of both signs among their numbers, which the twins have the other way round. */
  public static KeySet<Bulk> bulks() {
    return structs(
        Bulk.class,
        BulkFlyweight.class,
        i -> new Bulk((byte) i, "bulk " + i % 7, i, i % 3 * 0.5),
        key ->
            new Bulk(key.kind(), key.text(), key.number(), key.weight() == 0 ? -0.0 : key.weight()),
        key -> new Bulk(key.kind(), key.text(), key.number(), key.weight() + 0.0),
        new DirtyKeys(Arena.ofAuto(), 1)::bulk,
        BulkFlyweight::toRecord);
  }

  public static KeySet<FloatKey> floats() {
    return structs(
            FloatKey.class,
            FloatKeyFlyweight.class,
            i -> new FloatKey((byte) (i % 3), i / 3 / 7 * 0.25 + 0.0, i / 3 % 7 - 3f + 0.0f),
            key ->
                new FloatKey(
                    key.kind(), key.y() == 0 ? -0.0 : key.y(), key.x() == 0 ? -0.0f : key.x()),
            key -> new FloatKey(key.kind(), key.y() + 0.0, key.x() + 0.0f),
            new DirtyKeys(Arena.ofAuto(), 1)::floats,
            FloatKeyFlyweight::toRecord)
        .withNan(
            i ->
                i % 2 == 0
                    ? new FloatKey((byte) (i % 3), Double.NaN, i % 5)
                    : new FloatKey((byte) (i % 3), 0, Float.NaN));
  }

  public static KeySet<NestedKey> nested() {
    return structs(
        NestedKey.class,
        NestedKeyFlyweight.class,
        i -> {
          PaddedKey part = PARTS[i >> 2 & 1];
          PaddedKey inner = new PaddedKey(part.kind(), part.id() + (i >> 3), part.part());
          return new NestedKey(Coin.values()[i & 1], (i & 2) != 0, inner, (short) (i * 31));
        },
        key -> new NestedKey(key.coin(), key.flag(), key.inner(), key.port()),
        key -> key,
        new DirtyKeys(Arena.ofAuto(), 1)::nested,
        NestedKeyFlyweight::toRecord);
  }

  /** The only key without components. */
  static KeySet<Nil> nils() {
    return structs(
            Nil.class,
            NilFlyweight.class,
            i -> new Nil(),
            key -> new Nil(),
            key -> key,
            new DirtyKeys(Arena.ofAuto(), 1)::nil,
            NilFlyweight::toRecord)
        .first(1);
  }
}
