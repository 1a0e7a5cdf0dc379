package dev.inplace.samples.stations;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines such as {@code Jan Mayen;-12.5}, each with a line feed, as they lie in a mapped file: the
 * name of a station in UTF-8, and a temperature with one decimal.
 */
final class Measurements {
  private static final int FEWEST_BYTES = "0.0".length();
  private static final int MOST_BYTES = "9999.9".length();

  private final MemorySegment lines;
  private final long first;
  private final long end;

  /** All lines of a segment. */
  Measurements(MemorySegment lines) {
    this(lines, 0, lines.byteSize());
  }

  private Measurements(MemorySegment lines, long first, long end) {
    this.lines = lines;
    this.first = first;
    this.end = end;
  }

  /** At most so many parts, of about the same size, for a thread each. */
  List<Measurements> split(int parts) {
    List<Measurements> split = new ArrayList<>();
    long size = (end - first) / parts;
    for (long start = first; start < end; ) {
      long behind = split.size() == parts - 1 ? end : behindLine(Math.min(start + size, end - 1));
      split.add(new Measurements(lines, start, behind));
      start = behind;
    }
    return split;
  }

  /** The extremes of all stations, in a map of this arena. */
  StringExtremesMap gather(Arena arena) {
    StringExtremesMap byStation = StringExtremesMap.create(arena);
    ExtremesFlyweight extremes = new ExtremesFlyweight();
    for (long start = first; start < end; ) {
      long semicolon = find(';', start);
      long behind = behindLine(semicolon);
      int tenths = tenths(semicolon + 1, behind - 1);
      boolean isNew = byStation.findOrInsert(lines, start, semicolon - start, extremes);
      extremes
          .min(isNew ? tenths : Math.min(extremes.min(), tenths))
          .max(isNew ? tenths : Math.max(extremes.max(), tenths))
          .addSum(tenths)
          .addCount(1);
      start = behind;
    }
    return byStation;
  }

  private long behindLine(long at) {
    return find('\n', at) + 1;
  }

  /** Where a byte is that has to be in the line that goes on here. */
  private long find(char wanted, long from) {
    for (long at = from; at < end; at++) {
      byte b = lines.get(JAVA_BYTE, at);
      if (b == wanted) {
        return at;
      }
      if (b == '\n') {
        break;
      }
    }
    throw malformed(from);
  }

  /** {@code -12.5} as -125. */
  private int tenths(long start, long lineEnd) {
    long digits = lines.get(JAVA_BYTE, start) == '-' ? start + 1 : start;
    long size = lineEnd - digits;
    if (size < FEWEST_BYTES || size > MOST_BYTES) {
      throw malformed(start);
    }
    int tenths = 0;
    for (long at = digits; at < lineEnd; at++) {
      byte b = lines.get(JAVA_BYTE, at);
      boolean isPoint = at == lineEnd - 2;
      if (isPoint ? b != '.' : b < '0' || b > '9') {
        throw malformed(start);
      }
      tenths = isPoint ? tenths : 10 * tenths + b - '0';
    }
    return digits > start ? -tenths : tenths;
  }

  private static IllegalArgumentException malformed(long at) {
    return new IllegalArgumentException(
        "byte %d does not go on as name;temperature, such as Jan Mayen;-12.5".formatted(at));
  }
}
