package dev.inplace.processor.report;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.StructLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The layout of a struct as lines of text: a headline, then a row for each field and padding. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final Row TITLES = new Row(0, "offset", "size", "alignment", "type", "field");

  private final List<Row> rows;

  private TextTable(List<Row> rows) {
    this.rows = rows;
  }

  /** One line; the offset also as a number, to order the rows by. */
  private record Row(
      long order, String offset, String size, String alignment, String type, String name) {}

  /** The lines, without ends of line. */
  public static List<String> lines(StructLayout layout) {
    TextTable table = new TextTable(rows(layout));
    return Stream.concat(Stream.of(headline(layout)), table.lines()).toList();
  }

  private static String headline(StructLayout layout) {
    return layout.struct().type().simpleName()
        + ": size "
        + layout.size()
        + ", alignment "
        + layout.alignment()
        + ", padding "
        + layout.padding()
        + ", "
        + layout.model().name()
        + (layout.struct().platform().byteOrder() == ByteOrder.BIG_ENDIAN ? ", big-endian" : "");
  }

  private static List<Row> rows(StructLayout layout) {
    List<Row> rows = new ArrayList<>(layout.fields().stream().map(TextTable::row).toList());
    layout.paddings().stream().map(TextTable::row).forEach(rows::add);
    // Stable, and padding was added last: it follows a field of no bytes at its offset.
    rows.sort(Comparator.comparingLong(Row::order));
    if (!rows.isEmpty()) {
      rows.addFirst(TITLES);
    }
    return rows;
  }

  private static Row row(FieldLayout field) {
    return new Row(
        field.offset(),
        Long.toString(field.offset()),
        Long.toString(field.size()),
        Long.toString(field.alignment()),
        (field.field().atomic() ? "atomic " : "") + field.field().type().describe(),
        field.field().name());
  }

  private static Row row(Padding padding) {
    return new Row(
        padding.offset(),
        Long.toString(padding.offset()),
        Long.toString(padding.size()),
        "",
        "(padding)",
        "");
  }

  private Stream<String> lines() {
    int offset = width(Row::offset);
    int size = width(Row::size);
    int alignment = width(Row::alignment);
    int type = width(Row::type);
    return rows.stream()
        .map(
            row ->
                right(row.offset(), offset)
                    + GAP
                    + right(row.size(), size)
                    + GAP
                    + right(row.alignment(), alignment)
                    + GAP
                    + left(row.type(), type)
                    + GAP
                    + row.name())
        .map(String::stripTrailing);
  }

  private int width(Function<Row, String> column) {
    return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
