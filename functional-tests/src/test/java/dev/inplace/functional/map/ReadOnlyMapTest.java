package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A map for reading only, beside the map that it shows. */
class ReadOnlyMapTest {
  private static final int MANY = 4 * (int) Maps.SPLITS_AT;

  private final LongStatsMap map = LongStatsMap.create();
  private final LongStatsMap.ReadOnly view = map.asReadOnly();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void writesOfTheMapAreSeen() {
    map.put(3, Maps.value(3));
    StatsFlyweight shown = view.at(3);
    map.at(3).sum(77);
    assertThat(shown.sum()).isEqualTo(77);
    assertThat(view.get(3)).isEqualTo(map.get(3));
  }

  @Test
  void tablesThatAreAddedAreForReadingOnly() {
    Maps.fill(map, 0, MANY);
    assertThat(map.stats().tables()).isGreaterThan(1);
    StatsFlyweight mine = new StatsFlyweight();
    for (int i = 0; i < MANY; i++) {
      assertThat(view.find(i, mine)).isTrue();
      assertThat(mine.segment().isReadOnly()).isTrue();
      assertThat(mine.toRecord()).isEqualTo(Maps.value(i));
    }
  }

  @Test
  void flyweightsEndWithTheMaps() {
    map.put(3, Maps.value(3));
    StatsFlyweight found = view.find(3);
    map.put(4, Maps.value(4));
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(found::sum)
        .withMessage(
            "checkptr: a flyweight over key 3 of LongStatsMap has ended: an insert of a new key"
                + " came after it was found\nfix: find it again");
  }

  @Test
  void absentKeys() {
    assertThat(view.find(1)).isNull();
    assertThat(view.find(1, new StatsFlyweight())).isFalse();
    assertThat(view.get(1)).isNull();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> view.at(1))
        .withMessage("LongStatsMap has no key 1");
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> view.find(1, null))
        .withMessage("flyweight is null");
  }

  @Test
  void theMapPartsAndRemovesWhatTheViewHasFound() {
    Maps.fill(map, 0, 100);
    Set<Long> met = new HashSet<>();
    for (LongStatsMap.ReadOnly.Cursor cursor : view.partition(3)) {
      while (cursor.next()) {
        assertThat(met.add(cursor.key())).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> cursor.value().sum(1));
      }
    }
    assertThat(met).hasSize(100);
    assertThat(map.remove(view.at(7))).isTrue();
    assertThat(view.contains(7)).isFalse();
  }

  @Test
  void closedMapsAreRefused() {
    map.put(3, Maps.value(3));
    map.close();
    assertThat(view).hasToString("LongStatsMap (closed)");
    assertThat(view.size()).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> view.find(3))
        .withMessageStartingWith("LongStatsMap is closed\nfix: ");
    assertThatIllegalStateException().isThrownBy(view::cursor);
  }
}
