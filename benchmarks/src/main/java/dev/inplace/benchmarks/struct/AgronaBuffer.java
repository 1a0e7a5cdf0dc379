package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Subject;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Fork;

/** Agrona's buffer, with its checks of bounds, which are on by default. */
@Subject("Agrona `UnsafeBuffer`")
@Fork(jvmArgsAppend = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED")
public class AgronaBuffer extends FieldAccess {
  private final UnsafeBuffer ticks =
      new UnsafeBuffer(ByteBuffer.allocateDirect(STRUCTS * Tick.BYTES));

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
    ticks.putBytes(to * Tick.BYTES, ticks, from * Tick.BYTES, Tick.BYTES);
  }
}
