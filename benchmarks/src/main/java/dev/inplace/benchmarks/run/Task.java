package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.report.Result;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** A piece of work for one process, done once in each round. */
public interface Task {
  /** What it is, in one line. */
  String name();

  /** How many rounds it is part of. */
  int rounds();

  /** Starts the process, and waits for it. */
  List<Result> run() throws RunnerException;
}
