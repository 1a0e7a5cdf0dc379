package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkBulkBucket;
import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.fixtures.PaddedKeyStatsMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StringBulkMap;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.WideStatsMap;
import dev.inplace.map.MapStats;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The inside of a map: stats() and dump(). */
class InsideTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void statsOfAMapOfSeveralTables() {
    Maps.fill(map, 0, 60_000);
    Maps.inspect(map); // counts what stats() shows by another way
    MapStats stats = map.stats();
    assertThat(stats.size()).isEqualTo(60_000);
    assertThat(stats.slots()).isEqualTo(stats.tables() * Maps.LIMIT);
    assertThat(stats.directory()).isGreaterThanOrEqualTo(stats.tables());
    assertThat(stats.load()).isEqualTo(60_000.0 / stats.slots());
    assertThat(stats.longestProbe()).isEqualTo(stats.probes().size()).isGreaterThan(3);
    assertThat(stats.meanProbe()).isBetween(1.1, 9.0);
    assertThat(stats.probes().stream().mapToLong(entries -> entries).sum()).isEqualTo(60_000);
    assertThat(stats.bytes().tables()).isEqualTo(stats.tables() * Maps.tableSize(Maps.LIMIT));
    assertThat(stats.bytes().other()).isEqualTo(LongStatsBucket.ELEM_SIZE);
    assertThat(stats.bytes().spare()).isEqualTo(Maps.tableSize(Maps.LIMIT));
    assertThat(stats.bytesUsed()).isEqualTo(map.bytesUsed());
  }

  @Test
  void statsOfAMapThatIsClosed() {
    Maps.fill(map, 0, 100);
    map.close();
    assertThat(map.stats().bytesUsed()).isZero();
    assertThat(map.stats().probes()).isEmpty();
  }

  @Test
  void statsAsText() {
    MapStats stats =
        new MapStats(
            1_234_567,
            2_097_152,
            128,
            256,
            List.of(1_000_000L, 234_000L, 567L),
            new MapStats.Bytes(71_303_168, 3_000, 2_000, 32, 35_651_584, 1_250, 0));
    assertThat(stats)
        .hasToString(
            """
            entries                    1,234,567
            slots                      2,097,152  load 0.59
            tables                           128  a directory of 256
            longest probe                      3  mean 1.19
            bytes                    106,959,784
              tables                  71,303,168
              texts                        3,000
              cells                        2,000
              other                           32
              spare                   35,651,584
            unused                         1,250  25.0 % of texts and cells
            """);
  }

  @Test
  void whatTextsAndLargeValuesTake() {
    try (StringBulkMap large = StringBulkMap.create()) {
      for (int i = 0; i < 1000; i++) {
        large.put("a key of some length, and more " + i, new Bulk((byte) 0, "", i, 0));
      }
      MapStats.Bytes full = large.stats().bytes();
      assertThat(full.cells()).isGreaterThan(1000 * BulkBulkBucket.ELEM_SIZE);
      assertThat(full.texts()).isGreaterThan(1000 * 32);
      assertThat(full.total()).isEqualTo(large.bytesUsed());
      for (int i = 0; i < 900; i++) {
        large.remove("a key of some length, and more " + i);
      }
      MapStats less = large.stats();
      assertThat(less.bytes().cells()).isEqualTo(full.cells());
      assertThat(less.bytes().texts()).isLessThan(full.texts() / 4);
      assertThat(less.fragmentation()).isBetween(0.7, 1.0);
      large.clear();
      assertThat(large.stats().bytes().texts()).isZero();
      assertThat(large.stats().fragmentation()).isEqualTo(1.0);
    }
  }

  @Test
  void dumpOfOneBucket() {
    map.put(7, new Stats((byte) 1, 49, -7));
    String dump = map.dump(0);
    assertThat(dump)
        .startsWith("LongStatsMap, bucket 0: slots 0 to 7 of 8\n  0  ")
        .containsPattern(
            "\n  \\d  0x[0-9a-f]{2}   7 = StatsFlyweight\\[kind=1, sum=49, count=-7]\n|"
                + "\n  \\d  0x[0-9a-f]{2}   7 = Stats\\[kind=1, sum=49, count=-7]\n");
    assertThat(dump.lines()).hasSize(9).filteredOn(line -> line.endsWith("empty")).hasSize(7);
  }

  @Test
  void dumpOfAMapWithoutMemory() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> map.dump(0))
        .withMessage("LongStatsMap has no bucket 0: there are 0\nfix: insert a key first");
  }

  @Test
  void dumpsOfSeveralTablesShowAllEntries() {
    Maps.fillUntilSplit(map);
    StringBuilder all = new StringBuilder();
    for (long bucket = 0; bucket < map.stats().slots() / 8; bucket++) {
      all.append(map.dump(bucket));
    }
    Set<Long> shown = new HashSet<>();
    Matcher entries = Pattern.compile(" +(\\d+) = ").matcher(all);
    while (entries.find()) {
      assertThat(shown.add(Long.valueOf(entries.group(1)))).isTrue();
    }
    assertThat(shown).hasSize((int) map.size());
  }

  @Test
  void dumpsOfOtherKeys() {
    try (WideStatsMap enums = WideStatsMap.create();
        PaddedKeyStatsMap structs = PaddedKeyStatsMap.create()) {
      enums.put(Wide.values()[3], Maps.value(1));
      assertThat(enums.dump(0)).contains(" " + Wide.values()[3] + " = ");
      structs.put(new PaddedKey((byte) 1, 2, (short) 3), Maps.value(1));
      assertThat(structs.dump(0)).contains("[kind=1, id=2, part=3] = ");
    }
  }

  @Test
  void aBucketThatThereIsNot() {
    Maps.fill(map, 0, 8);
    for (long bucket : new long[] {-1, 2, Long.MAX_VALUE}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> map.dump(bucket))
          .withMessage(
              "LongStatsMap has no bucket "
                  + bucket
                  + ": there are 2\nfix: give a number from 0 to 1");
    }
    map.close();
    assertThatIllegalStateException().isThrownBy(() -> map.dump(0));
  }
}
