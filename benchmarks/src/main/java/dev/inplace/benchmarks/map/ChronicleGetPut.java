package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Subject;

/** A value is copied out to an object that is used again, changed and put back. */
@Subject("Chronicle Map, get and put")
public class ChronicleGetPut extends Chronicle {
  @Override
  public void update(long key) {
    DelayValue value = map().getUsing(key(key), inserted);
    value.addCount(1);
    value.addSum(1.5);
    map().put(shownKey, value);
  }

  @Override
  public int max(long key) {
    return map().getUsing(key(key), inserted).getMax();
  }
}
