package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkBulkBucket;
import dev.inplace.functional.fixtures.BulkBulkMap;
import dev.inplace.functional.fixtures.BulkFlyweight;
import dev.inplace.functional.fixtures.BulkLongMap;
import dev.inplace.functional.fixtures.BulkSet;
import dev.inplace.functional.fixtures.DoubleBulkBucket;
import dev.inplace.functional.fixtures.DoubleBulkMap;
import dev.inplace.functional.fixtures.StringBulkBucket;
import dev.inplace.functional.fixtures.StringBulkMap;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys and values of more than 128 bytes, which lie outside of their slot. */
class LargeEntriesTest {

  private static Bulk bulk(int i) {
    return new Bulk((byte) i, "text " + i, i, i);
  }

  @Test
  void largeValuesNeverMove() {
    try (var map = StringBulkMap.create()) {
      Set<Long> addresses = new HashSet<>();
      for (int i = 0; i < 1000; i++) {
        addresses.add(address(map.findOrInsert("key " + i).number(i)));
      }
      map.forEach((key, value) -> assertThat(addresses.remove(address(value))).isTrue());
      assertThat(addresses).isEmpty();
    }
  }

  private static long address(BulkFlyweight value) {
    return BulkFlyweight.segmentOf(value).address() + BulkFlyweight.offsetOf(value);
  }

  @Test
  void cellsAreTakenAgain() {
    try (var map = StringBulkMap.create()) {
      for (int i = 0; i < 100; i++) {
        map.put("key " + i, bulk(i));
      }
      long bytes = map.bytesUsed();
      for (int i = 100; i < 20_000; i++) {
        assertThat(map.remove("key " + (i - 100))).isTrue();
        map.put("key " + i, bulk(i));
      }
      assertThat(map.bytesUsed()).isLessThan(2 * bytes);
      assertThat(map.findOrInsert("another").toRecord()).isEqualTo(new Bulk((byte) 0, "", 0, 0));
    }
  }

  @Test
  void removalByTheValueFound() {
    try (var map = StringBulkMap.create();
        var other = StringBulkMap.create()) {
      for (int i = 0; i < 500; i++) {
        map.put("key " + i, bulk(i));
        other.put("key " + i, bulk(i));
      }
      for (int i = 0; i < 500; i += 2) {
        assertThat(map.remove(other.at("key " + i))).isFalse();
        assertThat(map.remove(map.at("key " + i))).isTrue();
      }
      assertThat(map.size()).isEqualTo(250);
      assertThat(map.contains("key 2")).isFalse();
      assertThat(map.contains("key 3")).isTrue();
      MapInspector.check(map, BucketShape.of(StringBulkBucket.class));
    }
  }

  @Test
  void aKeyWithANaNTakesNoCell() {
    Bulk key = new Bulk((byte) 1, "bulk", 1, Double.NaN);
    try (var numbers = DoubleBulkMap.create();
        var bulks = BulkBulkMap.create()) {
      for (int i = 0; i < 100; i++) {
        numbers.put(i, bulk(i));
        bulks.put(bulk(i), bulk(i));
        assertThatIllegalArgumentException().isThrownBy(() -> numbers.put(Double.NaN, bulk(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> bulks.put(key, bulk(0)));
      }
      assertThat(numbers.size() + bulks.size()).isEqualTo(200);
      MapInspector.check(numbers, BucketShape.of(DoubleBulkBucket.class));
      MapInspector.check(bulks, BucketShape.of(BulkBulkBucket.class));
    }
  }

  @Test
  void clearTakesAllCellsBack() {
    try (var map = BulkBulkMap.create()) {
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 400; i++) {
          map.put(bulk(i), bulk(-i));
        }
        MapInspector.check(map, BucketShape.of(BulkBulkBucket.class));
        long bytes = map.bytesUsed();
        map.clear();
        MapInspector.check(map, BucketShape.of(BulkBulkBucket.class));
        assertThat(map.bytesUsed()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void keysOnlyAndKeysToNumbers() {
    try (var set = BulkSet.create();
        var counts = BulkLongMap.create()) {
      for (int i = 0; i < 1000; i++) {
        set.add(bulk(i % 100));
        counts.add(bulk(i % 100), i);
      }
      assertThat(set.size()).isEqualTo(100);
      assertThat(counts.get(bulk(7))).isEqualTo(10 * 7 + 100 * 45);
    }
  }
}
