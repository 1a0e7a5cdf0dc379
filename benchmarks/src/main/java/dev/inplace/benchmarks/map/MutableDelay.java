package dev.inplace.benchmarks.map;

/** A mutable value, as users of maps on the heap write it. */
class MutableDelay {
  int count = 1;
  int max;
  double sum = 1.5;
  long last;

  /** A new one of 24 or 48 bytes, without the header that each object has. */
  static MutableDelay ofBytes(int bytes) {
    return bytes == LongKeys.WIDE ? new Wide() : new MutableDelay();
  }

  final void countAnother() {
    count++;
    sum += 1.5;
  }

  /** The same with 48 bytes. */
  private static final class Wide extends MutableDelay {
    @SuppressWarnings("unused") // It is there for its size.
    private long best;

    @SuppressWarnings("unused")
    private long worst;

    @SuppressWarnings("unused")
    private long first;
  }
}
