package dev.inplace.benchmarks;

import dev.inplace.benchmarks.report.Page;
import dev.inplace.benchmarks.report.Result;
import dev.inplace.benchmarks.report.ResultFile;
import dev.inplace.benchmarks.report.Session;
import dev.inplace.benchmarks.report.SessionFile;
import dev.inplace.benchmarks.run.Plan;
import dev.inplace.benchmarks.run.Rounds;
import dev.inplace.benchmarks.run.Task;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures, prints tables and writes {@code docs/internals/measurements.md}. Started in the
 * project's folder.
 *
 * <p>{@code quick} and {@code full} measure. A pattern behind them chooses tasks by their names,
 * and then the page stays as it is. {@code page quick} writes the page again from the last results.
 */
public final class SideBySide {
  private static final Path RESULTS = Path.of("benchmarks", "target", "results");
  private static final Path DOCS = Path.of("docs", "internals");
  private static final String COMMAND =
      "mvn -q -DskipTests -Pjmh -pl benchmarks -am verify -Djmh.args=";
  private static final Pattern EVERYTHING = Pattern.compile("");

  private SideBySide() {}

  public static void main(String[] arguments) {
    String first = arguments.length > 0 ? arguments[0] : Plan.QUICK.toString();
    if (first.equals("page")) {
      writePage(Plan.named(arguments[1]).toString());
    } else if (arguments.length > 1) {
      measure(Plan.named(first), "chosen", pattern(arguments));
    } else {
      measure(Plan.named(first), first, EVERYTHING);
      writePage(first);
    }
  }

  private static void measure(Plan plan, String name, Pattern chosen) {
    ResultFile file = results(name);
    file.clear();
    Session session = Session.now(COMMAND + plan);
    session(name).write(session);
    List<Task> tasks = plan.tasks(chosen);
    if (tasks.isEmpty()) {
      System.out.printf(
          "no benchmark's name matches %s%n"
              + "fix: give a part of a name such as: map, long keys, values of 24 bytes, iterate%n",
          chosen);
      return;
    }
    List<String> failures = new Rounds(tasks, file::append).run();
    List<Result> results = file.read();
    System.out.println(new Page(session, results).tables());
    failures.forEach(failure -> System.out.println("FAILED: " + failure));
  }

  private static void writePage(String name) {
    new Page(session(name).read(), results(name).read()).write(DOCS);
    System.out.println("written: " + DOCS.resolve("measurements.md"));
  }

  /** A build tool may have split it at its spaces. */
  private static Pattern pattern(String[] arguments) {
    return Pattern.compile(String.join(" ", Arrays.asList(arguments).subList(1, arguments.length)));
  }

  private static ResultFile results(String name) {
    return new ResultFile(RESULTS.resolve(name + ".jsonl"));
  }

  private static SessionFile session(String name) {
    return new SessionFile(RESULTS.resolve(name + ".session.json"));
  }
}
