package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that are hard for quicksort, and comparators that are wrong. */
class SortTest {
  private static final int SIZE = 20_000;

  private final Arena arena = Arena.ofConfined();
  private final TradeSpan span = TradeSpan.allocate(arena, SIZE);
  private long comparisons;

  @AfterEach
  void free() {
    arena.close();
  }

  private void checkSorted(IntToLongFunction ids) {
    for (int i = 0; i < SIZE; i++) {
      span.at(i).id(ids.applyAsLong(i));
    }
    long[] expected =
        LongStream.range(0, SIZE).map(i -> ids.applyAsLong((int) i)).sorted().toArray();
    comparisons = 0;
    span.sort(
        (a, b) -> {
          comparisons++;
          return Long.compare(a.id(), b.id());
        });
    assertThat(span.stream().mapToLong(Trade::id).toArray()).isEqualTo(expected);
    assertThat(comparisons).isLessThan(6L * SIZE * 15);
  }

  @Test
  void ordersOfData() {
    checkSorted(i -> i);
    checkSorted(i -> -i);
    checkSorted(i -> 7);
    checkSorted(i -> i & 1);
    checkSorted(i -> Math.min(i, SIZE - i));
    checkSorted(i -> i < SIZE - 1 ? i : -1);
    checkSorted(i -> i * 0x9E3779B97F4A7C15L);
  }

  /** McIlroy, A Killer Adversary for Quicksort, 1999: values are fixed as they are compared. */
  @Test
  void anAdversaryGetsNoQuadraticTime() {
    long gas = SIZE;
    long[] values = LongStream.generate(() -> gas).limit(SIZE).toArray();
    for (int i = 0; i < SIZE; i++) {
      span.at(i).id(i);
    }
    long[] state = {0, -1};
    comparisons = 0;
    span.sort(
        (a, b) -> {
          int x = (int) a.id();
          int y = (int) b.id();
          comparisons++;
          if (values[x] == gas && values[y] == gas) {
            values[x == state[1] ? x : y] = state[0]++;
          }
          if (values[x] == gas) {
            state[1] = x;
          } else if (values[y] == gas) {
            state[1] = y;
          }
          return Long.compare(values[x], values[y]);
        });
    assertThat(comparisons).isLessThan(6L * SIZE * 15);
    assertThat(span.stream().mapToLong(trade -> values[(int) trade.id()]).toArray()).isSorted();
  }

  @Test
  void anInconsistentComparatorLosesNothing() {
    for (Comparator<TradeFlyweight> wrong :
        java.util.List.<Comparator<TradeFlyweight>>of(
            (a, b) -> -1, (a, b) -> 1, (a, b) -> (int) (comparisons++ * 31 % 3) - 1)) {
      for (int i = 0; i < SIZE; i++) {
        span.at(i).id(i);
      }
      span.sort(wrong);
      assertThat(span.stream().mapToLong(Trade::id).sorted().toArray())
          .isEqualTo(LongStream.range(0, SIZE).toArray());
    }
  }

  @Test
  void anExceptionOfTheComparatorLosesNothing() {
    for (int failing = 0; failing < 3000; failing += 17) {
      long last = failing;
      for (int i = 0; i < 100; i++) {
        span.at(i).id(i * 37 % 100);
      }
      comparisons = 0;
      TradeSpan some = span.subspan(0, 100);
      if (fails(some, last)) {
        assertThat(some.stream().mapToLong(Trade::id).sorted().toArray())
            .isEqualTo(LongStream.range(0, 100).toArray());
      }
    }
  }

  private boolean fails(TradeSpan some, long last) {
    try {
      some.sort(
          (a, b) -> {
            if (comparisons++ == last) {
              throw new UnsupportedOperationException();
            }
            return Long.compare(a.id(), b.id());
          });
      return false;
    } catch (UnsupportedOperationException _) {
      return true;
    }
  }

  @Test
  void aSpanThatEndsMeanwhileIsNotWritten() {
    Arena closing = Arena.ofConfined();
    TradeSpan trades = TradeSpan.allocate(closing, 100);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                trades.sort(
                    (a, b) -> {
                      closing.close();
                      return 1;
                    }));
  }

  @Test
  void anEqualNumberIsFoundAmongDoubles() {
    for (int i = 0; i < SIZE; i++) {
      span.at(i).price(i / 2.0);
    }
    span.at(SIZE - 1).price(Double.NaN);
    assertThat(span.binarySearchByDouble(TradeFlyweight::price, 500.5)).isEqualTo(1001);
    assertThat(span.binarySearchByDouble(TradeFlyweight::price, 500.6)).isEqualTo(-1003);
    assertThat(span.binarySearchByDouble(TradeFlyweight::price, Double.NaN)).isEqualTo(SIZE - 1);
    assertThat(span.binarySearch(trade -> -1)).isEqualTo(-SIZE - 1);
    assertThat(span.binarySearch(trade -> 1)).isEqualTo(-1);
  }
}
