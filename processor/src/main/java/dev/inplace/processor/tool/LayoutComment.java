package dev.inplace.processor.tool;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.report.Comments;
import dev.inplace.processor.report.ReportedLayout;
import dev.inplace.processor.report.TextReport;
import java.util.ArrayList;
import java.util.List;

/** The line comments directly above a record that show its layout, in pahole's form. */
final class LayoutComment {
  private static final String FIRST = "// struct ";
  private static final String LAST = "// };";

  private LayoutComment() {}

  /** The lines for a struct, one block for each data model. */
  static List<String> lines(List<ReportedLayout> layouts, CacheLine cacheLine, String indent) {
    List<String> lines = new ArrayList<>();
    for (ReportedLayout layout : layouts) {
      for (String line : TextReport.lines(layout, Comments.BLOCK, cacheLine)) {
        lines.add((indent + "// " + line).stripTrailing());
      }
    }
    return lines;
  }

  /** The number of lines before an index that are such a comment. */
  static int linesBefore(List<String> source, int record) {
    int first = record;
    while (first > 0 && source.get(first - 1).strip().equals(LAST)) {
      int start = first - 1;
      while (start >= 0 && source.get(start).strip().startsWith("//") && !isFirst(source, start)) {
        start--;
      }
      if (start < 0 || !isFirst(source, start)) {
        break;
      }
      first = start;
    }
    return record - first;
  }

  private static boolean isFirst(List<String> source, int index) {
    String line = source.get(index).strip();
    return line.startsWith(FIRST) && line.contains(" {");
  }
}
