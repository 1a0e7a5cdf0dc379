package dev.inplace.samples;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The fields of one line of CSV after the other: where each begins and ends. A field may stand in
 * double quotes, and then have commas in it, but no quotes. No object is made but for messages.
 */
final class Fields {
  private static final int LONGEST_SHOWN = 40;
  private static final long TOO_LARGE = 1L << Integer.SIZE;

  private final List<String> names;
  private final long[] starts;
  private final long[] ends;
  private MemorySegment bytes = MemorySegment.NULL;
  private int count;

  /** Fields with these names, which lines are expected to have. */
  Fields(List<String> names) {
    this.names = names;
    this.starts = new long[names.size()];
    this.ends = new long[names.size()];
  }

  /**
   * Finds the fields of a line.
   *
   * @throws IllegalArgumentException if there are too few or too many, or quotes are out of place
   */
  void split(MemorySegment line, long lineStart, long lineEnd) {
    bytes = line;
    count = 0;
    long comma = lineStart - 1;
    do {
      comma = splitOne(comma + 1, lineEnd);
    } while (comma < lineEnd);
    if (count != names.size()) {
      throw new IllegalArgumentException(
          count + (count == 1 ? " field" : " fields") + " instead of " + names.size());
    }
  }

  /** Finds where a field ends; returns the offset of the comma behind it, or the line's end. */
  private long splitOne(long fieldStart, long lineEnd) {
    boolean quoted = fieldStart < lineEnd && bytes.get(JAVA_BYTE, fieldStart) == '"';
    long start = quoted ? fieldStart + 1 : fieldStart;
    long end = find(quoted ? '"' : ',', start, lineEnd);
    if (count < names.size()) {
      starts[count] = start;
      ends[count] = end;
    }
    count++;
    return quoted ? behindQuote(end, lineEnd) : end;
  }

  private long behindQuote(long quote, long lineEnd) {
    if (quote == lineEnd) {
      throw new IllegalArgumentException("a quoted field has no closing quote");
    }
    if (quote + 1 < lineEnd && bytes.get(JAVA_BYTE, quote + 1) != ',') {
      throw new IllegalArgumentException("a closing quote is not followed by a comma");
    }
    return quote + 1;
  }

  private long find(char wanted, long from, long end) {
    long at = from;
    while (at < end && bytes.get(JAVA_BYTE, at) != wanted) {
      at++;
    }
    return at;
  }

  /** The offset of a field's first byte. */
  long start(int field) {
    return starts[field];
  }

  /** The number of bytes of a field; none is an {@link IllegalArgumentException}. */
  long length(int field) {
    if (starts[field] == ends[field]) {
      throw new IllegalArgumentException(names.get(field) + " is empty");
    }
    return ends[field] - starts[field];
  }

  /**
   * A field as a whole number, which may have a sign.
   *
   * @throws IllegalArgumentException if it is none, or does not fit in an {@code int}
   */
  int number(int field) {
    byte sign = length(field) > 1 ? bytes.get(JAVA_BYTE, starts[field]) : 0;
    long number = 0;
    for (long at = starts[field] + (sign == '-' || sign == '+' ? 1 : 0); at < ends[field]; at++) {
      int digit = bytes.get(JAVA_BYTE, at) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException(
            names.get(field) + " is not a whole number: " + text(field));
      }
      number = Math.min(10 * number + digit, TOO_LARGE);
    }
    number = sign == '-' ? -number : number;
    if (number != (int) number) {
      throw new IllegalArgumentException(
          names.get(field) + " does not fit in 32 bits: " + text(field));
    }
    return (int) number;
  }

  private String text(int field) {
    return show(bytes, starts[field], ends[field]);
  }

  /** Bytes as they can be shown in a message: quoted, short, and without control characters. */
  static String show(MemorySegment bytes, long start, long end) {
    long size = Math.min(end - start, LONGEST_SHOWN);
    byte[] shown = bytes.asSlice(start, size).toArray(JAVA_BYTE);
    String text = new String(shown, StandardCharsets.UTF_8).replaceAll("\\p{Cc}", "?");
    return '"' + text + (size < end - start ? "..." : "") + '"';
  }
}
