package dev.inplace.info;

import dev.inplace.check.FieldCheck;
import java.util.regex.Pattern;

/** The type of a field's value; of an array, that of its elements. */
public enum FieldKind {
  BOOLEAN(1, "boolean"),
  BYTE(2, "byte"),
  SHORT(3, "short"),
  INT(4, "int"),
  LONG(5, "long"),
  CHAR(6, "char"),
  FLOAT(7, "float"),
  DOUBLE(8, "double"),
  UNSIGNED_BYTE(9, "unsigned byte"),
  UNSIGNED_SHORT(10, "unsigned short"),
  UNSIGNED_INT(11, "unsigned int"),
  WORD(12, "word"),
  UNSIGNED_WORD(13, "unsigned word"),
  POINTER(14, "pointer"),
  ENUM(15, "an enum"),
  TEXT(16, "a text"),
  STRUCT(17, "a struct"),
  UNSIGNED_LONG(18, "unsigned long");

  /** The words before a type for its byte order and its number of bytes. */
  private static final Pattern PREFIX = Pattern.compile("^((big|little)-endian )?([0-9]-byte )?");

  private final int number;
  private final String type;

  FieldKind(int number, String type) {
    this.number = number;
    this.type = type;
  }

  /** A number that is stable across versions, for tools that store it. */
  public int number() {
    return number;
  }

  /** The kind of a number or boolean by its name in reports; of other names an enum. */
  static FieldKind of(String described) {
    String type = PREFIX.matcher(described).replaceFirst("");
    for (FieldKind kind : values()) {
      if (kind.type.equals(type)) {
        return kind;
      }
    }
    return ENUM;
  }

  /** A number or boolean as an object; an unsigned number has the next wider type. */
  Object decode(long bits, long size) {
    return switch (this) {
      case BOOLEAN -> bits != 0;
      case BYTE -> (byte) bits;
      case SHORT -> (short) bits;
      case INT -> (int) signed(bits, size);
      case LONG, WORD -> signed(bits, size);
      case UNSIGNED_INT, UNSIGNED_LONG, UNSIGNED_WORD, POINTER -> bits;
      case CHAR -> (char) bits;
      case FLOAT -> Float.intBitsToFloat((int) bits);
      case DOUBLE -> Double.longBitsToDouble(bits);
      case UNSIGNED_BYTE -> (short) bits;
      case UNSIGNED_SHORT -> (int) bits;
      case ENUM, TEXT, STRUCT -> throw new IllegalStateException(type + " is no number");
    };
  }

  private static long signed(long bits, long size) {
    long above = Long.SIZE - size * Byte.SIZE;
    return bits << above >> above;
  }

  /** True for a number with a sign. */
  boolean isSigned() {
    return switch (this) {
      case BYTE, SHORT, INT, LONG, WORD -> true;
      default -> false;
    };
  }

  /**
   * The bits of such an object, which must be of the type and in range.
   *
   * @param width bits of the number
   */
  long encode(Object value, long width, String field) {
    return switch (this) {
      case BOOLEAN -> as(Boolean.class, value, field) ? 1 : 0;
      case CHAR -> as(Character.class, value, field);
      case FLOAT -> Float.floatToRawIntBits(as(Float.class, value, field));
      case DOUBLE ->
          Double.doubleToRawLongBits(
              value instanceof Float number ? number : as(Double.class, value, field));
      case BYTE, SHORT, INT, LONG, WORD -> {
        long most = Long.MAX_VALUE >> (Long.SIZE - width);
        yield FieldCheck.range(integer(value, field), -most - 1, most, field);
      }
      case UNSIGNED_BYTE, UNSIGNED_SHORT, UNSIGNED_INT, UNSIGNED_LONG, UNSIGNED_WORD, POINTER ->
          width == Long.SIZE
              ? integer(value, field)
              : FieldCheck.range(integer(value, field), 0, (1L << width) - 1, field);
      case ENUM, TEXT, STRUCT -> throw new IllegalStateException(type + " is no number");
    };
  }

  private long integer(Object value, String field) {
    boolean isNarrower =
        value instanceof Integer || value instanceof Short || value instanceof Byte;
    return isNarrower ? ((Number) value).longValue() : as(Long.class, value, field);
  }

  /** The value as an object of a type; another type is refused. */
  <T> T as(Class<T> expected, Object value, String field) {
    if (expected.isInstance(value)) {
      return expected.cast(value);
    }
    throw new IllegalArgumentException(
        "%s holds %s, not a %s\nfix: give %s"
            .formatted(field, type, value.getClass().getSimpleName(), expected()));
  }

  private String expected() {
    return switch (this) {
      case BOOLEAN -> "a Boolean";
      case CHAR -> "a Character";
      case FLOAT -> "a Float";
      case DOUBLE -> "a Double";
      case ENUM -> "a constant, or its name";
      case TEXT -> "a CharSequence";
      case STRUCT -> "a Map of values by the names of its fields";
      default -> "a Long, Integer, Short or Byte";
    };
  }
}
