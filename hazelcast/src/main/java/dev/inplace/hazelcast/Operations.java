package dev.inplace.hazelcast;

import dev.inplace.hazelcast.Step.Kind;
import java.util.function.LongFunction;

/**
 * The operations of a field whose values are numbers already.
 *
 * @param value the value of a number in an answer
 */
record Operations<V>(Cell cell, LongFunction<V> value) {

  FieldOperation<V> get() {
    return of(Kind.GET, 0);
  }

  FieldOperation<V> set(long next) {
    return of(Kind.SET, held(next));
  }

  /** An addend of a small signed field is an int, as in its flyweight. */
  FieldOperation<V> add(long delta) {
    boolean isSmall = cell.form() == Cell.Form.SIGNED && cell.size() <= Integer.BYTES;
    if (isSmall && (int) delta != delta) {
      throw outOfRange(cell, cell.text(delta), "give an addend that is an int");
    }
    return of(Kind.ADD, delta);
  }

  FieldOperation<V> min(long other) {
    return of(Kind.MIN, held(other));
  }

  FieldOperation<V> max(long other) {
    return of(Kind.MAX, held(other));
  }

  FieldOperation<Boolean> compareAndSet(long expected, long next) {
    Step step = new Step(Kind.COMPARE_AND_SET, cell, held(next), held(expected));
    return new FieldOperation<>(step, number -> number != 0);
  }

  Condition compare(Test.Order order, long operand) {
    return new Condition(new Test.Compare(cell, order, operand));
  }

  private FieldOperation<V> of(Kind kind, long operand) {
    return new FieldOperation<>(new Step(kind, cell, operand, 0), value);
  }

  private long held(long number) {
    if (!cell.holds(number)) {
      throw outOfRange(cell, Long.toString(number), "give a value of the field's type");
    }
    return number;
  }

  static IllegalArgumentException outOfRange(Cell cell, String value, String fix) {
    return new IllegalArgumentException(
        "%s cannot be %s, which does not fit into its %d bytes\nfix: %s"
            .formatted(cell.label(), value, cell.size(), fix));
  }
}
