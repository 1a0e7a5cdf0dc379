package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Room that is made ahead of need: within it, inserts move and end nothing. */
class EnsureCapacityTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @ParameterizedTest
  @CsvSource({"1,10", "8,9", "9,1000", "57,58", "500,100000", "1000,1001", "50000,200000"})
  void insertsUpToItMoveAndEndNothing(long before, long room) {
    Maps.fill(map, 0, before);
    map.ensureCapacity(room);
    StatsFlyweight first = map.at(0);
    long address = Maps.address(first);
    Maps.fill(map, before, room);
    assertThat(Maps.address(first)).isEqualTo(address);
    assertThat(first.toRecord()).isEqualTo(Maps.value(0));
    assertThat(Maps.inspect(map).entries()).isEqualTo(room);
    map.put(room, Maps.value(room));
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(first::sum);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 8, 9, 20_000})
  void anEmptyMapToo(long room) {
    map.ensureCapacity(room);
    long slots = map.stats().slots();
    Maps.fill(map, 0, room);
    assertThat(map.stats().slots()).isEqualTo(slots);
    Maps.inspect(map);
  }

  @Test
  void ofSeveralTablesItMakesOne() {
    Maps.fillUntilSplit(map);
    long entries = map.size();
    map.ensureCapacity(2 * entries);
    assertThat(Maps.inspect(map).tables()).containsExactly(Maps.slots(2 * entries));
    assertThat(map.stats().bytes().spare()).isZero();
    Maps.check(map, entries);
  }

  @Test
  void lessThanThereIsChangesNothing() {
    Maps.fill(map, 0, 1000);
    map.ensureCapacity(2000);
    StatsFlyweight first = map.at(0);
    map.ensureCapacity(10);
    assertThat(first.toRecord()).isEqualTo(Maps.value(0));
  }

  @Test
  void lessThanSeveralTablesHaveChangesNothing() {
    Maps.fillUntilSplit(map);
    StatsFlyweight first = map.at(0);
    map.ensureCapacity(10);
    map.ensureCapacity(map.size());
    assertThat(first.toRecord()).isEqualTo(Maps.value(0));
    assertThat(map.stats().tables()).isEqualTo(2);
  }

  @Test
  void underACursor() {
    Maps.fill(map, 0, 100);
    LongStatsMap.Cursor cursor = map.cursor();
    long met = 0;
    while (cursor.next()) {
      met++;
      if (met == 50) {
        map.ensureCapacity(10_000);
      }
    }
    assertThat(met).isEqualTo(100);
  }

  @Test
  void inAnArenaOfTheUsers() {
    try (Arena arena = Arena.ofConfined()) {
      LongStatsMap users = LongStatsMap.create(arena);
      Maps.fill(users, 0, 100);
      users.ensureCapacity(5000);
      StatsFlyweight first = users.at(0);
      Maps.fill(users, 100, 5000);
      assertThat(first.toRecord()).isEqualTo(Maps.value(0));
    }
  }

  /** Fewer than were promised again, but the table has been replaced meanwhile. */
  @Test
  void aPromiseEndsWithItsTable() {
    long room = Maps.most(64) * 6 / 7;
    map.ensureCapacity(room);
    Maps.fill(map, 0, Maps.most(64) + 1);
    while (map.size() > room - 2) {
      map.remove(map.size() - 1);
    }
    StatsFlyweight first = map.at(0);
    map.put(-1, Maps.value(1));
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(first::sum);
  }

  @Test
  void removalsAndInsertsWithinItMoveNoTable() {
    map.ensureCapacity(1000);
    Maps.fill(map, 0, 1000);
    long slots = map.stats().slots();
    for (long key = 0; key < 10_000; key++) {
      map.remove(key);
      map.findOrInsert(key + 1000);
    }
    map.remove(10_000);
    StatsFlyweight found = map.at(10_999);
    map.findOrInsert(1);
    assertThat(found.count()).isZero();
    assertThat(map.stats().slots()).isEqualTo(slots);
  }

  @Test
  void aRemovalEndsFlyweightsAllTheSame() {
    map.ensureCapacity(100);
    Maps.fill(map, 0, 10);
    StatsFlyweight first = map.at(0);
    map.remove(9);
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(first::sum);
  }

  @Test
  void aNegativeNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.ensureCapacity(-1))
        .withMessage("LongStatsMap: room for -1 entries\nfix: give a number from 0 on");
  }
}
