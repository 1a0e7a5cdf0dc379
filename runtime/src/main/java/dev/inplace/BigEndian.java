package dev.inplace;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/** The value layouts of big-endian structs, as in network protocols; see {@link LittleEndian}. */
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

  /**
   * Atomic access to numbers at a segment and an offset, in the same byte order. Addresses must be
   * multiples of the number's size. Floating-point numbers are compared by their bits.
   */
  public static final class Atomic {
    /** One byte; get and set only. */
    public static final VarHandle BYTE = handle(ValueLayout.JAVA_BYTE);

    /** Two bytes; get and set only. */
    public static final VarHandle SHORT = handle(ValueLayout.JAVA_SHORT);

    /** Two bytes; get and set only. */
    public static final VarHandle CHAR = handle(ValueLayout.JAVA_CHAR);

    /** Four bytes. */
    public static final VarHandle INT = handle(ValueLayout.JAVA_INT);

    /** Eight bytes. */
    public static final VarHandle LONG = handle(ValueLayout.JAVA_LONG);

    /** Four bytes; no addition. */
    public static final VarHandle FLOAT = handle(ValueLayout.JAVA_FLOAT);

    /** Eight bytes; no addition. */
    public static final VarHandle DOUBLE = handle(ValueLayout.JAVA_DOUBLE);

    private Atomic() {}

    /** Exact, so that a call that would box or convert fails instead. */
    private static VarHandle handle(ValueLayout layout) {
      return layout.withOrder(BIG_ENDIAN).varHandle().withInvokeExactBehavior();
    }
  }

  /**
   * Integers of 3, 5, 6 and 7 bytes in the same byte order, at any address. They are read and
   * written by two numbers, which overlap in those of 5 to 7 bytes.
   */
  public static final class Narrow {
    private static final int THREE = 3;

    private Narrow() {}

    /** The number with its sign. */
    public static long signed(MemorySegment segment, long offset, int bytes) {
      if (bytes == THREE) {
        return (long) segment.get(SHORT, offset) << Byte.SIZE
            | Byte.toUnsignedLong(segment.get(BYTE, offset + Short.BYTES));
      }
      return (long) segment.get(INT, offset) << (above(bytes) * Byte.SIZE)
          | Integer.toUnsignedLong(segment.get(INT, offset + above(bytes)));
    }

    /** The number without a sign. */
    public static long unsigned(MemorySegment segment, long offset, int bytes) {
      return signed(segment, offset, bytes) & (-1L >>> ((Long.BYTES - bytes) * Byte.SIZE));
    }

    /** Writes the lowest bytes of a number. */
    public static void set(MemorySegment segment, long offset, int bytes, long value) {
      if (bytes == THREE) {
        segment.set(SHORT, offset, (short) (value >> Byte.SIZE));
        segment.set(BYTE, offset + Short.BYTES, (byte) value);
      } else {
        segment.set(INT, offset, (int) (value >> (above(bytes) * Byte.SIZE)));
        segment.set(INT, offset + above(bytes), (int) value);
      }
    }

    /** Bytes beyond those of an int. */
    private static int above(int bytes) {
      return bytes - Integer.BYTES;
    }
  }
}
