package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkBulkBucket;
import dev.inplace.functional.fixtures.BulkBulkMap;
import dev.inplace.functional.fixtures.BulkFlyweight;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Filling;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.Spoilt;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation on a map that a race has spoilt loops for ever or leaves its memory. */
@Timeout(60)
class SpoiltMapTest {
  private static final long ENTRIES = 700;
  private static final long ABSENT = 1L << 40;

  static Stream<Consumer<OffHeapMap>> controls() {
    return Stream.of(Spoilt::fill, Spoilt::empty, Spoilt::turn);
  }

  private static List<Consumer<LongStatsMap>> operations() {
    StatsFlyweight mine = new StatsFlyweight();
    return List.of(
        map -> each(map::get),
        map -> each(map::find),
        map -> each(key -> map.find(key, mine)),
        map -> each(map::contains),
        map -> each(map::remove),
        map -> each(map::findOrInsert),
        map -> each(key -> map.put(key, Maps.value(key))),
        map -> map.forEach((_, value) -> value.addCount(1)),
        map -> map.partition(3).forEach(cursor -> walk(map, cursor)),
        map -> map.ensureCapacity(10_000),
        OffHeapMap::compact,
        OffHeapMap::clear,
        SpoiltMapTest::takeOver,
        OffHeapMap::stats,
        OffHeapMap::toString);
  }

  /** Keys that were there and others: enough to come by each slot. */
  private static void each(LongConsumer operation) {
    for (long key = 0; key < 3000; key++) {
      operation.accept(key);
      operation.accept(ABSENT + key);
    }
  }

  private static void walk(LongStatsMap map, LongStatsMap.Cursor cursor) {
    for (int i = 0; i < 10_000 && cursor.next(); i++) {
      if (i % 2 == 0) {
        cursor.remove();
      } else {
        map.findOrInsert(ABSENT + i);
        cursor.key();
      }
    }
  }

  private static void takeOver(LongStatsMap map) {
    try (LongStatsMap other = LongStatsMap.create()) {
      Maps.fill(other, 0, 100);
      other.putAll(map);
      map.putAll(other);
    }
  }

  @ParameterizedTest
  @MethodSource("controls")
  void oneTable(Consumer<OffHeapMap> spoil) {
    checkAll(
        spoil,
        () -> {
          LongStatsMap map = LongStatsMap.create();
          Maps.fill(map, 0, ENTRIES);
          return map;
        });
  }

  @ParameterizedTest
  @MethodSource("controls")
  void aTableWithFewEntries(Consumer<OffHeapMap> spoil) {
    checkAll(
        spoil,
        () -> {
          LongStatsMap map = LongStatsMap.create(ENTRIES);
          Maps.fill(map, 0, 5);
          return map;
        });
  }

  @ParameterizedTest
  @MethodSource("controls")
  void aFullTable(Consumer<OffHeapMap> spoil) {
    checkAll(
        spoil,
        () -> {
          LongStatsMap map = LongStatsMap.create();
          Filling.lowerLimit(map, 10);
          Maps.fill(map, 0, Maps.most(1 << 10));
          return map;
        });
  }

  @ParameterizedTest
  @MethodSource("controls")
  void severalTables(Consumer<OffHeapMap> spoil) {
    checkAll(
        spoil,
        () -> {
          LongStatsMap map = LongStatsMap.create();
          Filling.lowerLimit(map, 8);
          Maps.fill(map, 0, 1000);
          return map;
        });
  }

  @ParameterizedTest
  @MethodSource("controls")
  void aFullRing(Consumer<OffHeapMap> spoil) {
    checkAll(
        spoil,
        () -> {
          LongStatsMap map = LongStatsMap.create(3 << 8);
          Filling.lowerLimit(map, 8);
          Maps.fill(map, 0, Maps.most(4 << 8));
          return map;
        });
  }

  private static void checkAll(Consumer<OffHeapMap> spoil, Supplier<LongStatsMap> maps) {
    for (Consumer<LongStatsMap> operation : operations()) {
      LongStatsMap map = maps.get();
      spoil.accept(map);
      for (int round = 0; round < 2; round++) {
        checkEnds(() -> operation.accept(map));
      }
      map.close();
      assertThat(map.bytesUsed()).isZero();
    }
  }

  private static void checkEnds(Runnable operation) {
    try {
      operation.run();
    } catch (ConcurrentModificationException | IndexOutOfBoundsException e) {
      assertThat(e).hasMessageNotContaining("null");
    } catch (IllegalStateException e) { // a probe does not come to what a cursor has met
      assertThat(e).hasMessageStartingWith("the entry that the cursor stood at has been removed");
    }
  }

  @Test
  void aProbeWithoutAnEndSaysWhatIsWrong() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, ENTRIES);
      Spoilt.fill(map);
      List<Runnable> operations =
          List.of(
              () -> map.get(-1),
              () -> map.contains(-1),
              () -> map.remove(3),
              () -> map.findOrInsert(3),
              map::clear,
              map::compact,
              () -> map.ensureCapacity(10_000));
      assertThat(map.at(3).toRecord()).isEqualTo(Maps.value(3));
      for (Runnable operation : operations) {
        assertThatExceptionOfType(ConcurrentModificationException.class)
            .isThrownBy(operation::run)
            .withMessage(
                "checkptr: LongStatsMap is spoilt: two threads changed it at once, or a change"
                    + " failed half-way\n"
                    + "fix: use it on one thread at a time, with enough stack, and make it anew");
      }
    }
  }

  static LongStream places() {
    return LongStream.of(
        0, -1, 0x7FFF_FFFF_0000_0000L, 0x8000_0001_0000_0000L, 0x0000_0001_FFFF_FFF8L, 8, 7L << 32);
  }

  @ParameterizedTest
  @MethodSource("places")
  void placesOfLargeKeys(long place) {
    checkBulks(map -> Spoilt.link(map, BucketShape.of(BulkBulkBucket.class), true, place));
  }

  @ParameterizedTest
  @MethodSource("places")
  void placesOfLargeElems(long place) {
    checkBulks(map -> Spoilt.link(map, BucketShape.of(BulkBulkBucket.class), false, place));
  }

  private static void removeFound(BulkBulkMap map) {
    BulkFlyweight found = map.find(KeySet.bulks().key(3));
    if (found != null) {
      map.remove(found);
    }
  }

  private static void checkBulks(Consumer<OffHeapMap> spoil) {
    KeySet<Bulk> keys = KeySet.bulks();
    List<Consumer<BulkBulkMap>> operations =
        List.of(
            map -> map.get(keys.key(3)),
            map -> map.find(keys.key(3), new BulkFlyweight()),
            map -> map.findOrInsert(keys.key(3)).number(),
            map -> map.put(keys.key(3), keys.key(4)),
            map -> map.remove(keys.key(3)),
            SpoiltMapTest::removeFound,
            map -> map.forEach((key, value) -> value.number(key.number())),
            OffHeapMap::toString,
            OffHeapMap::clear,
            OffHeapMap::compact,
            map -> map.ensureCapacity(1000));
    for (Consumer<BulkBulkMap> operation : operations) {
      BulkBulkMap map = BulkBulkMap.create();
      for (int i = 0; i < 300; i++) {
        map.put(keys.key(i), keys.key(i));
      }
      spoil.accept(map);
      for (int round = 0; round < 2; round++) {
        checkEnds(() -> operation.accept(map));
      }
      map.close();
    }
  }
}
