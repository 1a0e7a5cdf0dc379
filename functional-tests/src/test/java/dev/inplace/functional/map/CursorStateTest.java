package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CursorStateTest {
  private static final String NOWHERE = "the cursor stands at no entry\nfix: call next() first";
  private static final String REMOVED =
      "the entry that the cursor stood at has been removed\nfix: call next() to go on";

  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void aCursorBeginsBeforeTheFirstEntry() {
    Maps.fill(map, 0, 3);
    checkStandsNowhere(map.cursor(), NOWHERE);
  }

  @Test
  void aCursorEndsBehindTheLastEntry() {
    Maps.fill(map, 0, 3);
    LongStatsMap.Cursor cursor = map.cursor();
    for (int i = 0; i < 3; i++) {
      assertThat(cursor.next()).isTrue();
    }
    for (int i = 0; i < 3; i++) {
      assertThat(cursor.next()).isFalse();
      checkStandsNowhere(cursor, NOWHERE);
    }
  }

  @Test
  void anEmptyMapShowsNothing() {
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isFalse();
    checkStandsNowhere(cursor, NOWHERE);
    map.forEach((key, value) -> assertThat(key).isNull());
  }

  @Test
  void aRemovedEntryIsGone() {
    Maps.fill(map, 0, 3);
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    long key = cursor.key();
    cursor.remove();
    checkStandsNowhere(cursor, NOWHERE);
    assertThat(map.contains(key)).isFalse();
    assertThat(map.size()).isEqualTo(2);
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.key()).isNotEqualTo(key);
  }

  @Test
  void anEntryThatTheMapRemovesIsGoneToo() {
    Maps.fill(map, 0, 3);
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    map.remove(cursor.key());
    checkStandsNowhere(cursor, REMOVED);
    assertThat(cursor.next()).isTrue();
    cursor.remove();
    assertThat(map.size()).isEqualTo(1);
  }

  @Test
  void anEntryThatComesBackIsShownAgain() {
    Maps.fill(map, 0, 3);
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    long key = cursor.key();
    map.remove(key);
    map.put(key, Maps.value(77));
    assertThat(cursor.key()).isEqualTo(key);
    assertThat(cursor.value().toRecord()).isEqualTo(Maps.value(77));
  }

  @Test
  void otherChangesLeaveTheEntry() {
    Maps.fill(map, 0, 3);
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    long key = cursor.key();
    Maps.fill(map, 3, 2000);
    assertThat(cursor.key()).isEqualTo(key);
    cursor.value().sum(5);
    assertThat(map.at(key).sum()).isEqualTo(5);
    cursor.remove();
    assertThat(map.contains(key)).isFalse();
    Maps.inspect(map);
  }

  @Test
  void clearEndsACursor() {
    Maps.fill(map, 0, 100);
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    map.clear();
    checkStandsNowhere(cursor, REMOVED);
    Maps.fill(map, 0, 100);
    checkStandsNowhere(cursor, REMOVED);
    assertThat(cursor.next()).isFalse();
    checkStandsNowhere(cursor, NOWHERE);
    assertThat(map.size()).isEqualTo(100);
  }

  @Test
  void closeEndsACursor() {
    Maps.fill(map, 0, 100);
    LongStatsMap.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    map.close();
    checkStandsNowhere(cursor, REMOVED);
    assertThat(cursor.next()).isFalse();
  }

  @Test
  void forEachEndsWhenTheVisitorClearsOrClosesTheMap() {
    Maps.fill(map, 0, 100);
    List<Long> met = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          met.add(key);
          map.clear();
        });
    assertThat(met).hasSize(1);
    Maps.fill(map, 0, 100);
    map.forEach(
        (key, value) -> {
          met.add(key);
          map.close();
        });
    assertThat(met).hasSize(2);
  }

  @Test
  void theOrderIsAnotherEachTime() {
    int entries = (int) Maps.most(8);
    Maps.fill(map, 0, entries);
    Set<List<Long>> orders = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      List<Long> order = new ArrayList<>();
      map.forEach((key, value) -> order.add(key));
      assertThat(order)
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, entries).boxed().toList());
      orders.add(order);
    }
    assertThat(orders).hasSizeBetween(3, entries); // one for each to begin with, if often enough
  }

  @Test
  void aLoopThatInsertsEachKeyAgainEnds() {
    for (int entries : new int[] {2, 7, 14, 200}) {
      for (int i = 0; i < 50; i++) {
        map.clear();
        Maps.fill(map, 0, entries);
        LongStatsMap.Cursor cursor = map.cursor();
        Set<Long> met = new HashSet<>();
        while (cursor.next()) {
          long key = cursor.key();
          assertThat(met.add(key)).isTrue();
          cursor.remove();
          map.put(key, Maps.value(key));
        }
        assertThat(met).hasSize(entries);
      }
    }
  }

  @Test
  void cursorsDoNotDisturbEachOther() {
    Maps.fill(map, 0, 50);
    int pairs = 0;
    LongStatsMap.Cursor outer = map.cursor();
    while (outer.next()) {
      LongStatsMap.Cursor inner = map.cursor();
      while (inner.next()) {
        pairs++;
      }
    }
    assertThat(pairs).isEqualTo(50 * 50);
  }

  @Test
  void theKeyOfAStructMapIsForReadingOnly() {
    try (TextKeyStatsMap texts = TextKeyStatsMap.create()) {
      texts.put(new TextKey("JFK", "LAX"), Maps.value(1));
      TextKeyStatsMap.Cursor cursor = texts.cursor();
      assertThat(cursor.next()).isTrue();
      assertThat(cursor.key().origin()).isEqualTo("JFK");
      assertThat(cursor.key().segment().isReadOnly()).isTrue();
      assertThat(catchThrowable(() -> cursor.key().origin("x")))
          .isInstanceOfAny(IllegalArgumentException.class, UnsupportedOperationException.class);
      assertThat(texts.contains(new TextKey("JFK", "LAX"))).isTrue();
    }
  }

  private static void checkStandsNowhere(LongStatsMap.Cursor cursor, String message) {
    List<ThrowingCallable> uses = List.of(cursor::key, cursor::value, cursor::remove);
    for (ThrowingCallable use : uses) {
      assertThatIllegalStateException().isThrownBy(use).withMessage(message);
    }
  }
}
