package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.MapStats;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A growth is done by inserts of new keys and removals of present ones, and by nothing else. */
class WhatEvacuatesTest {
  /** Buckets that one step moves at most: that of its key, and the next ones in turn. */
  private static final long MOST = Maps.areFlat() ? 4 : 2;

  private static final long ABSENT = 1_000_000;

  private final LongStatsMap map = LongStatsMap.create();

  @BeforeEach
  void fill() {
    Maps.fillUntilGrowing(map);
  }

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void putOfAPresentKeyMovesNothing() {
    checkMovesNothing((map, key) -> map.put(key, Maps.value(key)));
  }

  @Test
  void lookUpsMoveNothing() {
    StatsFlyweight mine = new StatsFlyweight();
    checkMovesNothing((map, key) -> map.get(key));
    checkMovesNothing((map, key) -> map.find(key));
    checkMovesNothing((map, key) -> map.find(key, mine));
    checkMovesNothing((map, key) -> map.at(key).addSum(0));
    checkMovesNothing((map, key) -> map.contains(key));
  }

  @Test
  void findOrInsertOfAPresentKeyMovesNothing() {
    StatsFlyweight mine = new StatsFlyweight();
    checkMovesNothing((map, key) -> map.findOrInsert(key));
    checkMovesNothing((map, key) -> map.findOrInsert(key, mine));
  }

  @Test
  void lookUpsAndRemovalsOfAbsentKeysMoveNothing() {
    StatsFlyweight mine = new StatsFlyweight();
    checkMovesNothing((map, key) -> map.get(ABSENT + key));
    checkMovesNothing((map, key) -> map.find(ABSENT + key, mine));
    checkMovesNothing((map, key) -> map.contains(ABSENT + key));
    checkMovesNothing((map, key) -> map.remove(ABSENT + key));
    checkMovesNothing((map, key) -> map.remove(new StatsFlyweight()));
  }

  @Test
  void iterationMovesNothing() {
    checkMovesNothing(
        (map, key) -> {
          if (key < 5) {
            map.forEach((k, value) -> value.addCount(0));
          }
        });
  }

  @Test
  void anInsertOfANewKeyMovesItsBucketAndTheNext() {
    checkMovesItsBucketAndTheNext(key -> map.put(ABSENT + key, Maps.value(key)));
  }

  @Test
  void findOrInsertOfANewKeyMovesItsBucketAndTheNext() {
    checkMovesItsBucketAndTheNext(key -> map.findOrInsert(ABSENT + key));
  }

  @Test
  void aRemovalOfAPresentKeyMovesItsBucketAndTheNext() {
    checkMovesItsBucketAndTheNext(key -> assertThat(map.remove(key)).isTrue());
  }

  @Test
  void aRemovalOfAFoundValueMovesItsBucketAndTheNext() {
    checkMovesItsBucketAndTheNext(key -> assertThat(map.remove(map.at(key))).isTrue());
  }

  @Test
  void aRemovalThroughACursorMovesItsBucketAndTheNext() {
    LongStatsMap.Cursor cursor = map.cursor();
    growBy(
        key -> {
          assertThat(cursor.next()).isTrue();
          cursor.remove();
        });
  }

  private void checkMovesNothing(ObjLongConsumer<LongStatsMap> operation) {
    long keys = map.size();
    MapStats before = map.stats();
    StatsFlyweight found = map.at(7);
    List<Long> addresses = Maps.addresses(map, keys);
    for (long key = 0; key < keys; key++) {
      operation.accept(map, key);
    }
    assertThat(map.stats()).isEqualTo(before);
    assertThat(Maps.addresses(map, keys)).isEqualTo(addresses);
    assertThat(found.toRecord()).isEqualTo(Maps.value(7));
    Maps.inspect(map);
  }

  private void checkMovesItsBucketAndTheNext(IntConsumer operation) {
    assertThat(growBy(operation)).isGreaterThan(1);
  }

  /** Repeats an operation until the growth is over; the most buckets that one of them moved. */
  private long growBy(IntConsumer operation) {
    long most = 0;
    for (int key = 0; map.stats().isGrowing(); key++) {
      long before = Maps.inspect(map).evacuated();
      operation.accept(key);
      MapStats stats = map.stats();
      long after = stats.isGrowing() ? Maps.inspect(map).evacuated() : 64;
      assertThat(after - before).isBetween(1L, MOST);
      most = Math.max(most, after - before);
    }
    assertThat(Maps.inspect(map).oldBuckets()).isEqualTo(0);
    return most;
  }
}
