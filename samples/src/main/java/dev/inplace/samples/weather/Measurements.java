package dev.inplace.samples.weather;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** The lines of a mapped file, or a part of them; the last line of the file may lack its feed. */
public final class Measurements {
  private final MemorySegment file;
  private final long first;
  private final long end;

  /** All lines of a file. */
  public Measurements(MemorySegment file) {
    this(file, 0, file.byteSize());
  }

  private Measurements(MemorySegment file, long first, long end) {
    this.file = file;
    this.first = first;
    this.end = end;
  }

  /** The same lines in parts of about so many bytes, in order. */
  List<Measurements> split(long size) {
    List<Measurements> parts = new ArrayList<>();
    for (long start = first; start < end; ) {
      long behind = behindLine(start + Math.min(size, end - start) - 1);
      parts.add(new Measurements(file, start, behind));
      start = behind;
    }
    return parts;
  }

  private long behindLine(long at) {
    long line = at;
    while (line < end && file.get(ValueLayout.JAVA_BYTE, line) != '\n') {
      line++;
    }
    return Math.min(line + 1, end);
  }

  /**
   * Adds each temperature to those of its station, where they lie in the map.
   *
   * @throws MalformedLineException at a line that is no measurement
   */
  void addTo(StringTemperaturesMap byStation) {
    Lines lines = new Lines(file, file, 0);
    long rest = lines.addTo(byStation, first, Math.min(end, file.byteSize() - Lines.ROOM));
    if (rest < end) {
      addCopied(rest, byStation);
    }
  }

  /** Adds the last lines of the file, from a copy that has a line feed and room behind them. */
  private void addCopied(long start, StringTemperaturesMap byStation) {
    long size = end - start;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocate(2 * Lines.ROOM);
      MemorySegment.copy(file, start, copy, 0, size);
      copy.set(ValueLayout.JAVA_BYTE, size, (byte) '\n'); // one more than needed is not looked at
      new Lines(copy, file, start).addTo(byStation, 0, size);
    }
  }
}
