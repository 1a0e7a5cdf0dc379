package dev.inplace;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.ValueLayout;

/**
 * The value layouts that generated code reads and writes fields through: little-endian on every
 * machine, and without an alignment constraint.
 *
 * <p>A flyweight's alignment is checked once, when it is wrapped. Checking it again on every
 * access, as the aligned layouts do, made a read-modify-write two to three times slower.
 */
public final class LittleEndian {
  /** One byte. */
  public static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

  /** Two bytes. */
  public static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(LITTLE_ENDIAN);

  /** Two bytes. */
  public static final ValueLayout.OfChar CHAR =
      ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(LITTLE_ENDIAN);

  /** Four bytes. */
  public static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(LITTLE_ENDIAN);

  /** Eight bytes. */
  public static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(LITTLE_ENDIAN);

  /** Four bytes; every NaN keeps its bits. */
  public static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(LITTLE_ENDIAN);

  /** Eight bytes; every NaN keeps its bits. */
  public static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(LITTLE_ENDIAN);

  private LittleEndian() {}
}
