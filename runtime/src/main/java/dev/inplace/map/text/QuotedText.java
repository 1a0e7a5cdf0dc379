package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** A text as messages show it: in quotes, and no more than the beginning of a long one. */
final class QuotedText {
  private static final int MOST_BYTES = 64;

  private QuotedText() {}

  static String of(MemorySegment text, long offset, long length) {
    byte[] bytes = new byte[(int) Math.min(length, MOST_BYTES)];
    MemorySegment.copy(text, LittleEndian.BYTE, offset, bytes, 0, bytes.length);
    String shown = '"' + new String(bytes, StandardCharsets.UTF_8) + '"';
    return bytes.length == length ? shown : shown + "... (" + length + " bytes)";
  }

  static String of(ShortText text, long length) {
    MemorySegment bytes = MemorySegment.ofArray(new byte[(int) length]);
    text.copyTo(bytes, 0, length);
    return of(bytes, 0, length);
  }
}
