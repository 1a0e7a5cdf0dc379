package dev.inplace.hazelcast;

/**
 * A field of numbers, which can be summarized.
 *
 * @param <V> the type of its values
 * @param <S> the summary of many values
 */
public sealed interface NumberField<V, S> extends Field<V> permits LongField, DoubleField {

  /** For the grid: the summary of totals. */
  S summary(Totals totals);
}
