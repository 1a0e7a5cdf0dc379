package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.StaleFlyweightException;
import dev.inplace.functional.fixtures.Dirty;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.StatsSpan;
import dev.inplace.functional.fixtures.StringStatsBucket;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.Holder;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Removal by a flyweight over a value: it removes what the flyweight shows, or nothing. */
class RemoveFoundTest {
  private final LongStatsMap map = LongStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void allEntriesOneAfterTheOther() {
    for (long size : new long[] {1, 8, 60, 5000, Maps.SPLITS_AT + 8, 100_000}) {
      Maps.fill(map, 0, size);
      StatsFlyweight mine = new StatsFlyweight();
      for (long key = 0; key < size; key++) {
        assertThat(map.find(key, mine)).isTrue();
        assertThat(map.remove(mine)).isTrue();
        assertThat(map.contains(key)).isFalse();
      }
      assertThat(map.size()).isEqualTo(0);
      Maps.inspect(map);
    }
  }

  @Test
  void theKeyZeroToo() {
    map.findOrInsert(0);
    StatsFlyweight zero = map.at(0);
    assertThat(map.remove(zero)).isTrue();
    assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(() -> map.remove(zero));
    assertThat(map.size()).isEqualTo(0);
  }

  @Test
  void aValueAlreadyRemovedIsNotThere() {
    Maps.fill(map, 0, 8);
    List<StatsFlyweight> found = new ArrayList<>();
    for (long key = 0; key < 8; key++) {
      found.add(map.at(key));
    }
    map.remove(found.get(3));
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(() -> map.remove(found.get(3)))
        .withMessage(
            "checkptr: a flyweight over key 3 of LongStatsMap has ended: a removal came after it"
                + " was found\nfix: find it again");
    assertThat(map.size()).isEqualTo(7);
    Maps.inspect(map);
  }

  @Test
  void aFlyweightThatShowsNothing() {
    Maps.fill(map, 0, 8);
    assertThat(map.remove(new StatsFlyweight())).isFalse();
    assertThat(map.size()).isEqualTo(8);
  }

  @Test
  void theValueOfAnotherMap() {
    Maps.fill(map, 0, 8);
    try (LongStatsMap other = LongStatsMap.create()) {
      Maps.fill(other, 0, 8);
      for (long key = 0; key < 8; key++) {
        assertThat(map.remove(other.at(key))).isFalse();
      }
      assertThat(other.size()).isEqualTo(8);
    }
    assertThat(map.size()).isEqualTo(8);
  }

  @Test
  void memoryOfTheUsers() {
    Maps.fill(map, 0, 100);
    try (Arena arena = Arena.ofConfined()) {
      StatsSpan span = StatsSpan.allocate(arena, 100);
      for (long i = 0; i < span.size(); i++) {
        assertThat(map.remove(span.at(i))).isFalse();
      }
      StatsFlyweight odd = StatsFlyweight.ofUnaligned(arena.allocate(StatsFlyweight.SIZE + 7), 7);
      assertThat(map.remove(odd)).isFalse();
    }
    assertThat(map.size()).isEqualTo(100);
  }

  @Test
  void otherBytesOfTheMapsOwnMemory() {
    Maps.fill(map, 0, 100);
    var segment = Holder.segment(map, map.at(0));
    for (long offset = 0; offset <= segment.byteSize() - StatsFlyweight.SIZE; offset++) {
      assertThat(map.remove(StatsFlyweight.ofUnaligned(segment, offset))).isFalse();
    }
    assertThat(map.size()).isEqualTo(100);
    Maps.inspect(map);
  }

  @Test
  void aFlyweightWrappedOverTheValuesBytesIsTheUsers() {
    Maps.fill(map, 0, 100);
    assertThat(map.remove(StatsFlyweight.of(map.at(7).segment(), 0))).isFalse();
    assertThat(map.contains(7)).isTrue();
  }

  @Test
  void whileIterating() {
    Maps.fill(map, 0, 1000);
    map.forEach((key, value) -> assertThat(map.remove(value)).isTrue());
    assertThat(map.size()).isEqualTo(0);
    Maps.inspect(map);
  }

  @Test
  void fromAMapOfStructKeys() {
    try (TextKeyStatsMap texts = TextKeyStatsMap.create()) {
      KeySet<TextKey> keys = KeySet.texts();
      for (int i = 0; i < 1000; i++) {
        texts.put(keys.of().apply(i), Maps.value(i));
      }
      for (int i = 0; i < 1000; i++) {
        StatsFlyweight found = texts.at(keys.of().apply(i));
        assertThat(texts.remove(found)).isTrue();
        assertThat(texts.contains(keys.of().apply(i))).isFalse();
        assertThat(texts.remove(new StatsFlyweight())).isFalse();
      }
      assertThat(texts.size()).isEqualTo(0);
    }
  }

  @Test
  void fromAMapOfTextKeys() {
    try (StringStatsMap texts = StringStatsMap.create();
        StringStatsMap other = StringStatsMap.create()) {
      for (int i = 0; i < 1000; i++) {
        texts.put("key " + i, Maps.value(i));
        other.put("key " + (1000 + i), Maps.value(i));
      }
      for (int i = 0; i < 1000; i++) {
        assertThat(texts.remove(other.at("key " + (1000 + i)))).isFalse();
        assertThat(texts.remove(texts.at("key " + i))).isTrue();
        assertThat(texts.contains("key " + i)).isFalse();
      }
      assertThat(texts.size()).isEqualTo(0);
      MapInspector.check(texts, BucketShape.of(StringStatsBucket.class));
    }
  }

  @Test
  void memoryThatIsNoBucketOfTextKeys() {
    try (StringStatsMap texts = StringStatsMap.create();
        Arena arena = Arena.ofConfined()) {
      texts.put("", Maps.value(0));
      texts.put("one", Maps.value(1));
      Dirty dirty = new Dirty(arena, 4 * StringStatsBucket.SIZE, 8);
      for (long at = 0; at < 2 * StringStatsBucket.SIZE; at++) {
        assertThat(texts.remove(StatsFlyweight.ofUnaligned(dirty.segment(), at))).isFalse();
      }
      assertThat(texts.size()).isEqualTo(2);
    }
  }
}
