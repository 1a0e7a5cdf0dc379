package dev.inplace.samples.weather;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Lines such as {@code Jan Mayen;-12.5}, each with its line feed: the name of a station, of 1 to
 * 100 bytes of UTF-8, and a temperature with one decimal.
 *
 * <p>They are read in words of eight bytes, so there has to be room behind them. Temperatures are
 * checked as they are read; of names, only those that are new to the map, since none that is wrong
 * is ever in it.
 */
final class Lines {
  static final int MOST_NAME_BYTES = 100;

  /** No less than is read from the start of a line on. */
  static final long ROOM = 128;

  private final MemorySegment lines;
  private final MemorySegment file;
  private final long fileOffset;

  /**
   * Lines that may be a copy.
   *
   * @param file what they are of, and
   * @param fileOffset where they are there, for messages
   */
  Lines(MemorySegment lines, MemorySegment file, long fileOffset) {
    this.lines = lines;
    this.file = file;
    this.fileOffset = fileOffset;
  }

  /**
   * Adds each temperature to those of its station, where they lie in the map.
   *
   * @return the start of the first line that does not start before the end
   * @throws MalformedLineException at a line that is none
   */
  long addTo(StringTemperaturesMap byStation, long start, long end) {
    TemperaturesFlyweight station = new TemperaturesFlyweight();
    long line = start;
    while (line < end) {
      long semicolon = semicolon(line);
      long number = lines.get(LittleEndian.LONG, semicolon + 1);
      int size = Word.indexOf('\n', number);
      int tenths = Tenths.parse(number, size);
      if (tenths == Tenths.MALFORMED) {
        throw malformed(line);
      }
      Temperatures.add(station, find(line, semicolon, byStation, station), tenths);
      line = semicolon + 1 + size + 1;
    }
    return line;
  }

  /** Shows the values of a station; true if it is new. */
  private boolean find(
      long line, long semicolon, StringTemperaturesMap byStation, TemperaturesFlyweight station) {
    boolean isNew;
    try {
      isNew = byStation.findOrInsert(lines, line, semicolon - line, station);
    } catch (IllegalArgumentException e) { // the map takes no other keys than UTF-8
      throw malformed(line);
    }
    if (isNew && !isName(line, semicolon)) {
      throw malformed(line);
    }
    return isNew;
  }

  /** The offset of the first semicolon, in this line or a later one. */
  private long semicolon(long line) {
    // The limit is asked first: were it last, C2 would make a counted loop of this, with code
    // before and behind it that costs more than the two or three rounds that a name takes.
    for (long at = line; ; at += Long.BYTES) {
      if (at > line + MOST_NAME_BYTES) {
        throw malformed(line);
      }
      int index = Word.indexOf(';', lines.get(LittleEndian.LONG, at));
      if (index < Word.NOWHERE) {
        return at + index;
      }
    }
  }

  private boolean isName(long start, long end) {
    for (long at = start; at < end; at++) {
      if (lines.get(ValueLayout.JAVA_BYTE, at) == '\n') {
        return false;
      }
    }
    return start < end && end <= start + MOST_NAME_BYTES;
  }

  private MalformedLineException malformed(long line) {
    return MalformedLineException.at(file, fileOffset + line);
  }
}
