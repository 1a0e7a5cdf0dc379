package dev.inplace.processor.page;

import dev.inplace.processor.layout.CacheLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing of bytes to scale. A row is a cache line, its first byte at the left and its last at
 * the right. Widths are per cent of a row; text is not scaled.
 *
 * @param label the text for screen readers
 * @param height in pixels
 * @param width of a row, in bytes
 */
record Drawing(String label, long height, int width, List<Row> rows) {
  private static final int TICK = 16;
  private static final int ROW_HEIGHT = 54;
  private static final int FOLD_HEIGHT = 20;
  private static final int MOST_DIVIDED = 128;

  /**
   * A cache line, or a note with the number of lines that are alike and not drawn.
   *
   * @param y of its upper edge, in pixels
   * @param fold the note; empty for a drawn row
   * @param dividers an SVG path between elements of arrays, in bytes
   */
  record Row(
      long y,
      String fold,
      List<Tick> ticks,
      List<Cell> cells,
      List<Cell> pointers,
      String dividers) {

    boolean isDivided() {
      return !dividers.isEmpty();
    }

    boolean isFold() {
      return !fold.isEmpty();
    }
  }

  /** A number of the ruler. */
  record Tick(String x, long offset) {}

  /** The part of a block within a row. */
  record Cell(String x, String width, Block block) {}

  /**
   * Draws blocks.
   *
   * @param blocks with the padding, in memory's order
   * @param pointers the offsets of words that are pointers
   */
  static Drawing of(
      String label,
      List<Block> blocks,
      long size,
      long word,
      List<Long> pointers,
      CacheLine cacheLine) {
    List<Block> words =
        pointers.stream()
            .map(at -> new Block(-1, Kind.POINTER, "", "pointer", at, word, 0))
            .toList();
    return new Drawer(blocks, words, cacheLine.size()).draw(label, size);
  }

  /** The rows of some blocks, so many bytes in each. */
  private record Drawer(List<Block> blocks, List<Block> pointers, int width) {

    Drawing draw(String label, long size) {
      List<Row> rows = new ArrayList<>();
      long y = 0;
      for (long line = 0; line < size; line += width) {
        long alike = alike(line);
        if (alike > 2) {
          rows.add(fold(y, alike));
          y += FOLD_HEIGHT;
          line += (alike - 1) * width;
        } else {
          rows.add(row(y, line));
          y += ROW_HEIGHT;
        }
      }
      return new Drawing(label, y, width, rows);
    }

    /** Number of cache lines from here on within one block. */
    private long alike(long line) {
      return blocks.stream()
          .filter(block -> block.offset() < line && block.end() >= line + width)
          .mapToLong(block -> (block.end() - line) / width)
          .findFirst()
          .orElse(0);
    }

    private static Row fold(long y, long lines) {
      return new Row(y, lines + " cache lines like this", List.of(), List.of(), List.of(), "");
    }

    private Row row(long y, long line) {
      List<Tick> ticks = new ArrayList<>();
      for (long at = line; at < line + width; at += TICK) {
        ticks.add(new Tick(percent((double) (at - line)), at));
      }
      return new Row(y, "", ticks, cells(blocks, line), cells(pointers, line), dividers(line));
    }

    private List<Cell> cells(List<Block> drawn, long line) {
      return drawn.stream()
          .filter(block -> block.first() < line + width && block.last() > line)
          .map(
              block -> {
                double from = Math.max(block.first(), (double) line);
                double to = Math.min(block.last(), (double) (line + width));
                return new Cell(percent(from - line), percent(to - from), block);
              })
          .toList();
    }

    private String dividers(long line) {
      return blocks.stream()
          .filter(block -> block.stride() > 0)
          .filter(block -> block.offset() < line + width && block.end() > line)
          .map(block -> dividers(block, line))
          .collect(Collectors.joining());
    }

    private String dividers(Block block, long line) {
      StringBuilder path = new StringBuilder();
      long first = Math.max(1, (line - block.offset()) / block.stride());
      for (long i = first; i < first + MOST_DIVIDED; i++) {
        long at = block.offset() + i * block.stride();
        if (at > line && at < Math.min(line + width, block.end())) {
          path.append('M').append(at - line).append(" 0v1");
        }
      }
      return path.toString();
    }

    /** An exact percentage: a 128th has at most five significant decimals, one of a bit eight. */
    private String percent(double bytes) {
      double percent = bytes * 100.0 / width;
      return percent == Math.rint(percent) ? (long) percent + "%" : percent + "%";
    }
  }
}
