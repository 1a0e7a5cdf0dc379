package dev.inplace.benchmarks.report;

import dev.inplace.benchmarks.report.Results.Contest;
import java.util.Optional;

/** The time of javac, by the number of structs. */
final class CompileTable {
  private CompileTable() {}

  static Table of(Results results) {
    Table table =
        new Table(
            0,
            "structs",
            "the records alone, ms",
            "with the processor, ms",
            "spread",
            "the records and what was generated, ms",
            "processor / the same sources alone");
    Contest time = new Contest(Words.COMPILE, "", "ms", 0);
    for (long size : results.sizes(time)) {
      Contest contest = time.of(size);
      Optional<Summary> with = results.of(contest, Words.PROCESSOR);
      Optional<Summary> same = results.of(contest, Words.GENERATED);
      table.add(
          Long.toString(size),
          low(results.of(contest, Words.JAVAC)),
          low(with),
          with.map(summary -> Numbers.percent(summary.spread())).orElse(Numbers.NONE),
          low(same),
          OperationTable.ratio(same, with));
    }
    return table;
  }

  private static String low(Optional<Summary> summary) {
    return summary.map(Summary::low).map(Numbers::plain).orElse(Numbers.NONE);
  }
}
