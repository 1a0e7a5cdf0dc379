package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table, against a map of the JDK. */
class TableTest {
  private final LongHashes map = new LongHashes();
  private final Random random = new Random(7);

  @AfterEach
  void close() {
    map.close();
  }

  @Test
  void aTableFillsSevenEighthsAndASmallOneThreeQuarters() {
    assertThat(Table.most(1)).isEqualTo(1);
    assertThat(Table.most(2)).isEqualTo(3);
    assertThat(Table.most(3)).isEqualTo(6);
    assertThat(Table.most(11)).isEqualTo(1536);
    assertThat(Table.most(12)).isEqualTo(3584);
    assertThat(Table.most(40)).isEqualTo(7L << 37);
  }

  @Test
  void aTableForItsEntriesFillsSixEighths() {
    assertThat(Table.log2For(1, 1)).isEqualTo(1);
    assertThat(Table.log2For(2, 1)).isEqualTo(2);
    assertThat(Table.log2For(6, 1)).isEqualTo(3);
    assertThat(Table.log2For(7, 1)).isEqualTo(4);
    assertThat(Table.log2For(1, 3)).isEqualTo(3);
    assertThat(Table.log2For(768, 3)).isEqualTo(10);
    assertThat(Table.log2For(769, 3)).isEqualTo(11);
    assertThat(Table.log2For(1L << 40, 3)).isEqualTo(41);
    assertThat(Table.log2For(Long.MAX_VALUE, 3)).isEqualTo(62);
  }

  @Test
  void theLeastSufficientTableIsTaken() {
    for (long entries = 1; entries < 100_000; entries++) {
      int log2 = Table.log2For(entries, 1);
      assertThat(Table.most(log2)).isGreaterThanOrEqualTo(entries);
      assertThat(entries).isGreaterThan((1L << log2 - 1) * 6 / 8 - 1);
    }
  }

  @Test
  void theBitsBehindTheDepthChooseTheHome() {
    long hash = 0x1234_5678_9ABC_DEF0L;
    for (int depth = 0; depth < 20; depth++) {
      for (int log2 = 1; log2 < 40; log2++) {
        Table table = new Table(MemorySegment.NULL, LongHashes.SHAPE, log2, depth);
        String bits = "0".repeat(3) + Long.toBinaryString(hash);
        long home = Long.parseLong(bits.substring(depth, depth + log2), 2);
        assertThat(table.home(hash)).isEqualTo(home);
      }
    }
  }

  /** Homes near the end of the ring, so that runs wrap around. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6})
  void addsAndRemovalsMatchAModel(int log2) {
    for (int depth : new int[] {0, 3}) {
      for (int round = 0; round < 50; round++) {
        checkAgainstModel(log2, depth);
      }
    }
  }

  private void checkAgainstModel(int log2, int depth) {
    Table table = table(log2, depth);
    Table one = table(log2, depth);
    Map<Long, Long> model = new HashMap<>();
    for (int step = 0; step < 200; step++) {
      if (table.count < table.most() && random.nextBoolean()) {
        long hash = nearTheEnd(log2, depth);
        if (!model.containsKey(hash)) {
          add(table, one, hash, step);
          model.put(hash, (long) step);
        }
      } else if (!model.isEmpty()) {
        Object[] keys = model.keySet().toArray();
        long hash = (long) keys[random.nextInt(keys.length)];
        table.remove(find(table, hash), map);
        table.count--;
        model.remove(hash);
      }
      check(table, model);
    }
  }

  private static Table table(int log2, int depth) {
    MemorySegment bytes = MemorySegment.ofArray(new byte[(int) LongHashes.SHAPE.bytes(log2)]);
    return new Table(bytes, LongHashes.SHAPE, log2, depth);
  }

  private long nearTheEnd(int log2, int depth) {
    long slots = 1L << log2;
    long home = slots - 1 - random.nextLong(Math.min(slots, 3)) + random.nextLong(2) & slots - 1;
    return home << -log2 - depth | random.nextLong(1000);
  }

  private void add(Table table, Table one, long hash, long value) {
    one.clear();
    LongHashes.write(one.segment, 0, hash, value);
    LongHashes.SHAPE.control(one.segment, one.slots(), 0, Control.of(hash));
    table.pour(map, one, 0, 1, hash);
  }

  /** A probe that ends at the first empty slot; -1 if it finds nothing. */
  private static long find(Table table, long hash) {
    long slot = table.home(hash);
    while (table.control(slot) != Control.EMPTY) {
      if (LongHashes.key(table.segment, slot) == hash) {
        return slot;
      }
      slot = slot + 1 & table.slots() - 1;
    }
    return -1;
  }

  private static void check(Table table, Map<Long, Long> model) {
    assertThat(table.count).isEqualTo(model.size());
    model.forEach(
        (hash, value) -> {
          long slot = find(table, hash);
          assertThat(slot).as("key %x", hash).isNotNegative();
          assertThat(LongHashes.value(table.segment, slot)).isEqualTo(value);
          assertThat(table.control(slot)).isEqualTo(Control.of(hash));
        });
    long entries = 0;
    for (long slot = 0; slot < table.slots(); slot++) {
      if (table.control(slot) != Control.EMPTY) {
        entries++;
      } else {
        assertThat(LongHashes.key(table.segment, slot)).as("empty slots are zero").isZero();
        assertThat(LongHashes.value(table.segment, slot)).isZero();
      }
    }
    assertThat(entries).isEqualTo(model.size());
  }

  @Test
  void clearLeavesZeros() {
    Table table = table(3, 0);
    add(table, table(3, 0), -1, -1);
    table.clear();
    check(table, Map.of());
    assertThat(table.segment.mismatch(table(3, 0).segment)).isEqualTo(-1);
  }

  @Test
  void aMapWithoutMemoryHasEmptySlots() {
    for (Shape shape : new Shape[] {Shape.flat(256), Shape.flat(1), LongHashes.SHAPE}) {
      Table nothing = new Table(Table.NOTHING, shape, Table.LOG2_OF_NOTHING, 0);
      assertThat(nothing.control(0)).isEqualTo(Control.EMPTY);
      assertThat(nothing.controls(0)).isZero();
    }
    assertThat(Table.NOTHING.isReadOnly()).isTrue();
    assertThat(Table.CLOSED.scope().isAlive()).isFalse();
  }
}
