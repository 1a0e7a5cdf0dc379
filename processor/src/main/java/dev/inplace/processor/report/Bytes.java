package dev.inplace.processor.report;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of bytes in pahole's form: each part as a declaration with offset and size, and between
 * them padding and boundaries of cache lines.
 */
final class Bytes {
  /** Marks padding in pahole's output, by which users search it. */
  private static final String PAHOLES_MARK = "XXX ";

  private static final int MOST_TYPE = 24;
  private static final int MOST_NAME = 20;

  private final Comments comments;
  private final CacheLine line;
  private final int typeWidth;
  private final int nameWidth;
  private final List<String> lines = new ArrayList<>();
  private long last;

  private Bytes(List<Part> parts, Comments comments, CacheLine line) {
    this.comments = comments;
    this.line = line;
    typeWidth = parts.stream().mapToInt(part -> part.type().length()).max().orElse(0);
    nameWidth = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
  }

  /**
   * The lines between the braces.
   *
   * @param parts in memory's order
   * @param size of the whole
   */
  static List<String> lines(List<Part> parts, long size, Comments comments, CacheLine line) {
    Bytes bytes = new Bytes(parts, comments, line);
    List<Padding> paddings = new ArrayList<>(Placed.paddings(parts, size));
    for (Part part : parts) {
      if (!paddings.isEmpty() && paddings.getFirst().offset() < part.offset()) {
        bytes.apart(paddings.removeFirst().size(), "padding");
      }
      bytes.boundary(part.offset());
      bytes.part(part);
    }
    paddings.forEach(padding -> bytes.apart(padding.size(), "trailing padding"));
    return bytes.lines;
  }

  /** A line of padding, set apart as in pahole. */
  private void apart(long size, String padding) {
    blank();
    lines.add(comments.of(PAHOLES_MARK + Part.bytes(size) + " " + padding));
    lines.add("");
  }

  /** The line before the first part that begins on another cache line. */
  private void boundary(long offset) {
    long index = offset / line.size();
    if (index > last) {
      last = index;
      blank();
      lines.add(comments.of(line.boundary(offset)));
      lines.add("");
    }
  }

  private void blank() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
  }

  private void part(Part part) {
    String name = part.name() + ";";
    String numbers = right(part.place()) + " " + right(Long.toString(part.size()));
    lines.add(
        left(part.type(), Math.min(typeWidth, MOST_TYPE))
            + " "
            + left(name, Math.min(nameWidth, MOST_NAME) + 1)
            + "  "
            + comments.of(numbers));
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String digits) {
    return " ".repeat(Math.max(0, 5 - digits.length())) + digits;
  }
}
