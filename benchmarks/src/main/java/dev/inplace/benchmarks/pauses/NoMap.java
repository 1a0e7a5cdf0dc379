package dev.inplace.benchmarks.pauses;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.map.LongKeys;

/** Nothing, to show what the machine and its clock add. */
@Subject("no map")
public class NoMap extends LongKeys {
  @Override
  public void open(int expected) {}

  @Override
  public void insert(long key) {}

  @Override
  public void update(long key) {}

  @Override
  public int max(long key) {
    return 0;
  }

  @Override
  public boolean contains(long key) {
    return false;
  }

  @Override
  public void remove(long key) {}

  @Override
  public long sum() {
    return 0;
  }

  @Override
  public void clear() {}
}
