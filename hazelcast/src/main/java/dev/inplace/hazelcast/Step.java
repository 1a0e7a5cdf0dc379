package dev.inplace.hazelcast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One operation on one number of a struct.
 *
 * @param operand of all but a read
 * @param expected of a compare-and-set
 */
record Step(Kind kind, Cell cell, long operand, long expected) {

  /** The operations; what each returns. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those on the wire
  enum Kind {
    /** The value. */
    GET,
    /** The value before. */
    SET,
    /** The sum. */
    ADD,
    /** The smaller value, which is the one after. */
    MIN,
    /** The larger value, which is the one after. */
    MAX,
    /** 1 if the value was the expected one, and is now the operand; else 0. */
    COMPARE_AND_SET;

    private int number() {
      return ordinal();
    }

    private static Kind of(int number) {
      return values()[number];
    }
  }

  /** The value of the number behind this step. */
  long after(long before, boolean isNew) {
    return switch (kind) {
      case GET -> before;
      case SET -> operand;
      case ADD -> cell.sum(before, operand);
      case MIN -> isNew || cell.compare(operand, before) < 0 ? operand : before;
      case MAX -> isNew || cell.compare(operand, before) > 0 ? operand : before;
      case COMPARE_AND_SET -> cell.compare(before, expected) == 0 ? operand : before;
    };
  }

  /** The result for the caller. */
  long result(long before, long after) {
    return switch (kind) {
      case GET, SET -> before;
      case ADD, MIN, MAX -> after;
      case COMPARE_AND_SET -> cell.compare(before, expected) == 0 ? 1 : 0;
    };
  }

  /** True if it may change bytes. */
  boolean isWrite() {
    return kind != Kind.GET;
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(kind.number());
    cell.writeTo(out);
    if (isWrite()) {
      out.writeLong(operand);
    }
    if (kind == Kind.COMPARE_AND_SET) {
      out.writeLong(expected);
    }
  }

  static Step readFrom(DataInputStream in) throws IOException {
    Kind kind = Kind.of(in.readByte());
    Cell cell = Cell.readFrom(in);
    long operand = kind == Kind.GET ? 0 : in.readLong();
    return new Step(kind, cell, operand, kind == Kind.COMPARE_AND_SET ? in.readLong() : 0);
  }
}
