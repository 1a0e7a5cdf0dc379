package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.allocation.Allocation;
import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Values of varying size are read and appended to without an object. */
class NoAllocationByVaryingValuesTest {
  private static final int KEYS = 425;
  private static final String BEGINNING = "0123456789".repeat(10);

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  /** Each text grows within its room, and is cut again. A move may allocate a block. */
  @Test
  void texts() {
    try (LongStringMap map = LongStringMap.create();
        Arena arena = Arena.ofConfined()) {
      MemorySegment piece = arena.allocateFrom("0123456");
      TextValue value = new TextValue();
      TextValue other = new TextValue();
      for (int key = 0; key < KEYS; key++) {
        map.put(key, BEGINNING);
      }
      check(
          i -> {
            map.findOrInsert(i % KEYS, value);
            value.append(piece, 0, 7);
            value.truncate(value.size() > 113 ? 100 : value.size());
            return value.size();
          });
      check(i -> map.find(i % (2 * KEYS), value) && value.contentEquals(BEGINNING) ? 1 : 0);
      check(
          i -> {
            map.at(i % KEYS, value);
            map.at((i + 1) % KEYS, other);
            value.set(other).truncate(100);
            return value.equals(other) ? 1 : 0;
          });
    }
  }

  @Test
  void lists() {
    try (LongTradeListMap map = LongTradeListMap.create()) {
      LongTradeListMap.Value trades = new LongTradeListMap.Value();
      TradeFlyweight trade = new TradeFlyweight();
      check(
          i -> {
            map.findOrInsert(i % KEYS, trades);
            trades.addZero(trade).time(i).addQuantity(1);
            trades.add(trade);
            trades.truncate(trades.size() >= 10 ? 8 : trades.size());
            return trades.size();
          });
      check(
          i -> {
            map.at(i % KEYS, trades);
            long sum = 0;
            for (long j = 0; j < trades.size(); j++) {
              sum += trades.at(j, trade).time();
            }
            return sum;
          });
    }
  }
}
