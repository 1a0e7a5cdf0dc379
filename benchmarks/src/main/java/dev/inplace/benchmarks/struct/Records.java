package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Subject;
import java.util.Arrays;

/** Records, which are replaced. */
@Subject("replaced records")
public class Records extends FieldAccess {
  private final Tick[] ticks = new Tick[STRUCTS];

  public Records() {
    Arrays.setAll(ticks, _ -> new Tick(0, 0, 0, 0));
  }

  @Override
  int count(int index) {
    return ticks[index].count();
  }

  @Override
  double sum(int index) {
    return ticks[index].sum();
  }

  @Override
  void write(int index, int count, double sum) {
    Tick old = ticks[index];
    ticks[index] = new Tick(count, old.max(), sum, old.last());
  }

  @Override
  void add(int index, int count, double sum) {
    Tick old = ticks[index];
    ticks[index] = new Tick(old.count() + count, old.max(), old.sum() + sum, old.last());
  }

  @Override
  void copy(int from, int to) {
    Tick source = ticks[from];
    ticks[to] = new Tick(source.count(), source.max(), source.sum(), source.last());
  }
}
