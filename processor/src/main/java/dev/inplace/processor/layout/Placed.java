package dev.inplace.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** Something that has bytes of its own in a struct. */
public interface Placed {

  /** Of its first byte. */
  long offset();

  /** In bytes. */
  long size();

  /** The offset of the first byte behind it. */
  default long end() {
    return offset() + size();
  }

  /**
   * The bytes that belong to none, between and behind them, in order.
   *
   * @param placed in memory's order
   * @param size of the whole
   */
  static List<Padding> paddings(List<? extends Placed> placed, long size) {
    List<Padding> paddings = new ArrayList<>();
    long end = 0;
    for (Placed next : placed) {
      if (next.offset() > end) {
        paddings.add(new Padding(end, next.offset() - end));
      }
      end = next.end();
    }
    if (size > end) {
      paddings.add(new Padding(end, size - end));
    }
    return paddings;
  }
}
