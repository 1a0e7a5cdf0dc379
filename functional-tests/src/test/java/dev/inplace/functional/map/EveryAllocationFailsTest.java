package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.FailingArena;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKeyStatsBucket;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * The n-th allocation fails, for every n: the map is what it was, and goes on once it is mended.
 */
class EveryAllocationFailsTest {
  private static final long FULL = Maps.SPLITS_AT - 1;
  private static final long SPLIT = 3 * FULL; // several tables
  private static final long RING = 4 * Maps.LIMIT; // made at once, and so large that it is outgrown

  private final StatsFlyweight found = new StatsFlyweight();
  private int live;

  @Test
  void inserts() {
    int failures = failEach(allocations -> growFailing(allocations, 0, SPLIT));
    assertThat(failures).isGreaterThan(15);
    assertThat(live).isEqualTo(failures);
  }

  @Test
  void insertsThatOutgrowARing() {
    int failures = failEach(n -> growFailing(n, RING * 3 / 4, 2 * RING));
    assertThat(failures).isGreaterThan(5);
    assertThat(live).isEqualTo(failures);
  }

  private boolean growFailing(int allocations, long expected, long entries) {
    StatsFlyweight first = new StatsFlyweight();
    try (FailingArena arena = new FailingArena(Integer.MAX_VALUE)) {
      arena.give(expected == 0 ? allocations : Integer.MAX_VALUE);
      LongStatsMap map = LongStatsMap.create(arena, expected);
      arena.give(allocations);
      for (long key = 0; key < entries; key++) {
        boolean found = map.find(0, first);
        try {
          map.put(key, Maps.value(key));
        } catch (OutOfMemoryError e) {
          checkMessage(e, map);
          check(map, key);
          live += !found || isLive(first) ? 1 : 0;
          arena.mend();
          map.put(key, Maps.value(key));
        }
      }
      check(map, entries);
      return arena.hasFailed();
    }
  }

  private static boolean isLive(StatsFlyweight first) {
    try {
      assertThat(first.toRecord()).isEqualTo(Maps.value(0));
      return true;
    } catch (StaleFlyweightException e) {
      return false;
    }
  }

  @Test
  void ensureCapacity() {
    checkEach(0, map -> map.ensureCapacity(30_000));
    checkEach(30_000, map -> map.ensureCapacity(100_000));
    checkEach(SPLIT, map -> map.ensureCapacity(100_000));
  }

  @Test
  void compact() {
    checkEach(0, FULL + 1, FULL + 1, this::compactOrKeepFlyweights);
    checkEach(0, SPLIT, SPLIT, this::compactOrKeepFlyweights);
    // Of a map that was made for so many no table is kept that would do for the smaller one.
    checkEach(SPLIT, SPLIT, FULL, this::compactOrKeepFlyweights);
    checkEach(SPLIT, SPLIT, 400, this::compactOrKeepFlyweights);
  }

  private void compactOrKeepFlyweights(LongStatsMap map) {
    map.find(1, found);
    try {
      map.compact();
    } catch (OutOfMemoryError e) {
      assertThat(found.toRecord()).isEqualTo(Maps.value(1));
      throw e;
    }
  }

  @Test
  void theFirstPutAllocatesMemoryToWriteValuesOutTo() {
    assertThat(checkEach(0, map -> map.put(-1, Maps.value(1)))).isEqualTo(2);
  }

  private int checkEach(long entries, Consumer<LongStatsMap> operation) {
    return checkEach(0, entries, entries, operation);
  }

  /**
   * Into a map with some room so many entries are put, and so many left; then an operation fails at
   * its n-th allocation.
   */
  private int checkEach(long room, long most, long entries, Consumer<LongStatsMap> operation) {
    return failEach(
        allocations -> {
          try (FailingArena arena = new FailingArena(Integer.MAX_VALUE)) {
            LongStatsMap map = LongStatsMap.create(arena, room);
            fill(map, most);
            for (long key = entries; key < most; key++) {
              map.remove(key);
            }
            arena.give(allocations);
            try {
              operation.accept(map);
            } catch (OutOfMemoryError e) {
              checkMessage(e, map);
            }
            check(map, entries);
            arena.mend();
            operation.accept(map);
            fill(map, SPLIT + 1000);
            check(map, SPLIT + 1000);
            return arena.hasFailed();
          }
        });
  }

  @Test
  void removalsAndClearNeedNoMemory() {
    for (long entries : new long[] {5, FULL, FULL + 1, SPLIT}) {
      try (FailingArena arena = new FailingArena(Integer.MAX_VALUE)) {
        LongStatsMap map = LongStatsMap.create(arena);
        fill(map, entries);
        arena.give(0);
        for (long key = entries - 1; key >= entries / 2; key--) {
          assertThat(map.remove(key)).isTrue();
        }
        check(map, entries / 2);
        map.clear();
        check(map, 0);
        fill(map, entries / 2);
        check(map, entries / 2);
      }
    }
  }

  @Test
  void mapsThatCannotBeMade() {
    failEach(
        allocations -> {
          try (FailingArena arena = new FailingArena(allocations)) {
            TextKeyStatsMap map = TextKeyStatsMap.create(arena, 30_000);
            MapInspector.check(map, BucketShape.of(TextKeyStatsBucket.class));
          } catch (OutOfMemoryError e) {
            assertThat(e).hasMessageStartingWith("TextKeyStatsMap: ");
            return true;
          }
          return false;
        });
  }

  /** Calls with 0, 1, 2, … until nothing fails. */
  private static int failEach(IntPredicate failsAfter) {
    int allocations = 0;
    while (failsAfter.test(allocations)) {
      allocations++;
    }
    assertThat(allocations).isPositive();
    return allocations;
  }

  private static void fill(LongStatsMap map, long entries) {
    for (long key = 0; key < entries; key++) {
      map.findOrInsert(key).set(Maps.value(key));
    }
  }

  private static void check(LongStatsMap map, long entries) {
    for (long key = 0; key < entries; key++) {
      if (!Maps.value(key).equals(map.get(key))) {
        throw new AssertionError(key + " is lost");
      }
    }
    map.remove(-1);
    assertThat(Maps.inspect(map).entries()).isEqualTo(entries);
  }

  private static void checkMessage(OutOfMemoryError error, LongStatsMap map) {
    assertThat(error.getMessage())
        .matches(
            "LongStatsMap: \\d+ bytes for (a table|a value) could not be allocated; "
                + map.bytesUsed()
                + " bytes in use\nfix: give the map an arena that has more");
    assertThat(error).hasCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void ofTheMapsOwnMemory() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fill(map, 0, 100);
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> map.ensureCapacity(1L << 46))
          .withMessageMatching(
              "LongStatsMap: \\d+ bytes for a table could not be allocated; \\d+ bytes in use\n"
                  + "fix: raise the memory limit of the process, .*");
      assertThat(Maps.inspect(map).entries()).isEqualTo(100);
    }
  }
}
