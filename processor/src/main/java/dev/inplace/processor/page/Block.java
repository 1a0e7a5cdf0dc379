package dev.inplace.processor.page;

import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of bytes to draw.
 *
 * @param index of its row in the table
 * @param stride of its elements, 0 where it has none
 */
record Block(int index, Kind kind, String name, String type, long offset, long size, long stride)
    implements Placed {

  /** With the padding among and behind them, in memory's order. */
  static List<Block> withPadding(List<Block> blocks, long size) {
    List<Block> all = new ArrayList<>(blocks);
    for (Padding padding : Placed.paddings(blocks, size)) {
      all.add(new Block(-1, Kind.PADDING, "", "padding", padding.offset(), padding.size(), 0));
    }
    all.sort(Comparator.comparingLong(Block::offset));
    return all;
  }

  /** What the browser tells of it. */
  String title() {
    String what = name.isEmpty() ? type : name + ": " + type;
    return what + ", offset " + offset + ", size " + size;
  }

  /** Below its name: what fits. */
  String shortType() {
    return size < 4 ? kind.letter() : type;
  }
}
