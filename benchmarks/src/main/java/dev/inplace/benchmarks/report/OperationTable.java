package dev.inplace.benchmarks.report;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.report.Results.Contest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation: of all subjects and sizes every figure, or only how they compare. */
final class OperationTable {
  /** Those whose figures others are divided by. */
  private static final List<String> OURS = List.of(Names.INPLACE, Names.FLAT);

  private final Results results;
  private final Contest operation;
  private final List<String> ours;

  OperationTable(Results results, Contest operation) {
    this.results = results;
    this.operation = operation;
    List<String> subjects = results.subjects(operation);
    this.ours = OURS.stream().filter(subjects::contains).toList();
  }

  /** Every figure. */
  Table full() {
    List<String> head =
        new ArrayList<>(
            List.of(
                "entries",
                "",
                "ns, 25th percentile",
                "median",
                "spread",
                "forks",
                "B per operation"));
    ours.forEach(subject -> head.add(timesHead(subject)));
    Table table = new Table(2, head);
    for (long size : results.sizes(operation)) {
      Contest contest = operation.of(size);
      results.in(contest).forEach((subject, summary) -> table.add(row(contest, subject, summary)));
    }
    return table;
  }

  private static String timesHead(String subject) {
    return "times " + subject;
  }

  private List<String> row(Contest contest, String subject, Summary summary) {
    List<String> row = new ArrayList<>();
    row.add(Numbers.power(contest.entries()));
    row.add(subject);
    row.add(Numbers.plain(summary.low()));
    row.add(Numbers.plain(summary.median()));
    row.add(Numbers.percent(summary.spread()));
    row.add(Integer.toString(summary.forks()));
    row.add(Numbers.bytes(summary.bytes()));
    for (String our : ours) {
      row.add(ratio(results.of(contest, our), Optional.of(summary)));
    }
    return row;
  }

  /** The low quartile of each, side by side by size, and in brackets how many times ours it is. */
  Table brief() {
    List<Long> sizes = results.sizes(operation);
    List<String> head = new ArrayList<>(List.of("ns per operation"));
    sizes.forEach(size -> head.add(Numbers.power(size)));
    Table table = new Table(1, head);
    for (String subject : results.subjects(operation)) {
      List<String> row = new ArrayList<>(List.of(subject));
      sizes.forEach(size -> row.add(cell(operation.of(size), subject)));
      table.add(row);
    }
    return table;
  }

  private String cell(Contest contest, String subject) {
    return results
        .of(contest, subject)
        .map(
            summary ->
                Numbers.plain(summary.low())
                    + " ("
                    + ratio(results.of(contest, Names.INPLACE), Optional.of(summary))
                    + ")")
        .orElse(Numbers.NONE);
  }

  /** The ratio to a peer; above 1 Inplace is faster. */
  static String ratio(Optional<Summary> our, Optional<Summary> other) {
    return our.flatMap(mine -> other.map(mine::ratioTo)).map(Numbers::plain).orElse(Numbers.NONE);
  }
}
