package dev.inplace.benchmarks.struct;

import dev.inplace.annotation.Struct;

/** 24 bytes, without padding. */
@Struct
public record Tick(int count, int max, double sum, long last) {
  static final int BYTES = 24;
  static final int COUNT = 0;
  static final int MAX = 4;
  static final int SUM = 8;
  static final int LAST = 16;
}
