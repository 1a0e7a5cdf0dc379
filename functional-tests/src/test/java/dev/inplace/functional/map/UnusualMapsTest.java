package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Giant;
import dev.inplace.functional.fixtures.GiantFlyweight;
import dev.inplace.functional.fixtures.IntStatsBucket;
import dev.inplace.functional.fixtures.IntStatsMap;
import dev.inplace.functional.fixtures.LongGiantBucket;
import dev.inplace.functional.fixtures.LongGiantMap;
import dev.inplace.functional.fixtures.LongNilBucket;
import dev.inplace.functional.fixtures.LongNilMap;
import dev.inplace.functional.fixtures.LongStatsBucket;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Nil;
import dev.inplace.functional.fixtures.NilFlyweight;
import dev.inplace.functional.fixtures.NilNilBucket;
import dev.inplace.functional.fixtures.NilNilMap;
import dev.inplace.functional.fixtures.NilStatsBucket;
import dev.inplace.functional.fixtures.NilStatsMap;
import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.fixtures.PaddedKeyFlyweight;
import dev.inplace.functional.fixtures.PaddedKeyPaddedKeyMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnusualMapsTest {

  @Test
  void aKeyWithoutBytesIsOneKey() {
    try (NilStatsMap map = NilStatsMap.create()) {
      Nil key = new Nil();
      assertThat(map.get(key)).isNull();
      assertThat(map.remove(key)).isFalse();
      map.findOrInsert(key).sum(3);
      map.findOrInsert(NilFlyweight.allocate(Arena.global())).addSum(4);
      assertThat(map.size()).isEqualTo(1);
      assertThat(map.at(key).sum()).isEqualTo(7);
      inspect(map, NilStatsBucket.class);
      map.forEach((nil, value) -> assertThat(value.sum()).isEqualTo(7));
      NilStatsMap.Cursor cursor = map.cursor();
      assertThat(cursor.next()).isTrue();
      assertThat(cursor.key().toRecord()).isEqualTo(key);
      cursor.remove();
      assertThat(cursor.next()).isFalse();
      assertThat(map.findOrInsert(key, new StatsFlyweight())).isTrue();
      assertThat(map.remove(map.at(key))).isTrue();
      inspect(map, NilStatsBucket.class);
    }
  }

  @Test
  void aKeyAndAValueWithoutBytes() {
    try (NilNilMap map = NilNilMap.create()) {
      map.put(new Nil(), new Nil());
      map.put(new Nil(), new Nil());
      assertThat(map.get(new Nil())).isEqualTo(new Nil());
      assertThat(map.size()).isEqualTo(1);
      inspect(map, NilNilBucket.class);
      assertThat(map.remove(NilFlyweight.allocate(Arena.global()))).isTrue();
      assertThat(map.size()).isEqualTo(0);
      inspect(map, NilNilBucket.class);
    }
  }

  @Test
  void valuesWithoutBytesMakeASet() {
    try (LongNilMap set = LongNilMap.create()) {
      for (long key = 0; key < 3000; key++) {
        assertThat(set.findOrInsert(key * key, new NilFlyweight())).isTrue();
        assertThat(set.findOrInsert(key * key, new NilFlyweight())).isFalse();
      }
      LongStream.range(0, 3000).forEach(key -> assertThat(set.contains(key * key)).isTrue());
      assertThat(set.contains(2)).isFalse();
      inspect(set, LongNilBucket.class);
      set.forEach((key, value) -> assertThat(set.remove(key)).isTrue());
      assertThat(set.size()).isEqualTo(0);
      inspect(set, LongNilBucket.class);
    }
  }

  @Test
  void valuesOfSeventyThousandBytes() {
    try (LongGiantMap map = LongGiantMap.create()) {
      byte[] bytes = new byte[70_000];
      for (int key = 0; key < 40; key++) {
        Arrays.fill(bytes, (byte) key);
        map.put(key, new Giant(key, bytes));
      }
      inspect(map, LongGiantBucket.class);
      for (int key = 0; key < 40; key++) {
        GiantFlyweight giant = map.at(key);
        assertThat(giant.id()).isEqualTo(key);
        assertThat(giant.bytes(0)).isEqualTo((byte) key);
        assertThat(giant.bytes(69_999)).isEqualTo((byte) key);
      }
      for (int key = 0; key < 40; key += 2) {
        assertThat(map.remove(map.at(key))).isTrue();
      }
      inspect(map, LongGiantBucket.class);
      assertThat(map.size()).isEqualTo(20);
      map.clear();
      inspect(map, LongGiantBucket.class);
    }
  }

  @Test
  void theSmallestAndTheLargestKeys() {
    long[] keys = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, Integer.MIN_VALUE};
    try (LongStatsMap longs = LongStatsMap.create();
        IntStatsMap ints = IntStatsMap.create()) {
      for (long key : keys) {
        longs.put(key, Maps.value(key));
        ints.put((int) key, Maps.value(key));
      }
      assertThat(longs.size()).isEqualTo(keys.length);
      for (long key : keys) {
        assertThat(longs.get(key)).isEqualTo(Maps.value(key));
        assertThat(ints.contains((int) key)).isTrue();
      }
      inspect(longs, LongStatsBucket.class);
      inspect(ints, IntStatsBucket.class);
    }
  }

  @Test
  void aMapOfKeysToKeys() {
    try (PaddedKeyPaddedKeyMap map = PaddedKeyPaddedKeyMap.create()) {
      PaddedKey key = new PaddedKey((byte) 1, 2, (short) 3);
      map.put(key, new PaddedKey((byte) 4, 5, (short) 6));
      PaddedKeyFlyweight both = new PaddedKeyFlyweight();
      assertThat(map.find(key, both)).isTrue();
      assertThat(map.remove(both)).isFalse(); // it is a key here, which the map does not have
      both.set(key);
      assertThat(map.find(both, both)).isTrue();
      assertThat(map.remove(both)).isTrue();
      assertThat(map.size()).isEqualTo(0);
    }
  }

  private static void inspect(OffHeapMap map, Class<?> bucket) {
    MapInspector.check(map, BucketShape.of(bucket));
  }
}
