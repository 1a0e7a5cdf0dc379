package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;

/** Flyweights with integers that the machine has no instruction for. */
@Subject(Names.NARROW)
public class InplaceNarrow extends FieldAccess {
  private static final int MOST = (1 << 23) - 1;

  private final NarrowTickSpan span = NarrowTickSpan.allocate(Arena.ofAuto(), STRUCTS);

  @Override
  int count(int index) {
    return span.at(index).count();
  }

  @Override
  double sum(int index) {
    return span.at(index).sum();
  }

  @Override
  void write(int index, int count, double sum) {
    span.at(index).count(count & MOST).sum(sum);
  }

  @Override
  void add(int index, int count, double sum) {
    NarrowTickFlyweight tick = span.at(index);
    tick.count((tick.count() + count) & MOST).addSum(sum);
  }

  @Override
  void copy(int from, int to) {
    span.at(to).copyFrom(span.at(from));
  }
}
