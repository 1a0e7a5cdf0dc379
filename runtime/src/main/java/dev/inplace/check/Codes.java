package dev.inplace.check;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand for an enum's constants in memory, instead of their ordinals. They are
 * those at compile time; the constants are found by name in the enum of the run.
 *
 * <p>A code is compared as the bits that it has in memory, without a sign.
 *
 * @param <E> the enum
 */
public final class Codes<E extends Enum<E>> {
  /** Codes up to this number are found by an index. */
  private static final int SMALL = 256;

  private static final int NONE = -1;

  /** The bits of a position beside a code; a class file has no enum with more constants. */
  private static final long POSITION = 0xFFFF;

  private final List<String> meanings;
  private final E[] constants;
  private final int[] codes;

  /** Position in {@link #constants} of a small code, or NONE. */
  private final short[] small;

  /** Each other code, without a sign, before its position; in order. */
  private final long[] large;

  /** Position of a constant by its ordinal at run time, or NONE. */
  private final int[] ofOrdinal;

  /** Position of the constant for unknown codes, or NONE. */
  private final int unknown;

  /** The number of constants with a code; a constant for unknown codes without one is behind. */
  private final int coded;

  private Codes(E[] now, int bytes, List<String> meanings) {
    this.meanings = meanings;
    int mask = (int) (-1L >>> (Long.SIZE - bytes * Byte.SIZE));
    constants = Arrays.copyOf(now, meanings.size());
    codes = new int[meanings.size()];
    small = new short[SMALL];
    ofOrdinal = new int[now.length];
    Arrays.fill(small, (short) NONE);
    Arrays.fill(ofOrdinal, NONE);
    long[] others = new long[meanings.size()];
    int count = 0;
    int without = NONE;
    int withCode = 0;
    for (int i = 0; i < codes.length; i++) {
      String[] parts = meanings.get(i).split("=", 2);
      int ordinal = indexOf(now, parts[0]);
      constants[i] = now[ordinal];
      ofOrdinal[ordinal] = i;
      boolean isUnknown = parts[1].endsWith("?");
      String number = isUnknown ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
      without = isUnknown ? i : without;
      if (!number.isEmpty()) {
        codes[i] = (int) Long.parseLong(number) & mask;
        withCode++;
        if (Integer.compareUnsigned(codes[i], SMALL) < 0) {
          small[codes[i]] = (short) i;
        } else {
          others[count++] = key(codes[i]) | i;
        }
      }
    }
    large = Arrays.copyOf(others, count);
    Arrays.sort(large);
    unknown = without;
    coded = withCode;
  }

  /**
   * The codes of an enum.
   *
   * @param now all constants at run time
   * @param bytes of a code in memory
   * @param meanings names and codes at compile time, by code: {@code BUY=66}, {@code OTHER=?}
   */
  public static <E extends Enum<E>> Codes<E> of(E[] now, int bytes, List<String> meanings) {
    return new Codes<>(now, bytes, List.copyOf(meanings));
  }

  private static int indexOf(Enum<?>[] now, String name) {
    for (int i = 0; i < now.length; i++) {
      if (now[i].name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException(name + " is no constant");
  }

  /** The constants, by code. */
  public List<E> constants() {
    return List.of(constants);
  }

  /** Names and codes, as in reports: {@code BUY=66}. */
  public List<String> meanings() {
    return meanings;
  }

  /**
   * The constant of a code.
   *
   * @param field {@code Type.field}, for the message
   * @throws MalformedDataException if no constant has it, and none stands for unknown ones
   */
  public E constant(int code, String field) {
    int position = position(code);
    if (position >= 0) {
      return constants[position];
    }
    if (unknown >= 0) {
      return constants[unknown];
    }
    throw new MalformedDataException(
        "%s holds code %s, which no constant of %s has\nfix: give the constant for all other codes @Code(unknown = true)"
            .formatted(field, text(code), type()));
  }

  /**
   * The code of a constant.
   *
   * @param field {@code Type.field}, for the message
   * @throws NullPointerException if the constant is null
   * @throws IllegalArgumentException if it has no code, or was added to the enum later
   */
  @SuppressWarnings("EnumOrdinal") // an index of an array made in this JVM
  public int code(E constant, String field) {
    int position = ofOrdinal[FieldCheck.nonNull(constant, field).ordinal()];
    if (position < 0) {
      throw new IllegalArgumentException(
          "%s cannot be %s: %s had no such constant when this was compiled\nfix: compile it again with this %s"
              .formatted(field, constant.name(), type(), type()));
    }
    if (position >= coded) {
      throw new IllegalArgumentException(
          "%s cannot be %s, which stands for unknown codes and has none of its own\nfix: write a constant that has a code"
              .formatted(field, constant.name()));
    }
    return codes[position];
  }

  /**
   * Refuses a code that no constant has, also where a constant stands for unknown ones.
   *
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if no constant has it
   */
  public void require(int code, String field) {
    if (position(code) < 0) {
      throw new IllegalArgumentException(
          "%s is code %s, which no constant of %s has\nfix: give the code of a constant"
              .formatted(field, text(code), type()));
    }
  }

  /** A number that is equal for codes that are read as the same constant. */
  public int meaning(int code) {
    int position = position(code);
    return position < 0 ? unknown : position;
  }

  /** A constant's name, or {@code ?88} for a code that none has. */
  public String describe(int code) {
    int position = position(code);
    return position < 0 ? "?" + Integer.toUnsignedLong(code) : constants[position].name();
  }

  private int position(int code) {
    return Integer.compareUnsigned(code, SMALL) < 0 ? small[code] : positionOfLarge(code);
  }

  private int positionOfLarge(int code) {
    int at = Arrays.binarySearch(large, key(code));
    int first = at < 0 ? -at - 1 : at;
    return first < large.length && (large[first] & ~POSITION) == key(code)
        ? (int) (large[first] & POSITION)
        : NONE;
  }

  /** A code, above the bits of a position. */
  private static long key(int code) {
    return Integer.toUnsignedLong(code) << Short.SIZE;
  }

  private static String text(int code) {
    long number = Integer.toUnsignedLong(code);
    boolean isVisible = number > ' ' && number < 0x7F;
    return isVisible ? "%d ('%c')".formatted(number, (char) number) : Long.toString(number);
  }

  private String type() {
    return constants.getClass().getComponentType().getName().replace('$', '.');
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Codes<?> other
        && meanings.equals(other.meanings)
        && Arrays.equals(codes, other.codes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(meanings, Arrays.hashCode(codes));
  }
}
