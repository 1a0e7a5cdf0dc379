package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.struct.sbe.TickDecoder;
import dev.inplace.benchmarks.struct.sbe.TickEncoder;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Fork;

/** The flyweights that SBE generates for a message with the same fields. */
@Subject("SBE")
@Fork(jvmArgsAppend = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED")
public class SbeCodec extends FieldAccess {
  private final UnsafeBuffer ticks =
      new UnsafeBuffer(ByteBuffer.allocateDirect(STRUCTS * Tick.BYTES));
  private final TickDecoder decoder = new TickDecoder();
  private final TickEncoder encoder = new TickEncoder();

  private TickDecoder decoded(int index) {
    return decoder.wrap(
        ticks, index * Tick.BYTES, TickDecoder.BLOCK_LENGTH, TickDecoder.SCHEMA_VERSION);
  }

  @Override
  int count(int index) {
    return decoded(index).count();
  }

  @Override
  double sum(int index) {
    return decoded(index).sum();
  }

  @Override
  void write(int index, int count, double sum) {
    encoder.wrap(ticks, index * Tick.BYTES).count(count).sum(sum);
  }

  @Override
  void add(int index, int count, double sum) {
    TickDecoder old = decoded(index);
    write(index, old.count() + count, old.sum() + sum);
  }

  @Override
  void copy(int from, int to) {
    TickDecoder source = decoded(from);
    encoder
        .wrap(ticks, to * Tick.BYTES)
        .count(source.count())
        .max(source.max())
        .sum(source.sum())
        .last(source.last());
  }
}
