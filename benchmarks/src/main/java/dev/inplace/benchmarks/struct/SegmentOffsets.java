package dev.inplace.benchmarks.struct;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A segment by hand, with offsets. */
@Subject("FFM, `get` and `set`")
public class SegmentOffsets extends FieldAccess {
  private final MemorySegment ticks =
      Arena.ofAuto().allocate((long) STRUCTS * Tick.BYTES, Long.BYTES);

  private static long offset(int index) {
    return (long) index * Tick.BYTES;
  }

  @Override
  int count(int index) {
    return ticks.get(JAVA_INT, offset(index) + Tick.COUNT);
  }

  @Override
  double sum(int index) {
    return ticks.get(JAVA_DOUBLE, offset(index) + Tick.SUM);
  }

  @Override
  void write(int index, int count, double sum) {
    ticks.set(JAVA_INT, offset(index) + Tick.COUNT, count);
    ticks.set(JAVA_DOUBLE, offset(index) + Tick.SUM, sum);
  }

  @Override
  void add(int index, int count, double sum) {
    write(index, count(index) + count, sum(index) + sum);
  }

  @Override
  void copy(int from, int to) {
    long source = offset(from);
    long target = offset(to);
    ticks.set(JAVA_INT, target + Tick.COUNT, ticks.get(JAVA_INT, source + Tick.COUNT));
    ticks.set(JAVA_INT, target + Tick.MAX, ticks.get(JAVA_INT, source + Tick.MAX));
    ticks.set(JAVA_DOUBLE, target + Tick.SUM, ticks.get(JAVA_DOUBLE, source + Tick.SUM));
    ticks.set(JAVA_LONG, target + Tick.LAST, ticks.get(JAVA_LONG, source + Tick.LAST));
  }
}
