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
import java.util.stream.Collectors;

/**
 * A run of bytes to draw.
 *
 * @param index of its row in the table
 * @param bit the first bit of a bit-field in its byte
 * @param width the bits of a bit-field, else 0
 * @param stride of its elements, 0 if it has none
 * @param value in a file; empty without one
 */
record Block(
    int index,
    Kind kind,
    String name,
    String type,
    long offset,
    int bit,
    int width,
    long size,
    long stride,
    String value)
    implements Placed {

  private static final Pattern LENGTH = Pattern.compile("\\[([0-9]{1,10})]$");

  /** A run of whole bytes. */
  Block(int index, Kind kind, String name, String type, long offset, long size, long stride) {
    this(index, kind, name, type, offset, 0, 0, size, stride, "");
  }

  /** A field of a struct, with its value or an empty text. */
  static Block of(int index, ReportedField field, String value) {
    String atomic = field.atomic() ? "atomic " : "";
    return new Block(
        index,
        Kind.of(field),
        field.name(),
        atomic + Part.withoutPackage(field.type()),
        field.offset(),
        field.bit(),
        field.width(),
        field.size(),
        stride(field),
        value);
  }

  /** The largest block of a union, with the names of all: the others have the same bytes. */
  static List<Block> ofUnion(List<Block> blocks) {
    String names = blocks.stream().map(Block::name).collect(Collectors.joining(" | "));
    return blocks.stream()
        .max(Comparator.comparingLong(Block::size))
        .map(largest -> new Block(largest.index, Kind.STRUCT, names, "union", 0, largest.size, 0))
        .stream()
        .toList();
  }

  private static long stride(ReportedField field) {
    Matcher length = LENGTH.matcher(field.type());
    if (!length.find() || field.element().equals("String")) {
      return 0;
    }
    return field.size() / Math.max(1, Long.parseLong(length.group(1)));
  }

  /** The block at another offset, without its value. */
  Block at(long other) {
    return new Block(index, kind, name, type, other, bit, width, size, stride, "");
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

  /** The place of the first bit, in bytes. */
  double first() {
    return offset + (double) bit / Byte.SIZE;
  }

  /** The place behind the last bit, in bytes. */
  double last() {
    return width == 0 ? end() : first() + (double) width / Byte.SIZE;
  }

  /** The offset in the table, in a bit-field with its first bit: {@code 4:3}. */
  String place() {
    return width == 0 ? Long.toString(offset) : offset + ":" + bit;
  }

  /** The browser's tooltip. */
  String title() {
    String what = name.isEmpty() ? type : name + ": " + type;
    String place =
        width == 0
            ? ", offset " + offset + ", size " + size
            : ", offset " + offset + ", bit " + bit;
    return what + place + (value.isEmpty() ? "" : ", value " + value);
  }

  /** The size in words. */
  String bytes() {
    return Part.bytes(size);
  }

  /** The text below the name, as far as it fits: the value if there is one, else the type. */
  String below() {
    if (!value.isEmpty()) {
      return value;
    }
    return size < 4 || width > 0 ? kind.letter() : type;
  }
}
