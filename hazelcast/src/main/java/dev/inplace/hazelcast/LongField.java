package dev.inplace.hazelcast;

/**
 * A field of whole numbers, whatever its size: all values are {@code long} here. One that the field
 * cannot hold is refused with an {@link IllegalArgumentException}.
 */
public final class LongField implements NumberField<Long, LongSummary> {
  private final Place place;
  private final Operations<Long> operations;

  LongField(Cell cell) {
    place = new Place(cell);
    operations = new Operations<>(cell, Long::valueOf);
  }

  @Override
  public FieldOperation<Long> get() {
    return operations.get();
  }

  /** Sets the value; returns the one before. */
  public FieldOperation<Long> set(long value) {
    return operations.set(value);
  }

  /** Adds; returns the sum. Sums of Java's signed types wrap around, others must fit the field. */
  public FieldOperation<Long> add(long delta) {
    return operations.add(delta);
  }

  /** Sets the value if it is smaller than the present one; returns the smaller. */
  public FieldOperation<Long> min(long value) {
    return operations.min(value);
  }

  /** Sets the value if it is larger than the present one; returns the larger. */
  public FieldOperation<Long> max(long value) {
    return operations.max(value);
  }

  /** Sets the value if it is the expected one; returns true if it was. */
  public FieldOperation<Boolean> compareAndSet(long expected, long value) {
    return operations.compareAndSet(expected, value);
  }

  /** Holds if the field has this value. */
  public Condition equalTo(long value) {
    return operations.compare(Test.Order.EQUAL, value);
  }

  /** Holds if the field is not below this value. */
  public Condition atLeast(long value) {
    return operations.compare(Test.Order.AT_LEAST, value);
  }

  /** Holds if the field is not above this value. */
  public Condition atMost(long value) {
    return operations.compare(Test.Order.AT_MOST, value);
  }

  @Override
  public Long valueOf(long number) {
    return number;
  }

  @Override
  public LongSummary summary(Totals totals) {
    return LongSummary.of(totals);
  }

  @Override
  public Place place() {
    return place;
  }
}
