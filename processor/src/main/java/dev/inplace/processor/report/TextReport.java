package dev.inplace.processor.report;

import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.ColumnLayout;
import dev.inplace.processor.layout.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layouts as text for terminals, reviews and comments of generated classes, in pahole's form:
 * the fields of a struct as declarations, then the totals.
 */
public final class TextReport {
  private static final String INDENT = "  ";

  private final Comments comments;
  private final CacheLine line;

  private TextReport(Comments comments, CacheLine line) {
    this.comments = comments;
    this.line = line;
  }

  /** All structs and maps of a build. */
  public static String of(List<Report> reports, CacheLine line) {
    TextReport text = new TextReport(Comments.BLOCK, line);
    return reports.stream()
        .flatMap(report -> text.paragraphs(report))
        .map(lines -> String.join("\n", lines) + "\n")
        .collect(Collectors.joining("\n"));
  }

  /** The lines of one struct. */
  public static List<String> lines(ReportedLayout layout, Comments comments, CacheLine line) {
    return new TextReport(comments, line).struct(layout);
  }

  private Stream<List<String>> paragraphs(Report report) {
    return Stream.concat(
        report.struct().stream().map(this::struct), report.maps().stream().map(this::map));
  }

  private List<String> struct(ReportedLayout layout) {
    ReportedStruct struct = layout.struct();
    List<Part> parts = struct.fields().stream().map(Part::of).toList();
    List<String> summary = new ArrayList<>();
    summary.add(sizes(struct.size()) + ", members: " + parts.size());
    summary.add("sum members: " + (struct.size() - struct.padding()) + paddings(struct));
    String packing = struct.packing();
    summary.add(
        "alignment: "
            + struct.alignment()
            + (packing.equals(ReportedStruct.NATURAL) ? "" : " (" + packing + ")")
            + ", "
            + struct.byteOrder());
    if (layout.ptrdata() > 0) {
      summary.add("ptrdata: " + layout.ptrdata() + ", ptrmask: " + layout.ptrmask());
    }
    layout.columns().ifPresent(columns -> summary.addAll(columns(columns, parts)));
    summary.addAll(best(layout));
    if (struct.size() % line.size() != 0) {
      summary.add("last cacheline: " + struct.size() % line.size() + " bytes");
    }
    String head = struct.name() + ", " + struct.model();
    String kind = struct.isUnion() ? "union " : "struct ";
    return body(kind + struct.simpleName(), head, parts, struct.size(), summary);
  }

  private static String paddings(ReportedStruct struct) {
    List<Padding> paddings = struct.paddings();
    return paddings.isEmpty()
        ? ""
        : ", paddings: " + paddings.size() + ", sum paddings: " + struct.padding();
  }

  private static List<String> best(ReportedLayout layout) {
    return layout.saves() <= 0
        ? List.of()
        : wrapped(
            "best order, size %d, saves %d:".formatted(layout.best().size(), layout.saves()),
            layout.best().fields());
  }

  /** The columns with their beginnings for one struct. */
  private static List<String> columns(ColumnLayout columns, List<Part> parts) {
    List<String> begins = new ArrayList<>();
    for (int i = 0; i < columns.begins().size(); i++) {
      begins.add(parts.get(i).name() + " " + columns.begins().get(i));
    }
    return wrapped("columns, alignment " + columns.alignment() + ", begin by n:", begins);
  }

  /** A list in lines of a few names each: there may be many. */
  private static List<String> wrapped(String head, List<String> names) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(head);
    for (String name : names) {
      if (line.length() + name.length() > 72) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("  ");
      }
      line.append(' ').append(name);
    }
    lines.add(line.toString());
    return lines;
  }

  private List<String> map(ReportedMap map) {
    ReportedMap.Bucket bucket = map.bucket();
    List<String> summary = new ArrayList<>();
    summary.add(sizes(bucket.size()) + ", entries: " + ReportedMap.SLOTS);
    summary.add("entries per cacheline, when full: " + bucket.entriesPer(line));
    summary.add("bytes per entry, when 7/8 full: " + bucket.bytesPerEntry());
    return body("bucket of " + map.simpleName(), map.name(), map.parts(), bucket.size(), summary);
  }

  private List<String> body(
      String head, String comment, List<Part> parts, long size, List<String> summary) {
    List<String> lines = new ArrayList<>();
    lines.add(head + " {  " + comments.of(comment));
    Bytes.lines(parts, size, comments, line).forEach(text -> lines.add(indented(text)));
    if (!parts.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
    summary.forEach(text -> lines.add(indented(comments.of(text))));
    lines.add("};");
    return lines;
  }

  private static String indented(String line) {
    return line.isEmpty() ? "" : INDENT + line;
  }

  private String sizes(long size) {
    return "size: " + size + ", cachelines: " + line.count(size);
  }
}
