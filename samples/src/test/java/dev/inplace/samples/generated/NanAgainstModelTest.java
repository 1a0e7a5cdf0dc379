package dev.inplace.samples.generated;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Entries that no look-up finds come, move, are met and go as the others do. To repeat a failure,
 * put its seed in {@link #FIXED_SEEDS}.
 */
class NanAgainstModelTest {
  private static final int OPERATIONS = 100_000;
  private static final List<Long> FIXED_SEEDS = List.of(1L, 2L, 3L);

  static Stream<NanKind<?>> kinds() {
    return NanKind.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void randomOperations(NanKind<?> kind) {
    for (long seed : FIXED_SEEDS) {
      run(kind, seed);
    }
    run(kind, ThreadLocalRandom.current().nextLong());
  }

  private static <K> void run(NanKind<K> kind, long seed) {
    Subject<K, Stats, StatsFlyweight> subject = kind.kind().create().apply(null);
    try (var map = subject.map()) {
      new NanRun<>(kind, subject, seed).run(OPERATIONS / FIXED_SEEDS.size());
      map.clear();
    } catch (Throwable e) {
      throw new AssertionError(kind + ", seed " + seed, e);
    }
  }
}
