package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import org.agrona.UnsafeApi;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Addresses, without any check. Agrona has static methods that do nothing but call the JDK's {@code
 * Unsafe}, which javac would warn of.
 */
@Subject(Names.UNSAFE)
@Fork(jvmArgsAppend = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED")
public class UnsafeFields extends FieldAccess {
  private final long base = UnsafeApi.allocateMemory((long) STRUCTS * Tick.BYTES);

  public UnsafeFields() {
    UnsafeApi.setMemory(base, (long) STRUCTS * Tick.BYTES, (byte) 0);
  }

  @TearDown
  public void free() {
    UnsafeApi.freeMemory(base);
  }

  private long address(int index) {
    return base + (long) index * Tick.BYTES;
  }

  @Override
  int count(int index) {
    return UnsafeApi.getInt(address(index) + Tick.COUNT);
  }

  @Override
  double sum(int index) {
    return UnsafeApi.getDouble(address(index) + Tick.SUM);
  }

  @Override
  void write(int index, int count, double sum) {
    long address = address(index);
    UnsafeApi.putInt(address + Tick.COUNT, count);
    UnsafeApi.putDouble(address + Tick.SUM, sum);
  }

  @Override
  void add(int index, int count, double sum) {
    long address = address(index);
    UnsafeApi.putInt(address + Tick.COUNT, UnsafeApi.getInt(address + Tick.COUNT) + count);
    UnsafeApi.putDouble(address + Tick.SUM, UnsafeApi.getDouble(address + Tick.SUM) + sum);
  }

  @Override
  void copy(int from, int to) {
    long source = address(from);
    long target = address(to);
    UnsafeApi.putInt(target + Tick.COUNT, UnsafeApi.getInt(source + Tick.COUNT));
    UnsafeApi.putInt(target + Tick.MAX, UnsafeApi.getInt(source + Tick.MAX));
    UnsafeApi.putDouble(target + Tick.SUM, UnsafeApi.getDouble(source + Tick.SUM));
    UnsafeApi.putLong(target + Tick.LAST, UnsafeApi.getLong(source + Tick.LAST));
  }
}
