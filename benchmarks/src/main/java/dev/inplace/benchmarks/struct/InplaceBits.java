package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;

/** Flyweights over a span, whose count is a bit-field. */
@Subject(Names.BITS)
public class InplaceBits extends FieldAccess {
  private final BitTickSpan span = BitTickSpan.allocate(Arena.ofAuto(), STRUCTS);

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
    span.at(index).count(count).sum(sum);
  }

  @Override
  void add(int index, int count, double sum) {
    span.at(index).addCount(count).addSum(sum);
  }

  @Override
  void copy(int from, int to) {
    span.at(to).copyFrom(span.at(from));
  }
}
