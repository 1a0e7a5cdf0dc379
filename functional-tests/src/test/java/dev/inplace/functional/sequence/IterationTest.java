package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.Sequence;
import dev.inplace.check.Checkptr;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IterationTest {
  private final Arena arena = Arena.ofShared();
  private final TradeSpan span = TradeSpan.allocate(arena, 1000);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void eachStepShowsTheSameFlyweight() {
    List<TradeFlyweight> shown = new ArrayList<>();
    for (TradeFlyweight trade : span) {
      shown.add(trade.id(shown.size()));
    }
    if (!Checkptr.STRICT) {
      assertThat(shown).allMatch(trade -> trade == shown.getFirst());
    }
    assertThat(span.stream().mapToLong(Trade::id).toArray())
        .isEqualTo(java.util.stream.LongStream.range(0, 1000).toArray());
  }

  @Test
  void aFlyweightPointedElsewhereInAStepIsBackAtTheNext() {
    TradeSpan other = TradeSpan.allocate(arena, 1);
    span.forEach(trade -> trade.id(7).wrap(other.segment(), 0).quantity(3));
    assertThat(span.stream().mapToLong(Trade::id)).containsOnly(7L);
    assertThat(span.stream().mapToInt(Trade::quantity)).containsOnly(0);
  }

  @Test
  void partsTogetherHaveEachStructOnce() {
    for (int parts : new int[] {1, 2, 3, 7, 999, 1000, 1001}) {
      List<TradeSpan> spans = span.partition(parts);
      assertThat(spans).hasSize(parts);
      assertThat(spans.stream().mapToLong(TradeSpan::size).sum()).isEqualTo(1000);
      long smallest = spans.stream().mapToLong(TradeSpan::size).min().orElseThrow();
      assertThat(spans.stream().mapToLong(TradeSpan::size).max().orElseThrow())
          .isLessThanOrEqualTo(smallest + 1);
      spans.forEach(part -> part.forEach(trade -> trade.addId(1)));
    }
    assertThat(span.stream().mapToLong(Trade::id)).containsOnly(7L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> span.partition(0))
        .withMessage("0 parts\nfix: give a number from 1 on");
  }

  @Test
  void threadsTakePartsOfTheStructs() {
    StreamSupport.stream(span.spliterator(), true).forEach(trade -> trade.addId(1));
    assertThat(span.stream().parallel().mapToLong(Trade::id).sum()).isEqualTo(1000);
    assertThat(span.spliterator().estimateSize()).isEqualTo(1000);
  }

  @Test
  void noStructIsThere() {
    TradeSpan none = TradeSpan.allocate(arena, 0);
    assertThat(none.isEmpty()).isTrue();
    assertThat(span.isEmpty()).isFalse();
    assertThat(none.stream()).isEmpty();
    assertThat(none.iterator().hasNext()).isFalse();
    none.forEach(
        trade -> {
          throw new AssertionError();
        });
    none.sortByLong(TradeFlyweight::id);
    none.fill(Trade.of(1));
    none.copyFrom(none);
    assertThat(none.indexOf(trade -> true)).isEqualTo(-1);
    assertThat(none.binarySearchByLong(TradeFlyweight::id, 1)).isEqualTo(-1);
    Iterator<TradeFlyweight> iterator = none.iterator();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(iterator::next)
        .withMessage("checkptr: no struct 0\nfix: check hasNext() first");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> none.min(Comparator.comparingLong(TradeFlyweight::id)))
        .withMessage("checkptr: TradeSpan has no struct\nfix: check isEmpty() first");
  }

  @Test
  void anAlgorithmIsWrittenOnceForAllStructs() {
    span.at(3).id(9);
    DotSpan dots = DotSpan.allocate(arena, 5);
    dots.at(1).red((byte) 1);
    reverse(span);
    reverse(dots);
    assertThat(span.get(996).id()).isEqualTo(9);
    assertThat(dots.get(3).red()).isEqualTo((byte) 1);
  }

  private static void reverse(Sequence<?, ?> structs) {
    for (long i = 0; i < structs.size() / 2; i++) {
      structs.swap(i, structs.size() - 1 - i);
    }
  }
}
