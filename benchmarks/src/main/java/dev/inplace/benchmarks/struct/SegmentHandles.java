package dev.inplace.benchmarks.struct;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.MemoryLayout.PathElement.sequenceElement;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import java.lang.invoke.VarHandle;

/** A segment by hand, with handles from its layout, as the JDK's documentation has it. */
@Subject("FFM, `VarHandle`")
public class SegmentHandles extends FieldAccess {
  private static final SequenceLayout TICKS =
      MemoryLayout.sequenceLayout(
          STRUCTS,
          MemoryLayout.structLayout(
              JAVA_INT.withName("count"),
              JAVA_INT.withName("max"),
              JAVA_DOUBLE.withName("sum"),
              JAVA_LONG.withName("last")));
  private static final VarHandle COUNT = handle("count");
  private static final VarHandle SUM = handle("sum");

  private final MemorySegment ticks = Arena.ofAuto().allocate(TICKS);

  private static VarHandle handle(String field) {
    return TICKS.varHandle(sequenceElement(), groupElement(field));
  }

  @Override
  int count(int index) {
    return (int) COUNT.get(ticks, 0L, (long) index);
  }

  @Override
  double sum(int index) {
    return (double) SUM.get(ticks, 0L, (long) index);
  }

  @Override
  void write(int index, int count, double sum) {
    COUNT.set(ticks, 0L, (long) index, count);
    SUM.set(ticks, 0L, (long) index, sum);
  }

  @Override
  void add(int index, int count, double sum) {
    write(index, count(index) + count, sum(index) + sum);
  }

  @Override
  void copy(int from, int to) {
    long size = TICKS.elementLayout().byteSize();
    MemorySegment.copy(ticks, from * size, ticks, to * size, size);
  }
}
