package dev.inplace.hazelcast;

/**
 * A field that is one number in memory, or an element of such an array: what can be done with it on
 * the member that owns a value.
 *
 * @param <V> the type of its values
 */
public sealed interface Field<V> permits ValueField, NumberField {

  /** An operation that returns the value. */
  FieldOperation<V> get();

  /** For the grid: the value of a number in an answer. */
  V valueOf(long number);

  /** For the grid: the place in the struct. */
  Place place();

  /** The place of a field in the bytes of a struct. */
  final class Place {
    private final Cell cell;

    Place(Cell cell) {
      this.cell = cell;
    }

    Cell cell() {
      return cell;
    }

    /** {@code Account.balance}. */
    @Override
    public String toString() {
      return cell.label();
    }
  }
}
