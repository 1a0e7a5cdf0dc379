package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Subject;
import java.util.Arrays;

/** Plain objects, which are changed. */
@Subject("objects")
public class Objects extends FieldAccess {
  private static final class MutableTick {
    int count;
    int max;
    double sum;
    long last;
  }

  private final MutableTick[] ticks = new MutableTick[STRUCTS];

  public Objects() {
    Arrays.setAll(ticks, _ -> new MutableTick());
  }

  @Override
  int count(int index) {
    return ticks[index].count;
  }

  @Override
  double sum(int index) {
    return ticks[index].sum;
  }

  @Override
  void write(int index, int count, double sum) {
    MutableTick tick = ticks[index];
    tick.count = count;
    tick.sum = sum;
  }

  @Override
  void add(int index, int count, double sum) {
    MutableTick tick = ticks[index];
    tick.count += count;
    tick.sum += sum;
  }

  @Override
  void copy(int from, int to) {
    MutableTick source = ticks[from];
    MutableTick target = ticks[to];
    target.count = source.count;
    target.max = source.max;
    target.sum = source.sum;
    target.last = source.last;
  }
}
