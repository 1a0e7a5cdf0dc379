package dev.inplace.hazelcast;

import java.util.function.LongFunction;

/**
 * An operation on one field of a value, to be sent to the value's owner.
 *
 * @param <V> the type of its result
 */
public final class FieldOperation<V> {
  private final Step step;
  private final LongFunction<V> result;

  FieldOperation(Step step, LongFunction<V> result) {
    this.step = step;
    this.result = result;
  }

  Step step() {
    return step;
  }

  /** The result from its number in an answer. */
  V result(long number) {
    return result.apply(number);
  }

  /** {@code ADD Account.balance}. */
  @Override
  public String toString() {
    return step.kind() + " " + step.cell().label();
  }
}
