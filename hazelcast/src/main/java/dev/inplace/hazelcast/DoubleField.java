package dev.inplace.hazelcast;

/**
 * A field of type {@code double} or {@code float}: all values are {@code double} here, rounded to
 * {@code float} as they are written to one.
 */
public final class DoubleField implements NumberField<Double, DoubleSummary> {
  private final Place place;
  private final Operations<Double> operations;

  DoubleField(Cell cell) {
    place = new Place(cell);
    operations = new Operations<>(cell, Double::longBitsToDouble);
  }

  @Override
  public FieldOperation<Double> get() {
    return operations.get();
  }

  /** Sets the value; returns the one before. */
  public FieldOperation<Double> set(double value) {
    return operations.set(bits(value));
  }

  /** Adds; returns the sum. */
  public FieldOperation<Double> add(double delta) {
    return operations.add(bits(delta));
  }

  /** Sets the value if it is smaller than the present one; returns the smaller. */
  public FieldOperation<Double> min(double value) {
    return operations.min(bits(value));
  }

  /** Sets the value if it is larger than the present one, as NaN is; returns the larger. */
  public FieldOperation<Double> max(double value) {
    return operations.max(bits(value));
  }

  /** Sets the value if {@link Double#compare} finds the expected one; returns true if so. */
  public FieldOperation<Boolean> compareAndSet(double expected, double value) {
    return operations.compareAndSet(bits(expected), bits(value));
  }

  /** Holds if the field has this value. */
  public Condition equalTo(double value) {
    return operations.compare(Test.Order.EQUAL, bits(value));
  }

  /** Holds if the field is not below this value. */
  public Condition atLeast(double value) {
    return operations.compare(Test.Order.AT_LEAST, bits(value));
  }

  /** Holds if the field is not above this value. */
  public Condition atMost(double value) {
    return operations.compare(Test.Order.AT_MOST, bits(value));
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  @Override
  public Double valueOf(long number) {
    return Double.longBitsToDouble(number);
  }

  @Override
  public DoubleSummary summary(Totals totals) {
    return DoubleSummary.of(totals);
  }

  @Override
  public Place place() {
    return place;
  }
}
