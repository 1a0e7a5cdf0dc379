package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.report.Result;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One fork of JMH: one benchmark with one set of parameters.
 *
 * @param contest the result, but for its figures
 * @param benchmark the subject's class
 * @param method the operation's method
 * @param parameters of JMH
 * @param perEntry whether an invocation is about all entries, so that a figure is to be divided
 * @param effort how long
 * @param rounds how often
 */
record Fork(
    Result contest,
    Class<?> benchmark,
    String method,
    Map<String, String> parameters,
    boolean perEntry,
    Effort effort,
    int rounds)
    implements Task {
  private static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";

  /** A result of this benchmark without figures. */
  static Result contest(
      String topic, String variant, String operation, Class<?> benchmark, long entries) {
    String subject = benchmark.getAnnotation(Subject.class).value();
    return new Result(topic, variant, operation, subject, entries, List.of(), Double.NaN);
  }

  @Override
  public String name() {
    return "%s, %s, %s, %s, %d"
        .formatted(
            contest.topic(),
            contest.variant(),
            contest.operation(),
            contest.subject(),
            contest.entries());
  }

  @Override
  public List<Result> run() throws RunnerException {
    RunResult result = new Runner(options().build()).runSingle();
    double divisor = perEntry ? contest.entries() : 1;
    List<Double> figures =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(iteration -> iteration.getPrimaryResult().getScore() / divisor)
            .toList();
    double bytes =
        result.getBenchmarkResults().stream().mapToDouble(Fork::bytes).average().orElse(Double.NaN);
    return List.of(
        new Result(
            contest.topic(),
            contest.variant(),
            contest.operation(),
            contest.subject(),
            contest.entries(),
            figures,
            bytes / divisor));
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^\\Q" + benchmark.getName().replace('$', '.') + "." + method + "\\E$")
            .jvmArgs(effort.jvmArguments().toArray(String[]::new))
            .forks(1)
            .warmupForks(0)
            .warmupIterations(effort.warmups())
            .warmupTime(effort.warmup())
            .measurementIterations(effort.iterations())
            .measurementTime(effort.iteration())
            .timeout(TimeValue.minutes(10))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    return options;
  }

  private static double bytes(BenchmarkResult fork) {
    return fork.getSecondaryResults().keySet().stream()
        .filter(name -> name.endsWith(BYTES_PER_OPERATION))
        .mapToDouble(
            name -> Objects.requireNonNull(fork.getSecondaryResults().get(name)).getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
