package dev.inplace.samples.weather;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.inplace.Utf8;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** A line that is no measurement: what is wrong with it, and how to write it instead. */
public final class MalformedLineException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final long MOST_BYTES_SHOWN = 120;

  private final long number;

  private MalformedLineException(long number, String message) {
    super(message);
    this.number = number;
  }

  /** The line that starts at an offset of a file; all of them are looked through to number it. */
  static MalformedLineException at(MemorySegment file, long start) {
    long number = 1;
    for (long at = 0; at < start; at++) {
      number += file.get(JAVA_BYTE, at) == '\n' ? 1 : 0;
    }
    long end = find('\n', file, start, file.byteSize());
    return new MalformedLineException(number, describe(file, start, end));
  }

  /** The number of the line, from 1 on. */
  public long number() {
    return number;
  }

  private static String describe(MemorySegment file, long start, long end) {
    long semicolon = find(';', file, start, end);
    if (semicolon == end) {
      return quoted(file, start, end) + " has no semicolon\nfix: write name;temperature";
    }
    long nameSize = semicolon - start;
    if (nameSize == 0 || nameSize > Lines.MOST_NAME_BYTES) {
      return "the name of the station has %d bytes\nfix: give it 1 to %d"
          .formatted(nameSize, Lines.MOST_NAME_BYTES);
    }
    long malformed = Utf8.malformed(file, start, nameSize);
    if (malformed != Utf8.NOWHERE) {
      return "the name of the station is not UTF-8: byte 0x%02X, at index %d\nfix: write it in UTF-8"
          .formatted(file.get(JAVA_BYTE, malformed), malformed - start);
    }
    if (file.get(JAVA_BYTE, end - 1) == '\r') {
      return "a carriage return is at the end\nfix: end lines with a line feed alone";
    }
    return quoted(file, semicolon + 1, end)
        + " is no temperature\nfix: give it one decimal, from -99.9 to 99.9";
  }

  private static long find(char wanted, MemorySegment file, long from, long end) {
    long at = from;
    while (at < end && file.get(JAVA_BYTE, at) != wanted) {
      at++;
    }
    return at;
  }

  private static String quoted(MemorySegment file, long start, long end) {
    byte[] shown = new byte[(int) Math.min(end - start, MOST_BYTES_SHOWN)];
    MemorySegment.copy(file, JAVA_BYTE, start, shown, 0, shown.length);
    String dots = shown.length < end - start ? "..." : "";
    return '"' + new String(shown, StandardCharsets.UTF_8) + dots + '"';
  }
}
