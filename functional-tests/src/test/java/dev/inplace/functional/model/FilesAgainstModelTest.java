package dev.inplace.functional.model;

import static dev.inplace.functional.model.Execution.requireEqual;

import dev.inplace.functional.files.FileMaps;
import dev.inplace.functional.fixtures.Giant;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.Wear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs for maps that live in a file: they are committed, closed and opened again. */
class FilesAgainstModelTest {
  private static final int OPENINGS = Integer.getInteger("model.openings", 6);
  private static final int LONGEST = 400;

  /** Tables of so many slots split, as a power of two; smaller ones need a directory too large. */
  private static final int LEAST_LIMIT = 10;

  private static final Long SEED = Long.getLong("model.seed");

  @TempDir private Path directory;

  static List<Kind<?, ?, ?>> kinds() {
    return MapsAgainstModelTest.kindsWithFiles();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void randomPrograms(Kind<K, V, F> kind) throws IOException {
    long seed = SEED == null ? ThreadLocalRandom.current().nextLong() : SEED;
    try {
      run(kind, new Random(seed));
    } catch (IOException | RuntimeException | Error e) {
      throw new AssertionError("%s, -Dmodel.seed=%d: %s".formatted(kind, seed, e), e);
    }
  }

  private <K, V, F> void run(Kind<K, V, F> kind, Random random) throws IOException {
    Path file = directory.resolve("map");
    int log2Limit = LEAST_LIMIT + random.nextInt(3);
    Model<K, V> committed = new Model<>();
    for (int opening = 0; opening < OPENINGS; opening++) {
      Subject<K, V, F> subject = FileMaps.openForWriting(kind, file);
      try (OffHeapMap map = subject.map()) {
        requireEqual(map.size(), (long) committed.size());
        Execution<K, V, F> execution = new Execution<>(kind, subject, log2Limit, committed.copy());
        execution.end();
        for (int commits = random.nextInt(4); commits >= 0; commits--) {
          run(kind, execution, random);
          if (random.nextInt(4) == 0) {
            Wear.out(map);
          }
          if (random.nextInt(3) == 0) {
            committed = execution.model().copy();
            writeMeanwhile(map, () -> run(kind, execution, random));
          } else {
            FileMaps.commit(map);
            execution.model().endAll();
            committed = execution.model().copy();
          }
        }
        run(kind, execution, random); // what is not committed is gone
      }
    }
  }

  /** Lets another thread write a prepared commit while the program goes on. */
  private static void writeMeanwhile(OffHeapMap map, Runnable program) throws IOException {
    FutureTask<Void> commit = new FutureTask<>(FileMaps.prepareCommit(map));
    Thread writer = Thread.ofPlatform().start(commit);
    program.run();
    try {
      writer.join();
      commit.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a prepared commit", e);
    }
  }

  private static <K, V, F> void run(
      Kind<K, V, F> kind, Execution<K, V, F> execution, Random random) {
    boolean isGiant = kind.values().zero() instanceof Giant; // copied as a whole at each step
    int length = 1 + random.nextInt(isGiant ? LONGEST / 20 : LONGEST);
    boolean hasNan = kind.keys().nan() != null;
    Programs.of(random.nextLong(), length, kind.keys().count(), hasNan).forEach(execution::step);
  }
}
