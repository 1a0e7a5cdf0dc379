package dev.inplace.hazelcast;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * A field that is no number: an enum, in the order of its ordinals or codes, a boolean or a char.
 *
 * @param <V> the type of its values
 */
public final class ValueField<V> implements Field<V> {
  private final Place place;
  private final Operations<V> operations;
  private final ToLongFunction<V> number;
  private final LongFunction<V> value;

  ValueField(Cell cell, ToLongFunction<V> number, LongFunction<V> value) {
    place = new Place(cell);
    operations = new Operations<>(cell, value);
    this.number = number;
    this.value = value;
  }

  @Override
  public FieldOperation<V> get() {
    return operations.get();
  }

  /** Sets the value; returns the one before. */
  public FieldOperation<V> set(V next) {
    return operations.set(number.applyAsLong(next));
  }

  /** Sets the value if it comes before the present one; returns the value after. */
  public FieldOperation<V> min(V other) {
    return operations.min(number.applyAsLong(other));
  }

  /** Sets the value if it comes behind the present one; returns the value after. */
  public FieldOperation<V> max(V other) {
    return operations.max(number.applyAsLong(other));
  }

  /** Sets the value if it is the expected one; returns true if it was. */
  public FieldOperation<Boolean> compareAndSet(V expected, V next) {
    return operations.compareAndSet(number.applyAsLong(expected), number.applyAsLong(next));
  }

  /** Holds for values with this value of the field. */
  public Condition equalTo(V other) {
    return operations.compare(Test.Order.EQUAL, number.applyAsLong(other));
  }

  /** Holds if the field's value is this one, or one behind it. */
  public Condition atLeast(V other) {
    return operations.compare(Test.Order.AT_LEAST, number.applyAsLong(other));
  }

  /** Holds if the field's value is this one, or one before it. */
  public Condition atMost(V other) {
    return operations.compare(Test.Order.AT_MOST, number.applyAsLong(other));
  }

  @Override
  public V valueOf(long bits) {
    return value.apply(bits);
  }

  @Override
  public Place place() {
    return place;
  }
}
