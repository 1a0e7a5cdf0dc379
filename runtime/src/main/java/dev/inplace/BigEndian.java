package dev.inplace;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.lang.foreign.ValueLayout;

/**
 * The value layouts of structs that are declared big-endian, as network protocols are. What else
 * there is to say stands at {@link LittleEndian}.
 */
public final class BigEndian {
  /** One byte. */
  public static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

  /** Two bytes. */
  public static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(BIG_ENDIAN);

  /** Two bytes. */
  public static final ValueLayout.OfChar CHAR =
      ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(BIG_ENDIAN);

  /** Four bytes. */
  public static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(BIG_ENDIAN);

  /** Eight bytes. */
  public static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(BIG_ENDIAN);

  /** Four bytes; every NaN keeps its bits. */
  public static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(BIG_ENDIAN);

  /** Eight bytes; every NaN keeps its bits. */
  public static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(BIG_ENDIAN);

  private BigEndian() {}
}
