package dev.inplace.benchmarks.map;

import java.util.Arrays;

/** Keys that are looked up by one call, and the flyweights that show their values. */
final class KeysAtOnce {
  static final int COUNT = 64;

  final long[] keys = new long[COUNT];
  final DelayFlyweight[] values = new DelayFlyweight[COUNT];

  KeysAtOnce() {
    Arrays.setAll(values, _ -> new DelayFlyweight());
  }

  /** Changes what the flyweights show. */
  void update() {
    for (DelayFlyweight value : values) {
      value.addCount(1).addSum(1.5);
    }
  }
}
