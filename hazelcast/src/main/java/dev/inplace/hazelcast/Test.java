package dev.inplace.hazelcast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The tree of a condition, as it travels. */
sealed interface Test {

  /** True for the bytes of a struct. */
  boolean holds(byte[] bytes);

  /** For the wire. */
  void writeTo(DataOutputStream out) throws IOException;

  /** The order of a field's value and another. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those on the wire
  enum Order {
    EQUAL,
    AT_LEAST,
    AT_MOST;

    private int number() {
      return ordinal();
    }

    private static Order of(int number) {
      return values()[number];
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case AT_LEAST -> comparison >= 0;
        case AT_MOST -> comparison <= 0;
      };
    }
  }

  /** The kinds of conditions on the wire. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those on the wire
  enum Tag {
    COMPARE,
    BOTH,
    EITHER,
    NOT;

    private void writeTo(DataOutputStream out) throws IOException {
      out.writeByte(ordinal());
    }

    private static Tag of(int number) {
      return values()[number];
    }
  }

  /** Compares one field with a value. */
  record Compare(Cell cell, Order order, long operand) implements Test {
    @Override
    public boolean holds(byte[] bytes) {
      return order.holds(cell.compare(cell.read(bytes), operand));
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
      Tag.COMPARE.writeTo(out);
      out.writeByte(order.number());
      cell.writeTo(out);
      out.writeLong(operand);
    }
  }

  /** Two conditions that both hold. */
  record Both(Test first, Test second) implements Test {
    @Override
    public boolean holds(byte[] bytes) {
      return first.holds(bytes) && second.holds(bytes);
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
      Tag.BOTH.writeTo(out);
      first.writeTo(out);
      second.writeTo(out);
    }
  }

  /** Two conditions of which one holds at least. */
  record Either(Test first, Test second) implements Test {
    @Override
    public boolean holds(byte[] bytes) {
      return first.holds(bytes) || second.holds(bytes);
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
      Tag.EITHER.writeTo(out);
      first.writeTo(out);
      second.writeTo(out);
    }
  }

  /** A condition that does not hold. */
  record Not(Test condition) implements Test {
    @Override
    public boolean holds(byte[] bytes) {
      return !condition.holds(bytes);
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
      Tag.NOT.writeTo(out);
      condition.writeTo(out);
    }
  }

  /** A condition from the wire. */
  static Test readFrom(DataInputStream in) throws IOException {
    return switch (Tag.of(in.readByte())) {
      case COMPARE -> {
        Order order = Order.of(in.readByte());
        yield new Compare(Cell.readFrom(in), order, in.readLong());
      }
      case BOTH -> new Both(readFrom(in), readFrom(in));
      case EITHER -> new Either(readFrom(in), readFrom(in));
      case NOT -> new Not(readFrom(in));
    };
  }
}
