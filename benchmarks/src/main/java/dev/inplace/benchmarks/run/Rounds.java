package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.report.Result;
import dev.inplace.benchmarks.report.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs all tasks once, then all again, so that what changes in the machine meanwhile meets all of
 * them. The first is in the order of the tables, the others are in random ones.
 */
public final class Rounds {
  private final List<Task> tasks;
  private final Consumer<Result> results;
  private final List<String> failures = new ArrayList<>();

  public Rounds(List<Task> tasks, Consumer<Result> results) {
    this.tasks = tasks;
    this.results = results;
  }

  /** Runs them; a failure does not stop the others. Returns what failed. */
  public List<String> run() {
    long start = System.nanoTime();
    int rounds = tasks.stream().mapToInt(Task::rounds).max().orElse(0);
    int all = tasks.stream().mapToInt(Task::rounds).sum();
    int done = 0;
    for (int round = 0; round < rounds; round++) {
      for (Task task : inRound(round)) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%d of %d after %d s: %s", ++done, all, time.toSeconds(), task.name());
        System.out.flush();
        run(task);
      }
    }
    return failures;
  }

  private List<Task> inRound(int round) {
    List<Task> order = new ArrayList<>();
    tasks.stream().filter(task -> round < task.rounds()).forEach(order::add);
    if (round > 0) {
      Collections.shuffle(order, new Random(round));
    }
    return order;
  }

  private void run(Task task) {
    try {
      List<Result> measured = task.run();
      measured.forEach(results);
      System.out.println(measured.isEmpty() ? ": nothing" : shown(measured));
    } catch (RunnerException | IllegalStateException e) {
      failures.add(task.name() + ": " + e.getMessage());
      System.out.println(": FAILED, " + e.getMessage());
    }
  }

  private static String shown(List<Result> measured) {
    return measured.size() == 1
        ? ": %.1f".formatted(Summary.of(measured).low())
        : ": " + measured.size() + " results";
  }
}
