package dev.inplace.functional.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkBulkBucket;
import dev.inplace.functional.fixtures.BulkBulkMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.StringBulkMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import org.junit.jupiter.api.Test;

/** {@code putAll} and {@code merge} of maps to numbers, of sets, and of large and text keys. */
class WholeMapsTest {

  private static Bulk bulk(int i, long number) {
    return new Bulk((byte) i, "text " + i, number, 0);
  }

  @Test
  void numbersAreMergedByAFunction() {
    try (var total = LongLongMap.create();
        var part = LongLongMap.create()) {
      for (int key = 0; key < 100; key++) {
        total.put(key, 1);
        part.put(key + 50, key);
      }
      total.merge(part, Long::sum);
      assertThat(total.size()).isEqualTo(150);
      assertThat(total.get(10)).isEqualTo(1);
      assertThat(total.get(60)).isEqualTo(11);
      assertThat(total.get(149)).isEqualTo(99);
    }
  }

  @Test
  void numbersAreReplacedByPutAll() {
    try (var total = LongDoubleMap.create();
        var part = LongDoubleMap.create()) {
      total.put(1, 1.5);
      part.put(1, 2.5);
      part.put(2, 3.5);
      total.putAll(part);
      assertThat(total.get(1)).isEqualTo(2.5);
      assertThat(total.get(2)).isEqualTo(3.5);
      assertThat(part.size()).isEqualTo(2);
    }
  }

  @Test
  void setsAreUnited() {
    try (var one = PaddedKeySet.create();
        var other = PaddedKeySet.create()) {
      var keys = dev.inplace.functional.fixtures.KeySet.padded().of();
      for (int i = 0; i < 300; i++) {
        one.add(keys.apply(i));
        other.add(keys.apply(i + 100));
      }
      one.addAll(other);
      assertThat(one.size()).isEqualTo(400);
      assertThat(one.contains(keys.apply(399))).isTrue();
      assertThatThrownBy(() -> one.addAll(one)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void largeKeysAndValuesAreCopied() {
    try (var total = BulkBulkMap.create()) {
      try (var part = BulkBulkMap.create()) {
        for (int i = 0; i < 200; i++) {
          total.put(bulk(i, 0), bulk(i, 1));
          part.put(bulk(i + 100, 0), bulk(i, 10));
        }
        total.merge(part, (mine, theirs) -> mine.addNumber(theirs.number()));
        MapInspector.check(part, BucketShape.of(BulkBulkBucket.class));
      }
      assertThat(total.size()).isEqualTo(300);
      MapInspector.check(total, BucketShape.of(BulkBulkBucket.class));
    }
  }

  @Test
  void aMergerCannotWriteTheOtherMap() {
    try (var total = BulkBulkMap.create();
        var part = BulkBulkMap.create();
        var sums = LongStatsMap.create();
        var others = LongStatsMap.create()) {
      total.put(bulk(1, 0), bulk(1, 1));
      part.put(bulk(1, 0), bulk(1, 10));
      sums.put(1, new Stats((byte) 1, 1, 1));
      others.put(1, new Stats((byte) 2, 2, 2));
      assertThatThrownBy(() -> total.merge(part, (mine, theirs) -> theirs.number(7)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("for reading only");
      assertThatThrownBy(() -> sums.merge(others, (mine, theirs) -> theirs.count(7)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("for reading only");
      assertThat(part.get(bulk(1, 0))).isEqualTo(bulk(1, 10));
      assertThat(others.get(1)).isEqualTo(new Stats((byte) 2, 2, 2));
    }
  }

  @Test
  void textKeysAreCopied() {
    try (var total = StringBulkMap.create()) {
      try (var part = StringBulkMap.create()) {
        for (int i = 0; i < 500; i++) {
          part.put("key ".repeat(i % 50) + i, bulk(i, i));
        }
        total.put("key 1", bulk(7, 7));
        total.putAll(part);
      }
      assertThat(total.size()).isEqualTo(500);
      assertThat(total.get("key 1")).isEqualTo(bulk(1, 1));
      assertThat(total.get("key ".repeat(499 % 50) + 499)).isEqualTo(bulk(499, 499));
    }
  }

  @Test
  void dumpsShowNumbersAndKeys() {
    try (var counts = LongIntMap.create();
        var set = LongSet.create();
        var texts = StringBulkMap.create()) {
      counts.put(7, 70);
      set.add(9);
      texts.put("seven", bulk(1, 2));
      assertThat(counts.dump(0)).contains("7 = 70");
      assertThat(set.dump(0)).contains(" 9\n");
      assertThat(texts.dump(0)).contains("\"seven\" = Bulk[kind=1, text=text 1, number=2");
    }
  }
}
