package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Subject;
import net.openhft.chronicle.core.io.Closeable;

/** A value is changed where it lies, in a context that locks it. */
@Subject("Chronicle Map, in place")
public class ChronicleInPlace extends Chronicle {
  @Override
  public void update(long key) {
    try (Closeable _ = map().acquireContext(key(key), shownValue)) {
      shownValue.addCount(1);
      shownValue.addSum(1.5);
    }
  }

  @Override
  public int max(long key) {
    return map().getUsing(key(key), shownValue).getMax();
  }
}
