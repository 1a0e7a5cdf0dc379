package dev.inplace;

import java.lang.foreign.MemorySegment;

/** The grammar of UTF-8, RFC 3629 section 4: for each form the ranges of its bytes. */
final class Rfc3629 {
  private static final int[][] FORMS = {
    {0x00, 0x7F},
    {0xC2, 0xDF, 0x80, 0xBF},
    {0xE0, 0xE0, 0xA0, 0xBF, 0x80, 0xBF},
    {0xE1, 0xEC, 0x80, 0xBF, 0x80, 0xBF},
    {0xED, 0xED, 0x80, 0x9F, 0x80, 0xBF},
    {0xEE, 0xEF, 0x80, 0xBF, 0x80, 0xBF},
    {0xF0, 0xF0, 0x90, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
    {0xF1, 0xF3, 0x80, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
    {0xF4, 0xF4, 0x80, 0x8F, 0x80, 0xBF, 0x80, 0xBF},
  };

  private Rfc3629() {}

  /** The code point that the first bytes are, or -1. */
  static int decode(MemorySegment segment, int size) {
    for (int[] form : FORMS) {
      if (form.length / 2 <= size && isOf(form, segment)) {
        return codePoint(form.length / 2, segment);
      }
    }
    return -1;
  }

  private static boolean isOf(int[] form, MemorySegment segment) {
    for (int i = 0; i < form.length / 2; i++) {
      int found = Byte.toUnsignedInt(segment.get(LittleEndian.BYTE, i));
      if (found < form[2 * i] || found > form[2 * i + 1]) {
        return false;
      }
    }
    return true;
  }

  private static int codePoint(int width, MemorySegment segment) {
    int[] leadBits = {0x7F, 0x1F, 0x0F, 0x07};
    int codePoint = segment.get(LittleEndian.BYTE, 0) & leadBits[width - 1];
    for (int i = 1; i < width; i++) {
      codePoint = codePoint << 6 | segment.get(LittleEndian.BYTE, i) & 0x3F;
    }
    return codePoint;
  }
}
