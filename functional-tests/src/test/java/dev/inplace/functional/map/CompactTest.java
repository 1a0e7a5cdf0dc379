package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.MapStats;
import java.lang.foreign.Arena;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** compact(): the only way in which a map becomes smaller. */
class CompactTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @ParameterizedTest
  @CsvSource({"20000, 1", "20000, 8", "20000, 9", "20000, 500", "90000, 60000", "9, 8", "5, 4"})
  void theTableIsTheSmallest(long before, long after) {
    long slots = Maps.slots(after);
    Maps.fill(map, 0, before);
    for (long key = after; key < before; key++) {
      map.remove(key);
    }
    map.compact();
    checkEntries(after);
    MapStats stats = map.stats();
    assertThat(stats.slots()).isEqualTo(slots);
    assertThat(stats.tables()).isEqualTo(1);
    assertThat(stats.bytes().tables()).isEqualTo(Maps.tableSize(slots));
    assertThat(stats.bytes().spare()).isZero();
  }

  private void checkEntries(long entries) {
    assertThat(Maps.inspect(map).entries()).isEqualTo(entries);
    for (long key = 0; key < entries; key++) {
      assertThat(map.get(key)).isEqualTo(Maps.value(key));
    }
  }

  @ParameterizedTest
  @CsvSource({"32, 1", "512, 1", "512, 4", "16384, 1", "16384, 6", "65536, 376"})
  void ofAMapThatHasJustGrown(long slots, long inserts) {
    long entries = Maps.most(slots) + inserts;
    Maps.fill(map, 0, entries);
    map.compact();
    assertThat(map.stats().tables()).isEqualTo(1);
    assertThat(map.stats().slots()).isEqualTo(Maps.slots(entries));
    checkEntries(entries);
    Maps.fill(map, entries, 2 * entries);
    checkEntries(2 * entries);
  }

  @Test
  void anEmptyMapHoldsNothing() {
    map.ensureCapacity(10_000);
    map.compact();
    assertThat(map.bytesUsed()).isZero();
    Maps.fill(map, 0, 10_000);
    map.clear();
    map.compact();
    assertThat(map.bytesUsed()).isEqualTo(LongStatsBucket.ELEM_SIZE); // where values are written
    Maps.fill(map, 0, 1000);
    checkEntries(1000);
  }

  @Test
  void whereNothingMovesNothingEnds() {
    Maps.fill(map, 0, 26_000);
    map.compact();
    StatsFlyweight found = map.at(5);
    map.compact();
    assertThat(found.toRecord()).isEqualTo(Maps.value(5));
  }

  @Test
  void whereEntriesMoveFlyweightsEnd() {
    Maps.fill(map, 0, 10);
    map.ensureCapacity(1000);
    StatsFlyweight found = map.at(5);
    map.compact();
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(found::sum)
        .withMessage(
            "checkptr: a flyweight over key 5 of LongStatsMap has ended: a compact came after it"
                + " was found\nfix: find it again");
  }

  @Test
  void roomThatWasAskedForIsGivenUp() {
    map.ensureCapacity(1000);
    Maps.fill(map, 0, 8);
    map.compact();
    StatsFlyweight found = map.at(5);
    Maps.fill(map, 8, 9);
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(found::sum);
    map.ensureCapacity(1000);
    assertThat(map.stats().slots()).isEqualTo(2048);
  }

  @Test
  void aCursorMeetsEachEntryOnceAllTheSame() {
    Maps.fill(map, 0, 500);
    map.ensureCapacity(50_000);
    LongStatsMap.Cursor cursor = map.cursor();
    Set<Long> met = new HashSet<>();
    while (cursor.next()) {
      assertThat(met.add(cursor.key())).isTrue();
      assertThat(cursor.value().toRecord()).isEqualTo(Maps.value(cursor.key()));
      if (met.size() == 100) {
        map.compact();
        assertThat(map.stats().slots()).isEqualTo(1024);
      }
      if (met.size() == 200) {
        Maps.fill(map, 10_000, 10_400); // grows again
      }
    }
    assertThat(met).hasSizeGreaterThanOrEqualTo(500);
    for (long key = 0; key < 500; key++) {
      assertThat(met).contains(key);
    }
  }

  @Test
  void inAnArenaTheMemoryIsKeptAndTakenAgain() {
    try (Arena arena = Arena.ofConfined()) {
      LongStatsMap users = LongStatsMap.create(arena);
      Maps.fill(users, 0, 26_000);
      for (int round = 0; round < 10; round++) {
        for (long key = 100; key < 26_000; key++) {
          users.remove(key);
        }
        users.compact();
        assertThat(users.stats().slots()).isEqualTo(Maps.slots(100));
        assertThat(users.stats().bytes().spare()).isGreaterThan(Maps.tableSize(26_000));
        Maps.fill(users, 0, 26_000);
      }
      assertThat(users.bytesUsed()).isLessThan(2 * users.stats().bytes().tables());
      Maps.inspect(users);
    }
  }

  @Test
  void aClosedMap() {
    map.close();
    assertThatIllegalStateException()
        .isThrownBy(map::compact)
        .withMessage(
            "LongStatsMap is closed\nfix: close it when nothing uses it any more, or make another");
  }
}
