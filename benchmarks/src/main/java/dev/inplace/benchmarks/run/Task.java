package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.report.Result;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** A piece of work for one process, done once in each round. */
public interface Task {
  /** A description of one line. */
  String name();

  /** The number of its rounds. */
  int rounds();

  /** Starts the process, and waits for it. */
  List<Result> run() throws RunnerException;
}
