package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.Flyweight;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.memory.AllMaps;
import java.lang.foreign.Arena;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** The life of a list's flyweights and memory. */
class ListTest {

  @Test
  void anAddMovesAndEndsNothing() {
    try (TradeList list = TradeList.create()) {
      TradeFlyweight first = list.add().id(7);
      for (int i = 0; i < 200_000; i++) {
        list.add().id(i);
      }
      assertThat(first.id()).isEqualTo(7);
      for (int i = 0; i < 200_000; i += 997) {
        assertThat(list.at(i + 1).id()).isEqualTo(i);
      }
      long bytes = list.bytesUsed();
      assertThat(bytes).isBetween(200_001 * TradeFlyweight.SIZE, 200_001 * 40 + (2L << 20));
    }
  }

  @Test
  void removalsAndInsertsEndFlyweights() {
    try (TradeList list = TradeList.create()) {
      list.add();
      list.add();
      TradeFlyweight last = list.at(1);
      list.insert(2);
      last.id(1);
      list.removeLast();
      assertThatThrownBy(last::id)
          .isInstanceOf(StaleFlyweightException.class)
          .hasMessage(
              "checkptr: a flyweight over index 1 of TradeList has ended: an insert or removal of a"
                  + " struct came after it was found\n"
                  + "fix: find it again");
      TradeFlyweight first = list.at(0);
      list.insert(0);
      assertThatThrownBy(first::id).isInstanceOf(StaleFlyweightException.class);
      TradeFlyweight again = list.at(0);
      TradeSpan span = list.asSpan();
      list.clear();
      assertThatThrownBy(again::id).isInstanceOf(StaleFlyweightException.class);
      assertThatThrownBy(() -> span.get(0)).isInstanceOf(StaleFlyweightException.class);
    }
  }

  @Test
  void sortingEndsNothing() {
    try (TradeList list = TradeList.create()) {
      list.add().id(2);
      list.add().id(1);
      TradeFlyweight first = list.at(0);
      list.sortByLong(TradeFlyweight::id);
      assertThat(first.id()).isEqualTo(1);
    }
  }

  @Test
  void memoryIsCountedAndFreed() {
    long before = AllMaps.bytesUsed();
    TradeList list = TradeList.create(1000);
    assertThat(list.bytesUsed()).isEqualTo(1000 * TradeFlyweight.SIZE);
    assertThat(AllMaps.bytesUsed()).isGreaterThanOrEqualTo(before + list.bytesUsed());
    TradeFlyweight added = list.add();
    list.close();
    list.close();
    assertThat(list.bytesUsed()).isEqualTo(0);
    assertThatIllegalStateException()
        .isThrownBy(added::id)
        .withMessageContaining("TradeList has ended: a close");
    assertThatIllegalStateException()
        .isThrownBy(list::add)
        .withMessageStartingWith("TradeList is closed\n");
    assertThatIllegalStateException().isThrownBy(() -> list.get(0));
    assertThat(list).hasToString("TradeList (TradeList is closed)");
  }

  @Test
  void trimmingFreesWhatHoldsNoStruct() {
    try (TradeList list = TradeList.create()) {
      for (int i = 0; i < 100_000; i++) {
        list.add().id(i);
      }
      long full = list.bytesUsed();
      while (list.size() > 10) {
        list.removeLast();
      }
      list.trimToSize();
      assertThat(list.bytesUsed()).isLessThan(full / 100);
      list.clear();
      list.trimToSize();
      assertThat(list.bytesUsed()).isEqualTo(0);
      list.add(Trade.of(1));
      assertThat(list.get(0)).isEqualTo(Trade.of(1));
    }
  }

  @Test
  void aSpanOfOnePieceIsOverTheSameStructs() {
    try (TradeList list = TradeList.create(50);
        Arena arena = Arena.ofConfined()) {
      for (int i = 0; i < 50; i++) {
        list.add(Trade.of(i));
      }
      TradeSpan span = list.asSpan();
      span.at(3).id(99);
      assertThat(list.get(3).id()).isEqualTo(99);
      assertThat(span.stream().toList()).isEqualTo(list.stream().toList());
      list.add(Trade.of(50));
      assertThatIllegalStateException()
          .isThrownBy(list::asSpan)
          .withMessage(
              "TradeList: 51 structs lie in several pieces\n"
                  + "fix: copy them by toSpan(allocator), or make the list with create(51)");
      assertThat(list.toSpan(arena).get(50)).isEqualTo(Trade.of(50));
    }
  }

  @Test
  void whatIsWrongIsRefused() throws Exception {
    try (TradeList list = TradeList.create()) {
      assertThatThrownBy(() -> list.at(0))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage(
              "checkptr: a list of 0 has no struct 0\nfix: give an index from 0 to below size()");
      assertThatThrownBy(list::removeLast)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("checkptr: TradeList has no struct\nfix: check isEmpty() first");
      assertThatThrownBy(() -> list.insert(1)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> list.remove(0)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> list.removeSwap(0)).isInstanceOf(IndexOutOfBoundsException.class);
      Trade tooLong = new Trade("more than twelve", 1, true, 1, 1);
      assertThatIllegalArgumentException().isThrownBy(() -> list.add(tooLong));
      assertThat(list.isEmpty()).isTrue();
      list.add(Trade.of(1));
      assertThatIllegalArgumentException().isThrownBy(() -> list.insert(0, tooLong));
      assertThat(list.stream().toList()).containsExactly(Trade.of(1));
      assertThatThrownBy(() -> CompletableFuture.runAsync(list::add).join())
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(WrongThreadException.class)
          .hasMessageStartingWith("TradeList is confined to ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TradeList.create(-1))
        .withMessage("TradeList: expected size -1\nfix: give a number from 0 on");
    assertThatThrownBy(() -> TradeList.create(Long.MAX_VALUE / 2))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessageStartingWith("TradeList: ");
  }

  @Test
  void itShowsItsFirstStructs() {
    try (TradeList list = TradeList.create()) {
      assertThat(list).hasToString("TradeList of 0 []");
      list.add().id(5);
      assertThat(list.toString()).startsWith("TradeList of 1 [").contains("id=5");
    }
  }

  @Test
  void aListOfRecordsIsAView() {
    try (TradeList list = TradeList.create()) {
      list.add(Trade.of(1));
      list.add(Trade.of(2));
      assertThat(list.asList()).containsExactly(Trade.of(1), Trade.of(2));
      assertThat(list.asList().set(0, Trade.of(3))).isEqualTo(Trade.of(1));
      assertThat(list.get(0)).isEqualTo(Trade.of(3));
      assertThat(list.asList().contains(Trade.of(2))).isTrue();
      assertThatThrownBy(() -> list.asList().add(Trade.of(1)))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void aFlyweightSaysWhatItShows() {
    TradeFlyweight trade = new TradeFlyweight();
    assertThat(Flyweight.byteSize(trade)).isEqualTo(TradeFlyweight.SIZE);
    assertThat(Flyweight.infoOf(trade)).isSameAs(TradeFlyweight.INFO);
  }
}
