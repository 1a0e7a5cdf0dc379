package dev.inplace.samples.generated;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A kind of map whose keys can have a NaN.
 *
 * @param nan keys with a NaN, in various bits
 */
record NanKind<K>(Kind<K, Stats, StatsFlyweight> kind, IntFunction<K> nan) {
  private static final int FLOAT_NAN = 0x7F80_0001;
  private static final long DOUBLE_NAN = 0x7FF0_0000_0000_0001L;

  static List<NanKind<?>> all() {
    return List.of(
        new NanKind<>(FloatingKinds.floatToStats(), i -> Float.intBitsToFloat(FLOAT_NAN + i % 5)),
        new NanKind<>(
            FloatingKinds.doubleToStats(), i -> Double.longBitsToDouble(DOUBLE_NAN + i % 5)),
        new NanKind<>(
            StructKinds.floatsToStats(),
            i ->
                i % 2 == 0
                    ? new FloatKey((byte) (i % 3), Double.NaN, i % 5)
                    : new FloatKey((byte) (i % 3), 0, Float.NaN)));
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
