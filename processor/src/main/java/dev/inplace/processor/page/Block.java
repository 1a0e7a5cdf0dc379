package dev.inplace.processor.page;

import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.Placed;
import dev.inplace.processor.report.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of bytes to draw.
 *
 * @param index of its row in the table
 * @param stride of its elements, 0 if it has none
 */
record Block(int index, Kind kind, String name, String type, long offset, long size, long stride)
    implements Placed {

  private static final Pattern LENGTH = Pattern.compile("\\[([0-9]{1,10})]$");

  /** A field of a struct. */
  static Block of(int index, ReportedField field) {
    String atomic = field.atomic() ? "atomic " : "";
    return new Block(
        index,
        Kind.of(field),
        field.name(),
        atomic + Part.withoutPackage(field.type()),
        field.offset(),
        field.size(),
        stride(field));
  }

  private static long stride(ReportedField field) {
    Matcher length = LENGTH.matcher(field.type());
    if (!length.find() || field.element().equals("String")) {
      return 0;
    }
    return field.size() / Math.max(1, Long.parseLong(length.group(1)));
  }

  /** The block at another offset. */
  Block at(long other) {
    return new Block(index, kind, name, type, other, size, stride);
  }

  /** The blocks with the padding between and behind them, in memory's order. */
  static List<Block> withPadding(List<Block> blocks, long size) {
    List<Block> all = new ArrayList<>(blocks);
    for (Padding padding : Placed.paddings(blocks, size)) {
      all.add(new Block(-1, Kind.PADDING, "", "padding", padding.offset(), padding.size(), 0));
    }
    all.sort(Comparator.comparingLong(Block::offset));
    return all;
  }

  /** The browser's tooltip. */
  String title() {
    String what = name.isEmpty() ? type : name + ": " + type;
    return what + ", offset " + offset + ", size " + size;
  }

  /** The size in words. */
  String bytes() {
    return Part.bytes(size);
  }

  /** The text below the name, as far as it fits. */
  String shortType() {
    return size < 4 ? kind.letter() : type;
  }
}
