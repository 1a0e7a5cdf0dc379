package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.functional.fixtures.CountingArena;
import dev.inplace.functional.fixtures.DoubleStatsBucket;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyStatsBucket;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.util.ConcurrentModificationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** putAll and merge: all entries of another map at once. */
class WholeMapsTest {
  private final LongStatsMap mine = LongStatsMap.create();
  private final LongStatsMap theirs = LongStatsMap.create();

  @AfterEach
  void free() {
    mine.close();
    theirs.close();
  }

  private static void fill(LongStatsMap map, long from, long to, long sum) {
    for (long key = from; key < to; key++) {
      map.put(key, new Stats((byte) 1, sum + key, 1));
    }
  }

  private static void add(StatsFlyweight mine, StatsFlyweight theirs) {
    mine.addSum(theirs.sum()).addCount(theirs.count());
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,1000", "1000,0", "10,5", "420,425", "5000,4000", "100,30000"})
  void mergeOfOverlappingMaps(long mineTo, long theirsFrom) {
    long theirsTo = 5000;
    fill(mine, 0, mineTo, 0);
    fill(theirs, Math.min(theirsFrom, theirsTo), theirsTo, 1_000_000);
    mine.merge(theirs, WholeMapsTest::add);
    for (long key = 0; key < Math.max(mineTo, theirsTo); key++) {
      boolean isMine = key < mineTo;
      boolean isTheirs = key >= theirsFrom && key < theirsTo;
      long sum = (isMine ? key : 0) + (isTheirs ? 1_000_000 + key : 0);
      int count = (isMine ? 1 : 0) + (isTheirs ? 1 : 0);
      assertThat(mine.get(key)).isEqualTo(count == 0 ? null : new Stats((byte) 1, sum, count));
    }
    Maps.inspect(mine);
    Maps.inspect(theirs);
    assertThat(theirs.size()).isEqualTo(Math.max(0, theirsTo - theirsFrom));
  }

  @Test
  void putAllTakesTheOthersValues() {
    fill(mine, 0, 1000, 0);
    fill(theirs, 500, 3000, 7);
    mine.putAll(theirs);
    for (long key = 0; key < 3000; key++) {
      assertThat(mine.at(key).sum()).isEqualTo(key < 500 ? key : key + 7);
    }
    assertThat(Maps.inspect(mine).entries()).isEqualTo(3000);
  }

  @Test
  void ofSeveralTables() {
    Maps.fillUntilSplit(theirs);
    mine.putAll(theirs);
    assertThat(mine.size()).isEqualTo(theirs.size());
    mine.forEach((key, value) -> assertThat(value).isEqualTo(theirs.at(key)));
  }

  @Test
  void keysThatAreStructs() {
    try (TextKeyStatsMap one = TextKeyStatsMap.create();
        TextKeyStatsMap other = TextKeyStatsMap.create()) {
      for (int i = 0; i < 300; i++) {
        TextKey key = KeySet.texts().of().apply(i);
        (i < 200 ? one : other).put(key, new Stats((byte) 0, i, 1));
        other.put(key, new Stats((byte) 0, i, 1));
      }
      one.merge(other, WholeMapsTest::add);
      assertThat(one.size()).isEqualTo(300);
      for (int i = 0; i < 300; i++) {
        assertThat(one.at(KeySet.texts().of().apply(i)).count()).isEqualTo(i < 200 ? 2 : 1);
      }
      MapInspector.check(one, BucketShape.of(TextKeyStatsBucket.class));
    }
  }

  /** Of two zeros, which are one key, the positive one is shown. */
  @Test
  void floatingPointKeys() {
    try (DoubleStatsMap one = DoubleStatsMap.create();
        DoubleStatsMap other = DoubleStatsMap.create()) {
      one.put(0.0, Maps.value(1));
      other.put(-0.0, Maps.value(3));
      one.putAll(other);
      assertThat(one.size()).isEqualTo(1);
      assertThat(one.get(0.0)).isEqualTo(Maps.value(3));
      one.forEach((key, _) -> assertThat(1 / key).isPositive());
      MapInspector.check(one, BucketShape.of(DoubleStatsBucket.class));
    }
  }

  @Test
  void aMapIntoItself() {
    Maps.fill(mine, 0, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mine.putAll(mine))
        .withMessage("LongStatsMap cannot be put into itself\nfix: give another map");
    assertThatIllegalArgumentException().isThrownBy(() -> mine.merge(mine, WholeMapsTest::add));
  }

  @Test
  void noMapAndNoMerger() {
    assertThatNullPointerException().isThrownBy(() -> mine.putAll(null)).withMessage("other");
    assertThatNullPointerException().isThrownBy(() -> mine.merge(theirs, null));
  }

  @Test
  void closedMaps() {
    theirs.close();
    assertThatIllegalStateException().isThrownBy(() -> mine.putAll(theirs));
    assertThatIllegalStateException().isThrownBy(() -> theirs.putAll(mine));
  }

  @Test
  void aMapOfAnotherThread() {
    fill(mine, 0, 10, 0);
    fill(theirs, 0, 10, 0);
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(
            () ->
                CompletableFuture.runAsync(
                        () -> {
                          try (LongStatsMap there = LongStatsMap.create()) {
                            there.putAll(theirs);
                          }
                        })
                    .join())
        .withCauseInstanceOf(WrongThreadException.class);
    try (LongStatsMap shared = LongStatsMap.createShared()) {
      CompletableFuture.runAsync(() -> fill(shared, 5, 20, 0)).join();
      mine.merge(shared, WholeMapsTest::add);
      assertThat(mine.size()).isEqualTo(20);
    }
  }

  @Test
  void theOtherMustNotChangeMeanwhile() {
    Maps.fill(mine, 0, 10);
    Maps.fill(theirs, 0, 10);
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(() -> mine.merge(theirs, (_, _) -> theirs.findOrInsert(theirs.size())))
        .withMessage(
            "LongStatsMap was changed while all its entries were read\n"
                + "fix: change it before or after that");
  }

  @Test
  void theMergerMayChangeThisMap() {
    Maps.fill(mine, 0, 10);
    Maps.fill(theirs, 0, 10);
    mine.merge(theirs, (_, _) -> mine.findOrInsert(1000 + mine.size()));
    assertThat(Maps.inspect(mine).entries()).isEqualTo(20);
  }

  @Test
  void withoutMemoryWhatWasTakenStays() {
    Maps.fill(theirs, 0, 5000);
    try (CountingArena arena = new CountingArena(100_000)) {
      LongStatsMap little = LongStatsMap.create(arena);
      assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> little.putAll(theirs));
      assertThat(little.size()).isPositive();
      little.forEach((key, value) -> assertThat(value.toRecord()).isEqualTo(Maps.value(key)));
      Maps.inspect(little);
      arena.raiseLimit(10_000_000);
      little.putAll(theirs);
      assertThat(Maps.inspect(little).entries()).isEqualTo(5000);
    }
  }
}
