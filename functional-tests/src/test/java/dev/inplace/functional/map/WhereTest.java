package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Location;
import dev.inplace.map.OffHeapMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The locations of keys, present and absent. */
class WhereTest {
  private static final int MOST_ENTRIES = 3000;

  static List<Kind<?, ?, ?>> kinds() {
    return Kinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void itAgreesWithAllElseThatShowsTheInside(Kind<K, V, F> kind) {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (OffHeapMap map = subject.map()) {
      int entries = Math.min(kind.keys().count(), MOST_ENTRIES);
      K first = kind.keys().key(0);
      assertThat(subject.forms().getFirst().where().apply(first))
          .hasToString("absent: the map has no table yet");
      for (int i = 0; i < entries; i++) {
        subject.forms().getFirst().findOrInsert().apply(kind.keys().key(i));
      }
      for (Calls<K, V, F> calls : subject.forms()) {
        checkAll(kind, map, subject.shape(), calls, entries);
      }
    }
  }

  private static <K, V, F> void checkAll(
      Kind<K, V, F> kind, OffHeapMap map, BucketShape shape, Calls<K, V, F> calls, int entries) {
    List<Long> probes = new ArrayList<>();
    Map<Long, Long> tables = new HashMap<>();
    int all = Math.min(kind.keys().count(), 2 * entries);
    for (int i = 0; i < all; i++) {
      Location where = calls.where().apply(kind.keys().key(i));
      assertThat(where.isPresent()).isEqualTo(i < entries);
      assertThat(where.control() != 0).isEqualTo(where.isPresent());
      assertThat(where.offset()).isEqualTo(shape.key(where.slot()));
      long base = where.address() - where.offset();
      assertThat(tables.merge(where.table(), base, (one, _) -> one)).isEqualTo(base);
      if (where.isPresent()) {
        while (probes.size() <= where.steps()) {
          probes.add(0L);
        }
        probes.set((int) where.steps(), probes.get((int) where.steps()) + 1);
      }
      if (i % 100 == 0) {
        checkDump(map, where);
      }
    }
    assertThat(probes).isEqualTo(map.stats().probes());
    assertThat(tables.keySet()).allMatch(table -> table < map.stats().tables());
  }

  private static void checkDump(OffHeapMap map, Location where) {
    String control = where.isPresent() ? "0x%02x".formatted(where.control()) : "empty";
    assertThat(map.dump(where.bucket()).lines())
        .anyMatch(line -> line.startsWith("  %d  %s".formatted(where.slot(), control)));
  }

  @Test
  void mapsOfSeveralTables() {
    try (LongStatsMap map = LongStatsMap.create()) {
      Maps.fillUntilSplit(map);
      assertThat(map.where(0).table() != map.where(1).table() || map.stats().tables() == 2)
          .isTrue();
      for (long key = 0; key < map.size(); key += 37) {
        Location where = map.where(key);
        assertThat(map.dump(where.bucket())).contains("   " + key + " = ");
        assertThat(Maps.address(map.at(key)))
            .isBetween(where.address(), where.address() + Maps.tableSize(8));
      }
    }
  }

  @Test
  void nothingChanges() {
    try (LongStatsMap map = LongStatsMap.create()) {
      map.put(1, Maps.value(1));
      StatsFlyweight found = map.at(1);
      map.where(1);
      map.where(2);
      assertThat(found.sum()).isEqualTo(1);
      assertThat(map.size()).isEqualTo(1);
    }
  }

  @Test
  void asText() {
    try (LongStatsMap map = LongStatsMap.create()) {
      map.put(1, Maps.value(1));
      assertThat(map.where(1).toString())
          .matches(
              "slot \\d of table 0 \\(bucket 0\\), 0 from its home slot, control byte"
                  + " 0x[89a-f][0-9a-f], offset \\d+, address 0x[0-9a-f]+");
      assertThat(map.where(2).toString())
          .matches(
              "absent: the look-up ends at slot \\d of table 0 \\(bucket 0\\), [01] from its home"
                  + " slot, control byte empty, offset \\d+, address 0x[0-9a-f]+");
    }
  }

  @Test
  void aMapThatIsClosed() {
    LongStatsMap map = LongStatsMap.create();
    map.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> map.where(1))
        .withMessageStartingWith("LongStatsMap is closed");
  }
}
