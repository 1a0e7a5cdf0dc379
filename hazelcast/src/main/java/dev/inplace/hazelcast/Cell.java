package dev.inplace.hazelcast;

import dev.inplace.info.FieldInfo;
import dev.inplace.info.FieldKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The place of one number in the bytes of a struct. Its value is a {@code long} everywhere: the
 * number itself, an ordinal, a code, or the bits of a {@code double}.
 *
 * @param label {@code Account.balance}, for messages; it does not travel
 * @param offset of the first byte in the struct
 * @param size 1 to 8 bytes
 */
record Cell(String label, int offset, int size, Form form, boolean isBigEndian) {
  private static final int TWO_BITS = 3;
  private static final int THREE_BITS = 7;
  private static final int FORM_SHIFT = 3;
  private static final int ORDER_SHIFT = 5;

  /** The meaning of a number's bits. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those on the wire
  enum Form {
    /** Its sums wrap around, as Java's. */
    SIGNED,
    /** A signed number with fewer bytes than its type in Java: refuses what does not fit. */
    NARROW,
    /** Refuses what does not fit, except with 8 bytes. */
    UNSIGNED,
    FLOATING;

    private int number() {
      return ordinal();
    }

    private static Form of(int number) {
      return values()[number];
    }

    private static Form of(FieldKind kind, int size) {
      return switch (kind) {
        case BYTE, SHORT -> SIGNED;
        case INT -> size < Integer.BYTES ? NARROW : SIGNED;
        case LONG, WORD -> size < Long.BYTES ? NARROW : SIGNED;
        case FLOAT, DOUBLE -> FLOATING;
        case BOOLEAN,
            CHAR,
            ENUM,
            UNSIGNED_BYTE,
            UNSIGNED_SHORT,
            UNSIGNED_INT,
            UNSIGNED_LONG,
            UNSIGNED_WORD,
            POINTER ->
            UNSIGNED;
        case TEXT, STRUCT -> throw new IllegalStateException(kind + " is no number");
      };
    }
  }

  /** A number of a field: the field itself, or an element of an array. */
  static Cell of(FieldInfo field, String label, long offset) {
    if (field.width() > 0) {
      throw new IllegalArgumentException(
          "%s is a bit-field, and other fields have bits of its bytes\nfix: put the whole struct"
              .formatted(label));
    }
    int size = (int) (field.size() / field.length());
    return new Cell(
        label, Math.toIntExact(offset), size, Form.of(field.kind(), size), field.isBigEndian());
  }

  /** True if it lies within so many bytes. */
  boolean isWithin(int bytes) {
    return offset <= bytes - size;
  }

  /** The value in the bytes of a struct. */
  long read(byte[] bytes) {
    long raw = 0;
    for (int i = 0; i < size; i++) {
      raw |= (bytes[at(i)] & 0xFFL) << (i * Byte.SIZE);
    }
    return switch (form) {
      case SIGNED, NARROW -> cut(raw);
      case UNSIGNED -> raw;
      case FLOATING ->
          size == Float.BYTES ? Double.doubleToRawLongBits(Float.intBitsToFloat((int) raw)) : raw;
    };
  }

  /** Writes a value that {@link #holds} has passed. */
  void write(byte[] bytes, long value) {
    long raw =
        form == Form.FLOATING && size == Float.BYTES
            ? Float.floatToRawIntBits((float) Double.longBitsToDouble(value))
            : value;
    for (int i = 0; i < size; i++) {
      bytes[at(i)] = (byte) (raw >> (i * Byte.SIZE));
    }
  }

  /** The place of a byte, counted from the least significant one. */
  private int at(int i) {
    return isBigEndian ? offset + size - 1 - i : offset + i;
  }

  /** The bits that the number has. */
  long mask() {
    return size == Long.BYTES ? -1 : (1L << (size * Byte.SIZE)) - 1;
  }

  /** True if the number can have a value. */
  boolean holds(long value) {
    return switch (form) {
      case SIGNED, NARROW -> cut(value) == value;
      case UNSIGNED -> (value & mask()) == value;
      case FLOATING -> true;
    };
  }

  /** The lowest bytes of a value, with their sign. */
  private long cut(long value) {
    int unused = Long.SIZE - size * Byte.SIZE;
    return value << unused >> unused;
  }

  /** The sum; that of a signed number wraps around, any other may be one that it cannot hold. */
  long sum(long a, long b) {
    return switch (form) {
      case SIGNED -> cut(a + b);
      case NARROW, UNSIGNED -> a + b;
      case FLOATING -> {
        double x = Double.longBitsToDouble(a);
        double y = Double.longBitsToDouble(b);
        yield Double.doubleToRawLongBits(size == Float.BYTES ? (float) x + (float) y : x + y);
      }
    };
  }

  /** The order of two values; that of doubles is the one of {@link Double#compare}. */
  int compare(long a, long b) {
    return switch (form) {
      case SIGNED, NARROW -> Long.compare(a, b);
      case UNSIGNED -> Long.compareUnsigned(a, b);
      case FLOATING -> Double.compare(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
    };
  }

  /** The value as text. */
  String text(long value) {
    return switch (form) {
      case SIGNED, NARROW -> Long.toString(value);
      case UNSIGNED -> Long.toUnsignedString(value);
      case FLOATING -> Double.toString(Double.longBitsToDouble(value));
    };
  }

  /** One byte for form, size and byte order, then the offset in one to five bytes. */
  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(
        (size - 1) | (form.number() << FORM_SHIFT) | (isBigEndian ? 1 << ORDER_SHIFT : 0));
    int rest = offset;
    while (rest > Byte.MAX_VALUE) {
      out.writeByte(rest | Byte.MIN_VALUE);
      rest >>>= Byte.SIZE - 1;
    }
    out.writeByte(rest);
  }

  static Cell readFrom(DataInputStream in) throws IOException {
    int head = in.readByte();
    int offset = 0;
    int shift = 0;
    byte next;
    do {
      next = in.readByte();
      offset |= (next & Byte.MAX_VALUE) << shift;
      shift += Byte.SIZE - 1;
    } while (next < 0);
    return new Cell(
        "",
        offset,
        1 + (head & THREE_BITS),
        Form.of((head >> FORM_SHIFT) & TWO_BITS),
        ((head >> ORDER_SHIFT) & 1) != 0);
  }
}
