package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several threads raise one maximum, each with numbers of its own. */
class MaximumOfSeveralThreadsTest {
  private static final int NUMBERS = 50_000;

  @Test
  void theGreatestOfAllIsKept() throws Exception {
    for (int round = 0; round < 10; round++) {
      int first = 4 * round;
      try (Arena arena = Arena.ofShared()) {
        CounterSpan counters = CounterSpan.allocate(arena, 1);
        Together.run(
            IntStream.range(first, first + 4)
                .<Runnable>mapToObj(seed -> () -> raiseByAll(counters.at(0), seed))
                .toArray(Runnable[]::new));
        assertThat(counters.at(0).worst()).isEqualTo(greatest(first));
      }
    }
  }

  /** In order, so that the threads come between one another all the time. */
  private static IntStream numbers(int seed) {
    return new SplittableRandom(seed).ints(NUMBERS, 1, 1_000_000_000).sorted();
  }

  private static int greatest(int first) {
    return IntStream.range(first, first + 4).flatMap(seed -> numbers(seed)).max().orElseThrow();
  }

  private static void raiseByAll(CounterFlyweight counter, int seed) {
    numbers(seed).forEach(number -> raise(counter, number));
  }

  private static void raise(CounterFlyweight counter, int number) {
    int worst = counter.worstVolatile();
    while (number > worst && !counter.compareAndSetWorst(worst, number)) {
      worst = counter.worstVolatile(); // another thread was faster
    }
  }
}
