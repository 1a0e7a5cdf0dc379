package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.map.MapStats;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a map tells of its inside: stats() and dump(). */
class InsideTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void statsOfAMapThatGrows() {
    Maps.fillUntilGrowing(map);
    Maps.inspect(map); // counts what stats() tells by another way
    MapStats stats = map.stats();
    assertThat(stats.size()).isEqualTo(Maps.GROWS_AT + 8);
    assertThat(stats.buckets()).isEqualTo(128);
    assertThat(stats.load()).isEqualTo(stats.size() / 128.0);
    assertThat(stats.oldBuckets()).isEqualTo(64);
    assertThat(stats.evacuatedBuckets()).isBetween(5L, 63L);
    assertThat(stats.longestChain() > 1).isEqualTo(Maps.areFlat() || stats.overflowBuckets() > 0);
    assertThat(stats.bytes().table()).isEqualTo(Maps.tableSize(128));
    assertThat(stats.bytes().oldTable()).isEqualTo(Maps.tableSize(64));
    assertThat(stats.bytes().overflow())
        .isEqualTo((stats.overflowBuckets() + stats.freeOverflowBuckets()) * LongStatsBucket.SIZE);
    assertThat(stats.bytes().other()).isEqualTo(LongStatsBucket.ELEM_SIZE);
    assertThat(stats.bytes().spare()).isZero();
    assertThat(stats.bytesUsed()).isEqualTo(map.bytesUsed());
  }

  @Test
  void statsOfAMapThatIsClosed() {
    Maps.fill(map, 0, 100);
    map.close();
    assertThat(map.stats().bytesUsed()).isZero();
    assertThat(map.stats().chainLengths()).isEmpty();
  }

  @Test
  void statsAsText() {
    MapStats stats =
        new MapStats(
            1_234_567,
            262_144,
            List.of(250_000L, 12_000L, 144L),
            12_288,
            100,
            131_072,
            77,
            new MapStats.Bytes(71_303_168, 35_651_584, 3_369_536, 3_000, 2_000, 32, 0, 33_745));
    assertThat(stats)
        .hasToString(
            """
            entries                    1,234,567
            buckets                      262,144  4.71 entries a bucket
            old buckets                  131,072  77 evacuated
            chains of 1                  250,000
            chains of 2                   12,000
            chains of 3                      144
            overflow buckets              12,288  100 more are free
            bytes                    110,329,320
              table                   71,303,168
              old table               35,651,584
              overflow                 3,369,536
              texts                        3,000
              cells                        2,000
              other                           32
              spare                            0
            unused                        33,745  1.0 % of overflow, texts and cells
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
      assertThat(full.texts()).isGreaterThan(1000 * (31 + 16));
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
        .startsWith("LongStatsMap, bucket 0 of 1\nbucket at 1:0\n  0  ")
        .containsPattern(
            "\n  \\d  0x[0-9a-f]{2}            7 = StatsFlyweight\\[kind=1, sum=49, count=-7]\n|"
                + "\n  \\d  0x[0-9a-f]{2}            7 = Stats\\[kind=1, sum=49, count=-7]\n")
        .endsWith(Maps.areFlat() ? "\n  goes on at none\n" : "\n  link none\n");
    assertThat(dump.lines()).hasSize(11);
  }

  @Test
  void dumpOfAMapWithoutMemory() {
    assertThat(map.dump(0)).isEqualTo("LongStatsMap, bucket 0 of 1\nno memory yet\n");
  }

  @Test
  void dumpsOfAMapThatGrowsShowAllEntries() {
    Maps.fillUntilGrowing(map);
    StringBuilder all = new StringBuilder();
    int evacuated = 0;
    for (long bucket = 0; bucket < 128; bucket++) {
      String dump = map.dump(bucket);
      boolean isEvacuated = dump.contains("of 64 was evacuated\n");
      assertThat(isEvacuated || dump.contains(" is not evacuated yet and has the entries:\n"))
          .isTrue();
      if (isEvacuated || bucket < 64) {
        all.append(dump);
      }
      evacuated += isEvacuated ? 1 : 0;
    }
    assertThat(evacuated).isEqualTo(2 * (int) Maps.inspect(map).evacuated());
    for (long key = 0; key < map.size(); key++) {
      assertThat(all).contains("   " + key + " = ");
    }
    assertThat(all.indexOf("\noverflow bucket at ") > 0)
        .isEqualTo(map.stats().overflowBuckets() > 0);
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
    Maps.fill(map, 0, Maps.most(1) + 1);
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
