package dev.inplace;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/** For generated code: the bytes of a union, which its components share. */
public final class Overlay {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  /** The most bytes of a text. */
  private static final long MOST_SHOWN = 64;

  private Overlay() {}

  /** Adds the bits of one component to those of others, and makes its own zero. */
  public static void move(MemorySegment part, MemorySegment union, long offset) {
    for (long at = 0; at < part.byteSize(); at++) {
      byte octet = part.get(ValueLayout.JAVA_BYTE, at);
      byte others = union.get(ValueLayout.JAVA_BYTE, offset + at);
      union.set(ValueLayout.JAVA_BYTE, offset + at, (byte) (octet | others));
      part.set(ValueLayout.JAVA_BYTE, at, (byte) 0);
    }
  }

  /**
   * Refuses a record of a union whose components have different bytes.
   *
   * @param isKept true if a component reads as the record has it
   * @param field {@code Type.field}, for the message
   * @throws IllegalArgumentException if it does not
   */
  public static void require(boolean isKept, String field) {
    if (!isKept) {
      throw new IllegalArgumentException(
          field
              + " is of a union, and other components of the record have other bytes\n"
              + "fix: write one component by its own accessor, or a record that toRecord()"
              + " returned");
    }
  }

  /** A hash of bytes. */
  public static int hash(MemorySegment segment, long offset, long size) {
    int hash = 1;
    for (long at = 0; at < size; at++) {
      hash = 31 * hash + segment.get(ValueLayout.JAVA_BYTE, offset + at);
    }
    return hash;
  }

  /** Bytes in hexadecimal, the first of many: {@code 00 00 f8 3f}. */
  public static String describe(MemorySegment segment, long offset, long size) {
    long shown = Math.min(size, MOST_SHOWN);
    byte[] bytes = segment.asSlice(offset, shown).toArray(ValueLayout.JAVA_BYTE);
    return HEX.formatHex(bytes) + (shown < size ? " …" : "");
  }
}
