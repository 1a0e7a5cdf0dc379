package dev.inplace.functional.model;

import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs on new maps of a kind, and makes one that fails short enough to be read.
 *
 * @param inAnArena whether the maps lie in one, or in memory of their own
 * @param log2Limit tables of so many slots split, as a power of two
 */
record Trial<K, V, F>(Kind<K, V, F> kind, boolean inAnArena, int log2Limit) {
  /** A program that failed may pass with another seed of the map: it is tried so often. */
  private static final int TRIES = 20;

  private static final long SHRINKING_NANOS = 30_000_000_000L;

  /** Runs a program; an {@link AssertionError} shows the shortest found that fails as well. */
  void run(long seed, List<Step> program) {
    Failure failure = failure(program);
    if (failure == null) {
      return;
    }
    long end = System.nanoTime() + SHRINKING_NANOS;
    List<Step> shrunken =
        Shrinker.shrink(
            program.subList(0, failure.steps()),
            candidate -> System.nanoTime() < end && fails(candidate));
    throw new AssertionError(
        "%s, -Dmodel.seed=%d -Dmodel.length=%d, -Dinplace.checkptr=%s%s, tables of 2^%d: %s\n%d steps are enough:\n%s"
            .formatted(
                kind,
                seed,
                program.size(),
                System.getProperty("inplace.checkptr", "on"),
                inAnArena ? ", in an arena" : "",
                log2Limit,
                failure.cause(),
                shrunken.size(),
                shrunken.stream().map(step -> step + ",").collect(Collectors.joining("\n"))),
        failure.cause());
  }

  private boolean fails(List<Step> program) {
    for (int i = 0; i < TRIES; i++) {
      if (failure(program) != null) {
        return true;
      }
    }
    return false;
  }

  /** The failure of a program: the number of its steps, and the reason. */
  private record Failure(int steps, Throwable cause) {}

  private @Nullable Failure failure(List<Step> program) {
    int steps = 0;
    try (Arena arena = Arena.ofConfined()) {
      Subject<K, V, F> subject = kind.create().apply(inAnArena ? arena : null);
      try (var _ = subject.map()) {
        Execution<K, V, F> execution = new Execution<>(kind, subject, log2Limit);
        for (Step step : program) {
          steps++;
          execution.step(step);
        }
        execution.end();
        return null;
      }
    } catch (RuntimeException | Error e) {
      return new Failure(steps, e);
    }
  }
}
