package dev.inplace.functional.form;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import java.util.List;

/** The kinds of map whose keys or values have a form of their own: packed, aligned, big-endian. */
public final class FormKinds {
  private FormKinds() {}

  public static List<Kind<?, ?, ?>> all() {
    return List.of(
        Kind.of(LongTickMap.class, KeySet.longs(), FormValues.ticks()),
        Kind.of(IntOddValueMap.class, KeySet.ints(), FormValues.odd()),
        Kind.of(IntVectorMap.class, KeySet.ints(), FormValues.vectors()),
        Kind.of(LongCountersMap.class, KeySet.longs(), FormValues.counters()),
        Kind.of(BigFloatKeyOddValueMap.class, FormKeys.bigFloats(), FormValues.odd()),
        Kind.of(NarrowKeyVectorMap.class, FormKeys.narrow(), FormValues.vectors()),
        Kind.of(OddKeyTickMap.class, FormKeys.odd(), FormValues.ticks()),
        Kind.of(AlignedKeyCountersMap.class, FormKeys.aligned(), FormValues.counters()),
        Kind.of(IsolatedKeyOddValueMap.class, FormKeys.isolated(), FormValues.odd()));
  }
}
