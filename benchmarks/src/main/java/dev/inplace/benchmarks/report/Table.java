package dev.inplace.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A table of Markdown that can be read as text too. All columns but those of words are numbers. */
final class Table {
  private final int words;
  private final List<List<String>> rows = new ArrayList<>();

  Table(int words, List<String> head) {
    this.words = words;
    rows.add(List.copyOf(head));
  }

  Table(int words, String... head) {
    this(words, List.of(head));
  }

  void add(List<String> cells) {
    if (cells.size() != rows.getFirst().size()) {
      throw new IllegalArgumentException(cells + " does not fit " + rows.getFirst());
    }
    rows.add(List.copyOf(cells));
  }

  void add(String... cells) {
    add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  @Override
  public String toString() {
    int columns = rows.getFirst().size();
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append("|");
      for (int column = 0; column < columns; column++) {
        text.append(' ').append(padded(row.get(column), column, widths[column])).append(" |");
      }
      text.append('\n');
      if (text.indexOf("\n") == text.length() - 1) {
        text.append(rule(widths));
      }
    }
    return text.toString();
  }

  private int width(int column) {
    return Math.max(
        3, Collections.max(rows.stream().map(row -> row.get(column).length()).toList()));
  }

  private String padded(String cell, int column, int width) {
    String padding = " ".repeat(width - cell.length());
    return column < words ? cell + padding : padding + cell;
  }

  private String rule(int[] widths) {
    StringBuilder rule = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      String dashes = "-".repeat(widths[column] + 1);
      rule.append(column < words ? "-" + dashes : dashes + ":").append('|');
    }
    return rule.append('\n').toString();
  }
}
