package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Subject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A direct buffer in the machine's order. */
@Subject("`ByteBuffer`")
public class DirectByteBuffer extends FieldAccess {
  private final ByteBuffer ticks =
      ByteBuffer.allocateDirect(STRUCTS * Tick.BYTES).order(ByteOrder.nativeOrder());

  @Override
  int count(int index) {
    return ticks.getInt(index * Tick.BYTES + Tick.COUNT);
  }

  @Override
  double sum(int index) {
    return ticks.getDouble(index * Tick.BYTES + Tick.SUM);
  }

  @Override
  void write(int index, int count, double sum) {
    ticks.putInt(index * Tick.BYTES + Tick.COUNT, count);
    ticks.putDouble(index * Tick.BYTES + Tick.SUM, sum);
  }

  @Override
  void add(int index, int count, double sum) {
    write(index, count(index) + count, sum(index) + sum);
  }

  @Override
  void copy(int from, int to) {
    ticks.put(to * Tick.BYTES, ticks, from * Tick.BYTES, Tick.BYTES);
  }
}
