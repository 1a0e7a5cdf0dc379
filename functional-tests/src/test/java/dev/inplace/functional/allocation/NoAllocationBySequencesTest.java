package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoAllocationBySequencesTest {
  private static final Comparator<PaddedFlyweight> BY_SECOND =
      (a, b) -> Long.compare(a.second(), b.second());

  private final Arena arena = Arena.ofConfined();
  private final PaddedSpan span = PaddedSpan.allocate(arena, 64);
  private long sum;

  @AfterEach
  void free() {
    arena.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void swap() {
    check(
        i -> {
          span.swap(i & 63, 7);
          return span.size();
        });
  }

  /** A fixed number of small objects for each sort or loop, whatever the number of structs. */
  @Test
  void sortsOfManyStructsTakeNoMoreThanOfFew() {
    PaddedSpan many = PaddedSpan.allocate(arena, 20_000);
    assertThat(leastOf(() -> sort(many))).isLessThan(1000);
    assertThat(leastOf(() -> many.forEach(padded -> sum += padded.second()))).isLessThan(1000);
    assertThat(leastOf(() -> sum += loop(many))).isLessThan(1000);
    assertThat(leastOf(() -> sum += many.max(BY_SECOND).second())).isLessThan(1000);
    assertThat(leastOf(() -> sum += many.binarySearchByLong(PaddedFlyweight::second, 5)))
        .isLessThan(1000);
  }

  private static long loop(PaddedSpan many) {
    long total = 0;
    for (PaddedFlyweight padded : many) {
      total += padded.second();
    }
    return total;
  }

  private static void sort(PaddedSpan many) {
    for (long i = 0; i < many.size(); i++) {
      many.at(i).second(i * 0x9E3779B97F4A7C15L);
    }
    many.sort(BY_SECOND);
    many.sortByLong(padded -> -padded.second());
  }

  private static long leastOf(Runnable operation) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 12; round++) {
      least = Math.min(least, Allocation.of(operation));
    }
    return least;
  }
}
