package dev.inplace.samples.generated;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Go's contract of iteration, while the map changes at random between any two steps. */
class CursorContractTest {

  static Stream<Kind<?, ?, ?>> kinds() {
    return MapAgainstHashMapTest.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void changesBetweenSteps(Kind<?, ?, ?> kind) {
    for (long seed : List.of(1L, 2L, ThreadLocalRandom.current().nextLong())) {
      try {
        run(kind, seed);
      } catch (Throwable e) {
        throw new AssertionError(kind + ", seed " + seed, e);
      }
    }
  }

  private static <K, V, F> void run(Kind<K, V, F> kind, long seed) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (var map = subject.map()) {
      CursorRun<K, V, F> run = new CursorRun<>(kind, subject, seed);
      for (int i = 0; i < 150; i++) {
        run.walk();
      }
      map.clear();
    }
  }
}
