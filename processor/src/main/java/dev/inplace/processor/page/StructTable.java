package dev.inplace.processor.page;

import dev.inplace.processor.layout.CacheLine;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table of bytes: fields, padding, and boundaries of cache lines. */
final class StructTable {
  private StructTable() {}

  /**
   * A row of the table.
   *
   * @param block of a field, or of padding
   * @param alignment of a field, empty for padding
   * @param note a boundary of cache lines before it; empty if there is none
   */
  record Row(Block block, String alignment, String note) {
    boolean isPadding() {
      return block.kind() == Kind.PADDING;
    }

    boolean isWithValue() {
      return !block.value().isEmpty();
    }

    boolean hasNote() {
      return !note.isEmpty();
    }
  }

  static List<Row> of(List<Block> blocks, List<Long> alignments, CacheLine cacheLine) {
    List<Row> rows = new ArrayList<>();
    long last = 0;
    for (Block block : blocks) {
      long line = block.offset() / cacheLine.size();
      String note = line > last ? cacheLine.boundary(block.offset()) : "";
      last = Math.max(last, line);
      boolean aligned = block.index() >= 0 && block.index() < alignments.size();
      String alignment = aligned ? Long.toString(alignments.get(block.index())) : "";
      rows.add(new Row(block, alignment, note));
    }
    return rows;
  }
}
