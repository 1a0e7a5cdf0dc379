package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The life of views of values, of flyweights and spans from lists, and what changes refuse. */
class EndsOfValuesTest {
  private static final Trade TRADE = new Trade(1, 2, 3, (byte) 4);

  @Test
  void viewsOutliveChangesOfSize() {
    try (LongStringMap map = LongStringMap.create()) {
      map.put(1, "one");
      map.put(2, "two");
      TextValue first = map.at(1);
      TextValue same = map.at(1);
      TextValue second = map.at(2);
      for (int i = 0; i < 1000; i++) {
        first.append("!");
        second.append("?");
      }
      assertThat(same.size()).isEqualTo(1003);
      same.set("short");
      assertThat(first).hasToString("short").isEqualTo(same).isNotEqualTo(second);
      assertThat(second.contentEquals("two" + "?".repeat(1000))).isTrue();
    }
  }

  @Test
  void viewsEndWithAnInsert() {
    try (LongStringMap map = LongStringMap.create()) {
      TextValue value = map.findOrInsert(7);
      map.put(8, "another");
      assertThatThrownBy(() -> value.append("x"))
          .isInstanceOf(StaleFlyweightException.class)
          .hasMessageContaining("over key 7 of LongStringMap has ended: an insert of a new key");
      map.at(7, value);
      map.remove(8);
      assertThatThrownBy(value::size).isInstanceOf(StaleFlyweightException.class);
    }
  }

  @Test
  void flyweightsOfAListEndWhenItMoves() {
    try (LongTradeListMap map = LongTradeListMap.create()) {
      LongTradeListMap.Value trades = map.findOrInsert(7);
      trades.add(TRADE);
      TradeFlyweight first = trades.at(0);
      TradeSpan span = trades.asSpan();
      assertThat(first.toRecord()).isEqualTo(TRADE);
      for (int i = 0; i < 10; i++) {
        trades.add(TRADE);
      }
      assertThatThrownBy(first::time)
          .isInstanceOf(StaleFlyweightException.class)
          .hasMessageContaining("key 7 of LongTradeListMap has ended: a change of the size");
      assertThatThrownBy(() -> span.get(0)).isInstanceOf(StaleFlyweightException.class);
      TradeFlyweight last = trades.at(10);
      trades.removeLast();
      assertThatThrownBy(last::time).isInstanceOf(StaleFlyweightException.class);
      TradeFlyweight kept = trades.at(0);
      map.remove(7);
      assertThatThrownBy(kept::time)
          .isInstanceOf(StaleFlyweightException.class)
          .hasMessageContaining("a removal came after it was found");
    }
  }

  @Test
  void nothingIsReadAfterClose() {
    LongTradeListMap map = LongTradeListMap.create(Arena.ofAuto());
    LongTradeListMap.Value trades = map.findOrInsert(7);
    trades.add(TRADE);
    TradeFlyweight first = trades.at(0);
    map.close();
    assertThatThrownBy(trades::size).isInstanceOf(StaleFlyweightException.class);
    assertThatThrownBy(() -> trades.add(TRADE)).isInstanceOf(StaleFlyweightException.class);
    assertThatThrownBy(first::time).isInstanceOf(StaleFlyweightException.class);
    assertThat(trades.toString()).contains("has ended: a close");
    assertThatThrownBy(() -> map.put(1, List.of(TRADE))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aViewOfNothing() {
    assertThatThrownBy(() -> new TextValue().size()).isInstanceOf(IndexOutOfBoundsException.class);
    LongTradeListMap.Value nothing = new LongTradeListMap.Value();
    assertThatThrownBy(nothing::size).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(nothing).hasToString("Value (shows nothing yet)");
  }

  @Test
  void wrongIndexes() {
    try (LongTradeListMap map = LongTradeListMap.create()) {
      LongTradeListMap.Value trades = map.findOrInsert(7);
      trades.add(TRADE);
      assertThatThrownBy(() -> trades.at(1))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage(
              "checkptr: a list of 1 has no struct 1\nfix: give an index from 0 to below size()");
      assertThatThrownBy(() -> trades.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> trades.truncate(2))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining("a list of 1 has no first 2");
      trades.clear();
      assertThatThrownBy(trades::removeLast).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void refusedTextChangesNothing() {
    try (LongStringMap map = LongStringMap.create();
        Arena arena = Arena.ofConfined()) {
      map.put(1, "né");
      TextValue value = map.at(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> value.append("x\uD83D"))
          .withMessageContaining("a text value cannot hold U+D83D, at index 1");
      MemorySegment bytes = arena.allocateFrom("é");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> value.append(bytes, 1, 1))
          .withMessageContaining("is not UTF-8: byte 0xA9, at index 0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> value.set(MemorySegment.ofArray(new byte[1]), 0, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> value.truncate(2))
          .withMessageContaining("cannot end at byte 2, within a character");
      assertThatThrownBy(() -> value.truncate(4)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> value.truncate(-1))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining("a text of 3 bytes has no first -1");
      assertThatIllegalArgumentException().isThrownBy(() -> map.put(2, "\uDE00"));
      assertThatThrownBy(() -> map.put(2, (String) null)).isInstanceOf(NullPointerException.class);
      assertThat(map.contains(2)).isFalse();
      assertThat(value).hasToString("né");
    }
  }

  @Test
  void refusedRecordsChangeNothing() {
    try (LongTradeListMap map = LongTradeListMap.create()) {
      LongTradeListMap.Value trades = map.findOrInsert(7);
      assertThatThrownBy(() -> trades.add((Trade) null)).isInstanceOf(NullPointerException.class);
      assertThat(trades.size()).isZero();
    }
  }

  @Test
  void readOnlyMapsShowValuesThatRefuseChanges() {
    try (LongStringMap map = LongStringMap.create();
        LongTradeListMap lists = LongTradeListMap.create()) {
      map.put(1, "one");
      lists.put(1, List.of(TRADE));
      TextValue text = map.asReadOnly().at(1);
      assertThat(text).hasToString("one");
      assertThatIllegalArgumentException().isThrownBy(() -> text.append("x"));
      assertThatIllegalArgumentException().isThrownBy(text::clear);
      LongTradeListMap.Value trades = lists.asReadOnly().at(1);
      assertThat(trades.get(0)).isEqualTo(TRADE);
      assertThatIllegalArgumentException().isThrownBy(() -> trades.add(TRADE));
      assertThatIllegalArgumentException().isThrownBy(() -> trades.set(0, TRADE));
      assertThatIllegalArgumentException().isThrownBy(() -> trades.at(0).time(5));
      assertThatIllegalArgumentException().isThrownBy(() -> trades.asSpan().at(0).time(5));
      assertThatIllegalArgumentException().isThrownBy(() -> trades.swap(0, 0));
      assertThat(lists.asReadOnly().get(1)).containsExactly(TRADE);
    }
  }

  /** A segment has exactly the bytes of its value. */
  @Test
  void segmentsAreExact() {
    try (LongStringMap map = LongStringMap.create();
        LongTradeListMap lists = LongTradeListMap.create()) {
      map.put(1, "one");
      map.put(2, "two");
      assertThat(map.at(1).bytes().byteSize()).isEqualTo(3);
      assertThat(map.at(1).bytes().isReadOnly()).isTrue();
      lists.put(1, List.of(TRADE, TRADE));
      lists.put(2, List.of(TRADE));
      assertThat(lists.at(1).asSpan().segment().byteSize()).isEqualTo(2 * TradeFlyweight.SIZE);
    }
  }
}
