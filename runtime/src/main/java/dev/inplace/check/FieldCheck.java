package dev.inplace.check;

import java.util.Optional;

/** The checks of values written into fields or read from foreign bytes. */
public final class FieldCheck {
  private FieldCheck() {}

  /**
   * The enum constant of an ordinal.
   *
   * @param field {@code Type.field}, for the message
   * @throws MalformedDataException if there is none
   */
  public static <E extends Enum<E>> E constant(E[] constants, int ordinal, String field) {
    if (Integer.compareUnsigned(ordinal, constants.length) < 0) {
      return constants[ordinal];
    }
    throw malformed(constants, ordinal, field);
  }

  /**
   * The ordinal of a constant that a generated class knows.
   *
   * @param constants the constants at compile time, the first ones of the enum
   * @param field {@code Type.field}, for the message
   * @throws NullPointerException if the constant is null
   * @throws IllegalArgumentException if it was added to the enum later
   */
  @SuppressWarnings("EnumOrdinal") // memory holds ordinals; CompiledAgainst checks their meaning
  public static <E extends Enum<E>> int ordinal(E[] constants, E constant, String field) {
    int ordinal = nonNull(constant, field).ordinal();
    if (ordinal >= constants.length) {
      throw unknown(constants, constant, field);
    }
    return ordinal;
  }

  /** Refuses an ordinal that a map would insert and that the generated class does not know. */
  public static <E extends Enum<E>> void known(E[] constants, int ordinal, String field) {
    if (ordinal >= constants.length) {
      throw unknown(constants, added(constants, ordinal).orElseThrow(), field);
    }
  }

  /** The error of a read of an ordinal that no known constant has. */
  public static MalformedDataException malformed(Enum<?>[] constants, int ordinal, String field) {
    String later =
        added(constants, ordinal)
            .map(
                constant ->
                    ", and %s since this was compiled\n%s"
                        .formatted(constant.name(), again(constant)))
            .orElse("");
    return new MalformedDataException(
        "%s holds ordinal %d; the enum has %d constants%s"
            .formatted(field, Integer.toUnsignedLong(ordinal), constants.length, later));
  }

  /** The error of a constant that was added to the enum later. */
  @SuppressWarnings("EnumOrdinal")
  public static IllegalArgumentException unknown(
      Enum<?>[] constants, Enum<?> constant, String field) {
    return new IllegalArgumentException(
        "%s cannot be %s, ordinal %d: %s had %d constants when this was compiled\n%s"
            .formatted(
                field,
                constant.name(),
                constant.ordinal(),
                enumOf(constant),
                constants.length,
                again(constant)));
  }

  /** The constant of an ordinal that the enum has only at run time. */
  private static Optional<Enum<?>> added(Enum<?>[] constants, int ordinal) {
    Object[] all = constants.getClass().getComponentType().getEnumConstants();
    return ordinal >= 0 && ordinal < all.length
        ? Optional.of((Enum<?>) all[ordinal])
        : Optional.empty();
  }

  private static String again(Enum<?> constant) {
    return "fix: compile it again with this " + enumOf(constant);
  }

  private static String enumOf(Enum<?> constant) {
    return constant.getDeclaringClass().getName().replace('$', '.');
  }

  /**
   * Refuses an ordinal that no constant has.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if there is none
   */
  public static void ordinal(Enum<?>[] constants, int ordinal, String field) {
    if (Integer.compareUnsigned(ordinal, constants.length) >= 0) {
      throw new IllegalArgumentException(
          "%s is ordinal %d; the enum has %d constants\nfix: give the ordinal of a constant"
              .formatted(field, Integer.toUnsignedLong(ordinal), constants.length));
    }
  }

  /** An enum constant's name, or {@code ?ordinal} if there is none. */
  public static String describe(Enum<?>[] constants, int ordinal) {
    return Integer.compareUnsigned(ordinal, constants.length) < 0
        ? constants[ordinal].name()
        : "?" + Integer.toUnsignedLong(ordinal);
  }

  /** The value itself; null is a {@link NullPointerException} that names the field. */
  public static <T> T nonNull(T value, String field) {
    if (value == null) {
      throw new NullPointerException(field + " is null");
    }
    return value;
  }

  /**
   * Refuses an array whose length differs from the field's.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if its length differs
   */
  public static void elements(Object array, int length, String field) {
    nonNull(array, field);
    int found = java.lang.reflect.Array.getLength(array);
    if (found != length) {
      throw new IllegalArgumentException(
          "%s has %d elements; the array has %d".formatted(field, length, found));
    }
  }

  /** A number from 0 to 255 as a byte; others are an {@link IllegalArgumentException}. */
  public static byte unsignedByte(int value, String field) {
    range(value, 0, 0xFF, field);
    return (byte) value;
  }

  /** A number from 0 to 65,535 as a short; others are an {@link IllegalArgumentException}. */
  public static short unsignedShort(int value, String field) {
    range(value, 0, 0xFFFF, field);
    return (short) value;
  }

  /** A number from 0 to 2³²-1 as an int; others are an {@link IllegalArgumentException}. */
  public static int unsignedInt(long value, String field) {
    range(value, 0, 0xFFFF_FFFFL, field);
    return (int) value;
  }

  /**
   * A value for four bytes.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  public static int signedInt(long value, String field) {
    return (int) range(value, Integer.MIN_VALUE, Integer.MAX_VALUE, field);
  }

  /**
   * A value for fewer bytes than a long has.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  public static long signedBytes(long value, int bytes, String field) {
    long most = Long.MAX_VALUE >> ((Long.BYTES - bytes) * Byte.SIZE);
    return range(value, -most - 1, most, field);
  }

  /**
   * A value without a sign for fewer bytes than a long has.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  public static long unsignedBytes(long value, int bytes, String field) {
    return range(value, 0, -1L >>> ((Long.BYTES - bytes) * Byte.SIZE), field);
  }

  /**
   * Refuses a value for an unnamed bit-field, which is padding.
   *
   * @throws IllegalArgumentException if it is not 0
   */
  public static void unnamed(long value, String field) {
    if (value != 0) {
      throw new IllegalArgumentException(
          "%s is an unnamed bit-field, which holds nothing, not %d\nfix: give 0 or false"
              .formatted(field, value));
    }
  }

  /**
   * A value within a range.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public static long range(long value, long least, long most, String field) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s holds %d to %d, not %d".formatted(field, least, most, value));
    }
    return value;
  }

  /**
   * Refuses NaN in a key that a map would insert.
   *
   * @param part {@code key}, or {@code key.component}, for the message
   * @throws IllegalArgumentException if the number is NaN
   */
  public static void notNaN(double number, String map, String part) {
    if (Double.isNaN(number)) {
      throw new IllegalArgumentException(
          "%s: %s is NaN, which equals no key, so no look-up would find the entry\nfix: %s"
              .formatted(map, part, "skip the entry, or use a number that stands for NaN"));
    }
  }
}
