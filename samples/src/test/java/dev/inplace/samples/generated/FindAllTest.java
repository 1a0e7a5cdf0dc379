package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.Flyweight;
import dev.inplace.check.StaleFlyweightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups of many keys at once show what as many look-ups would. */
class FindAllTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void keysThatAreThere() {
    for (int size : new int[] {1, 2, 8, 63, 64, 65, 128, 1000, 5000}) {
      Maps.fill(map, map.size(), size);
      check(LongStream.range(0, size).toArray());
    }
  }

  @Test
  void keysThatAreNot() {
    check(5, 6, 7);
    Maps.fill(map, 1, 1000);
    check(LongStream.range(1000, 1200).toArray());
    check(0, -1, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Test
  void someThatAreAndSomeThatAreNot() {
    Random random = new Random(1);
    for (long size = 1; size < 20_000; size = size * 3 / 2 + 1) {
      Maps.fill(map, map.size(), size);
      long bound = 2 * size;
      check(random.longs(300, -bound, bound).toArray());
    }
  }

  @Test
  void theKeyZero() {
    Maps.fill(map, 1, 100);
    check(0, 1, 0);
    Maps.fill(map, 0, 1);
    check(0, 1, 0);
  }

  @Test
  void aKeySeveralTimes() {
    Maps.fill(map, 0, 100);
    check(7, 7, 200, 7, 200);
  }

  @Test
  void aMapInEveryStateOfAGrowth() {
    boolean hasGrown = false;
    for (long key = 0; key < Maps.GROWS_AT + 100; key++) {
      Maps.fill(map, key, key + 1);
      if (map.stats().isGrowing()) {
        hasGrown = true;
        check(LongStream.rangeClosed(-10, key + 10).toArray());
      }
    }
    assertThat(hasGrown).isTrue();
  }

  @Test
  void afterRemovals() {
    Maps.fill(map, 0, 3000);
    for (long key = 0; key < 3000; key += 3) {
      map.remove(key);
    }
    check(LongStream.range(0, 3100).toArray());
    map.compact();
    check(LongStream.range(0, 3100).toArray());
    map.clear();
    check(LongStream.range(0, 100).toArray());
  }

  @Test
  void noKeys() {
    Maps.fill(map, 0, 10);
    assertThat(map.findAll(new long[0], new StatsFlyweight[0])).isEqualTo(0);
  }

  @Test
  void flyweightsThatAreLeftOverKeepWhatTheyShow() {
    Maps.fill(map, 0, 10);
    StatsFlyweight[] found = flyweights(3);
    map.find(9, found[2]);
    assertThat(map.findAll(new long[] {1, 2}, found)).isEqualTo(2);
    assertThat(found[2].toRecord()).isEqualTo(Maps.value(9));
  }

  @Test
  void whatAFlyweightHasShownBeforeIsGoneWhereTheKeyIsAbsent() {
    Maps.fill(map, 0, 10);
    StatsFlyweight[] found = flyweights(2);
    assertThat(map.findAll(new long[] {1, 2}, found)).isEqualTo(2);
    assertThat(map.findAll(new long[] {1, 20}, found)).isEqualTo(1);
    assertThat(found[0].toRecord()).isEqualTo(Maps.value(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(found[1]::sum)
        .withMessageStartingWith("checkptr: the flyweight shows nothing yet");
    assertThat(map.remove(found[1])).isFalse();
    assertThat(map.find(2, found[1])).isTrue();
    assertThat(found[1].toRecord()).isEqualTo(Maps.value(2));
  }

  @Test
  void valuesAreChangedWhereTheyLie() {
    Maps.fill(map, 0, 300);
    StatsFlyweight[] found = flyweights(300);
    map.findAll(LongStream.range(0, 300).toArray(), found);
    for (StatsFlyweight value : found) {
      value.addSum(1);
    }
    for (long key = 0; key < 300; key++) {
      assertThat(map.at(key).sum()).isEqualTo(key * key + 1);
    }
  }

  @Test
  void aLookUpEndsNothingAndAnInsertAllOfThem() {
    Maps.fill(map, 0, 10);
    StatsFlyweight before = map.at(3);
    StatsFlyweight[] found = flyweights(2);
    map.findAll(new long[] {1, 20}, found);
    assertThat(before.toRecord()).isEqualTo(Maps.value(3));
    Maps.fill(map, 10, 11);
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(found[0]::sum)
        .withMessageStartingWith("checkptr: a flyweight over key 1 of LongStatsMap has ended");
    checkShowsNothing(found[1]);
  }

  @Test
  void tooFewFlyweights() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.findAll(new long[5], flyweights(3)))
        .withMessage(
            "LongStatsMap: 5 keys, but 3 flyweights\nfix: give one flyweight for each key");
  }

  @Test
  void nulls() {
    Maps.fill(map, 0, 10);
    long[] none = null;
    StatsFlyweight[] nothing = null;
    assertThatNullPointerException()
        .isThrownBy(() -> map.findAll(none, flyweights(1)))
        .withMessage("keys is null");
    assertThatNullPointerException()
        .isThrownBy(() -> map.findAll(new long[1], nothing))
        .withMessage("flyweights is null");
    StatsFlyweight[] gap = flyweights(3);
    gap[1] = null;
    assertThatNullPointerException()
        .isThrownBy(() -> map.findAll(new long[2], gap))
        .withMessage("flyweights[1] is null");
    checkShowsNothing(gap[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void ofAClosedMap(int keys) {
    Maps.fill(map, 0, 10);
    map.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> map.findAll(new long[keys], flyweights(keys)))
        .withMessageStartingWith("LongStatsMap is closed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void onAnotherThread(int keys) {
    Maps.fill(map, 0, 10);
    assertThat(
            CompletableFuture.supplyAsync(() -> map.findAll(new long[keys], flyweights(keys)))
                .handle((found, e) -> e.getCause())
                .join())
        .isInstanceOf(WrongThreadException.class)
        .hasMessageContaining("LongStatsMap");
  }

  @Test
  void severalThreadsAtOnceWhereNobodyChangesTheMap() {
    try (LongStatsMap shared = LongStatsMap.createShared()) {
      Maps.fill(shared, 0, 2000);
      List<CompletableFuture<Void>> threads = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        Random random = new Random(t);
        threads.add(
            CompletableFuture.runAsync(
                () -> lookUp(shared, random), thread -> Thread.ofPlatform().start(thread)));
      }
      threads.forEach(CompletableFuture::join);
    }
  }

  private static void lookUp(LongStatsMap shared, Random random) {
    StatsFlyweight[] found = flyweights(100);
    for (int round = 0; round < 300; round++) {
      long[] keys = random.longs(100, 0, 2000).toArray();
      assertThat(shared.findAll(keys, found)).isEqualTo(100);
      for (int i = 0; i < 100; i++) {
        assertThat(found[i].sum()).isEqualTo(keys[i] * keys[i]);
      }
    }
  }

  private void check(long... keys) {
    StatsFlyweight[] found = flyweights(keys.length);
    int present = 0;
    int told = map.findAll(keys, found);
    for (int i = 0; i < keys.length; i++) {
      if (map.contains(keys[i])) {
        present++;
        assertThat(found[i].toRecord()).isEqualTo(Maps.value(keys[i]));
        assertThat(Maps.address(found[i])).isEqualTo(Maps.address(map.at(keys[i])));
      } else {
        checkShowsNothing(found[i]);
      }
    }
    assertThat(told).isEqualTo(present);
  }

  static void checkShowsNothing(StatsFlyweight flyweight) {
    assertThat(Flyweight.segmentOf(flyweight).byteSize()).isEqualTo(0);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(flyweight::sum);
  }

  static StatsFlyweight[] flyweights(int count) {
    StatsFlyweight[] all = new StatsFlyweight[count];
    for (int i = 0; i < count; i++) {
      all[i] = new StatsFlyweight();
    }
    return all;
  }
}
