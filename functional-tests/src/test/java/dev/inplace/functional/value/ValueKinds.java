package dev.inplace.functional.value;

import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Held;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.ValueSet;
import java.util.List;

/** The kinds of map whose values are primitives, and sets. */
public final class ValueKinds {
  private ValueKinds() {}

  public static List<Kind<?, ?, ?>> all() {
    return List.of(
        Kind.of(LongBooleanMap.class, KeySet.longs(), booleans()),
        Kind.of(LongByteMap.class, KeySet.longs(), bytes()),
        Kind.of(LongShortMap.class, KeySet.longs(), shorts()),
        Kind.of(LongCharMap.class, KeySet.longs(), chars()),
        Kind.of(LongIntMap.class, KeySet.longs(), ints()),
        Kind.of(LongLongMap.class, KeySet.longs(), longs()),
        Kind.of(LongFloatMap.class, KeySet.longs(), floats()),
        Kind.of(LongDoubleMap.class, KeySet.longs(), doubles()),
        Kind.of(ByteByteMap.class, KeySet.bytes(), bytes()),
        Kind.of(DoubleLongMap.class, KeySet.doubleNumbers(), longs()),
        Kind.of(PaddedKeyLongMap.class, KeySet.padded(), longs()),
        Kind.of(CoinIntMap.class, KeySet.enums(Coin.values()), ints()),
        Kind.of(ShortToStatsMap.class, KeySet.shorts(), ValueSet.stats()),
        Kind.of(PairMap.class, KeySet.padded(), ValueSet.padded()),
        Kind.of(LongSet.class, KeySet.longs(), ValueSet.ofSets()),
        Kind.of(BooleanSet.class, KeySet.booleans(), ValueSet.ofSets()),
        Kind.of(DoubleSet.class, KeySet.doubleNumbers(), ValueSet.ofSets()),
        Kind.of(PaddedKeySet.class, KeySet.padded(), ValueSet.ofSets()));
  }

  /** Any long. */
  public static ValueSet<Long, Held<Long>> longs() {
    return ValueSet.primitives(i -> i * 0x1_0000_0001L, 0L, 3L, value -> value + 3);
  }

  private static ValueSet<Boolean, Held<Boolean>> booleans() {
    return ValueSet.primitives(i -> (i & 1) != 0, false, true, value -> !value);
  }

  private static ValueSet<Byte, Held<Byte>> bytes() {
    return ValueSet.primitives(i -> (byte) i, (byte) 0, (byte) 3, value -> (byte) (value + 3));
  }

  private static ValueSet<Short, Held<Short>> shorts() {
    return ValueSet.primitives(i -> (short) i, (short) 0, (short) 3, value -> (short) (value + 3));
  }

  private static ValueSet<Character, Held<Character>> chars() {
    return ValueSet.primitives(i -> (char) i, '\0', '\3', value -> (char) (value + 3));
  }

  public static ValueSet<Integer, Held<Integer>> ints() {
    return ValueSet.primitives(i -> i, 0, 3, value -> value + 3);
  }

  private static ValueSet<Float, Held<Float>> floats() {
    return ValueSet.primitives(i -> i / 8f, 0f, 3f, value -> value + 3f);
  }

  private static ValueSet<Double, Held<Double>> doubles() {
    return ValueSet.primitives(i -> i / 8.0, 0.0, 3.0, value -> value + 3.0);
  }
}
