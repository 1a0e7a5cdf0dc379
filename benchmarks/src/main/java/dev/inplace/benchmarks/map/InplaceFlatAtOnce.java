package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;

/** The layout with keys beside their values, many keys a call. */
@Subject(Names.FLAT_AT_ONCE)
public class InplaceFlatAtOnce extends InplaceFlat {
  private final KeysAtOnce atOnce = new KeysAtOnce();

  @Override
  void update(long[] keys, int from, int count) {
    for (int i = from; i < from + count; i += KeysAtOnce.COUNT) {
      System.arraycopy(keys, i, atOnce.keys, 0, KeysAtOnce.COUNT);
      findAll(atOnce.keys, atOnce.values);
      atOnce.update();
    }
  }
}
