package dev.inplace.benchmarks.report;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.report.Results.Contest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The charts of the page, each in a file of its own. */
final class Charts {
  /** Bars of peers that are slower than this many times would leave the others no room. */
  private static final double LONGEST_BAR = 10;

  private final Results results;
  private final Path folder;

  Charts(Results results, Path folder) {
    this.results = results;
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws an operation: how many times as long as ours each subject takes. */
  Optional<String> draw(Contest operation) {
    BarChart chart =
        new BarChart(title(operation), "times as long as Inplace takes (longer bars are slower)");
    boolean any = false;
    for (String subject : results.subjects(operation)) {
      for (long size : results.sizes(operation)) {
        any |= add(chart, operation.of(size), subject);
      }
    }
    if (!any) {
      return Optional.empty();
    }
    String file = fileName(operation);
    chart.write(folder.resolve(file));
    return Optional.of(file);
  }

  private boolean add(BarChart chart, Contest contest, String subject) {
    Optional<Summary> ours = results.of(contest, Names.INPLACE);
    Map<String, Summary> all = results.in(contest);
    if (ours.isEmpty() || !all.containsKey(subject)) {
      return false;
    }
    double times = ours.get().ratioTo(all.get(subject));
    if (times > LONGEST_BAR) {
      return false;
    }
    chart.add(subject, Numbers.power(contest.entries()), times);
    return true;
  }

  private static String title(Contest operation) {
    return operation.variant().isEmpty()
        ? operation.operation()
        : operation.operation() + ", " + operation.variant();
  }

  private static String fileName(Contest operation) {
    String name = operation.topic() + "-" + title(operation);
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
  }
}
