package dev.inplace.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** A part of a struct with its own bytes. */
public interface Placed {

  /** Offset of the first byte. */
  long offset();

  /** Size in bytes. */
  long size();

  /** The offset of the first byte behind it. */
  default long end() {
    return offset() + size();
  }

  /**
   * The runs of padding between and behind the parts, in order.
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
      end = Math.max(end, next.end());
    }
    if (size > end) {
      paddings.add(new Padding(end, size - end));
    }
    return paddings;
  }
}
