package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.check.Epoch;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.MapCursor;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.ReadOnlyMap;
import dev.inplace.map.Shape;
import dev.inplace.map.Sweep;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No public or protected member for generated classes shows a table to others. */
class ForgedAccessTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  /** A cursor that nobody generated. */
  private static final class OtherCursor extends MapCursor {
    OtherCursor(OffHeapMap map, Epoch epoch) {
      super(map, epoch);
    }

    @Override
    public boolean next() {
      return advance();
    }

    @Override
    protected long number(MemorySegment table, long slot) {
      return slot;
    }

    @Override
    protected long hash(long number) {
      return number;
    }
  }

  /** A map that nobody generated. */
  private static final class OtherMap extends OffHeapMap {
    OtherMap() {
      super("OtherMap", Shape.flat(16), false, 0, Sharing.CONFINED);
    }

    Sweep of(OffHeapMap other) {
      return entriesOf(other);
    }

    Epoch mine() {
      return epoch();
    }

    @Override
    protected long hashAt(MemorySegment table, long slot) {
      throw new AssertionError("not asked for");
    }

    @Override
    protected long pour(
        MemorySegment table,
        long last,
        long first,
        long some,
        MemorySegment to,
        long mask,
        int depth,
        long like) {
      throw new AssertionError("not asked for");
    }

    @Override
    protected long closeGap(MemorySegment table, long mask, int depth, long removed) {
      return removed;
    }

    @Override
    protected String describeEntry(MemorySegment table, long slot) {
      return "";
    }

    @Override
    protected String describeKey(long number) {
      return "";
    }
  }

  @Test
  void onlyTheRuntimeMakesEpochs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Epoch(MethodHandles.lookup(), "LongStatsMap", Long::toString))
        .withMessageContaining("cannot make the epoch of a map\nfix: ");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Epoch(MethodHandles.publicLookup().in(OffHeapMap.class), "M", Long::toString));
  }

  @Test
  void theEpochOfAnotherMapOpensNothing() {
    map.put(3, Maps.value(3));
    StatsFlyweight found = map.at(3);
    try (OtherMap other = new OtherMap()) {
      assertThat(Flyweight.holderOf(found, other.mine())).isEqualTo(MemorySegment.NULL);
      assertThat(Flyweight.offsetIn(found, other.mine())).isEqualTo(-1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new OtherCursor(map, other.mine()))
          .withMessage("checkptr: no epoch of LongStatsMap\nfix: call cursor() or asReadOnly()");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ReadOnlyMap(map, other.mine()) {})
          .withMessage("checkptr: no epoch of LongStatsMap\nfix: call cursor() or asReadOnly()");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> other.of(map))
          .withMessage("LongStatsMap cannot be put into OtherMap\nfix: put its entries one by one");
    }
  }

  @Test
  void staticsForGeneratedCodeTakeNoMoreThanTheStruct() {
    map.put(3, Maps.value(3));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocate(100).fill((byte) 7);
      Flyweight.copy(map.at(3), copy);
      assertThat(copy.get(LittleEndian.BYTE, StatsFlyweight.SIZE)).isEqualTo((byte) 7);
      assertThat(StatsFlyweight.of(copy, 0).toRecord()).isEqualTo(Maps.value(3));
    }
    assertThat(Flyweight.offsetOf(map.at(3))).isZero();
  }

  @Test
  void noMessageNamesMoreThanTheValue() {
    map.put(3, Maps.value(3));
    MemorySegment segment = map.at(3).segment();
    assertThat(segment.toString()).contains("byteSize: " + StatsFlyweight.SIZE + " ");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> segment.get(LittleEndian.LONG, StatsFlyweight.SIZE))
        .withMessageContaining("byteSize: " + StatsFlyweight.SIZE + " ");
  }
}
