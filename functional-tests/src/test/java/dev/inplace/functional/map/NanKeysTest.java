package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Bulk;
import dev.inplace.functional.fixtures.BulkSet;
import dev.inplace.functional.fixtures.BulkStatsBucket;
import dev.inplace.functional.fixtures.BulkStatsMap;
import dev.inplace.functional.fixtures.DoubleStatsBucket;
import dev.inplace.functional.fixtures.DoubleStatsMap;
import dev.inplace.functional.fixtures.FloatKey;
import dev.inplace.functional.fixtures.FloatKeyFlyweight;
import dev.inplace.functional.fixtures.FloatKeyStatsBucket;
import dev.inplace.functional.fixtures.FloatKeyStatsMap;
import dev.inplace.functional.fixtures.FloatStatsBucket;
import dev.inplace.functional.fixtures.FloatStatsMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.NodeKey;
import dev.inplace.functional.fixtures.NodeKeyFlyweight;
import dev.inplace.functional.fixtures.NodeKeyLongBucket;
import dev.inplace.functional.fixtures.NodeKeyLongMap;
import dev.inplace.functional.fixtures.NodeKeySet;
import dev.inplace.functional.fixtures.NodeKeySetBucket;
import dev.inplace.functional.fixtures.RowKey;
import dev.inplace.functional.fixtures.RowKeyStatsBucket;
import dev.inplace.functional.fixtures.RowKeyStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.Arena;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An insert of a key with a NaN is refused before the map changes. */
class NanKeysTest {
  private static final FloatKey SOUND = new FloatKey((byte) 1, 2, 3);
  private static final FloatKey NO_Y = new FloatKey((byte) 1, Double.NaN, 3);
  private static final FloatKey NO_X = new FloatKey((byte) 1, 2, Float.NaN);
  private static final FloatKey NEITHER = new FloatKey((byte) 1, Double.NaN, Float.NaN);

  private final StatsFlyweight mine = new StatsFlyweight();

  /** Size, memory and table stay, so nothing was allocated, and no table has grown. */
  private static void checkRefused(OffHeapMap map, String part, ThrowingCallable... inserts) {
    long size = map.size();
    String stats = map.stats().toString();
    String entries = dump(map);
    for (ThrowingCallable insert : inserts) {
      assertThatIllegalArgumentException()
          .isThrownBy(insert)
          .withMessage(
              map.getClass().getSimpleName()
                  + ": "
                  + part
                  + " is NaN, which equals no key, so no look-up would find the entry\n"
                  + "fix: skip the entry, or use a number that stands for NaN");
    }
    assertThat(map.size()).isEqualTo(size);
    assertThat(map.stats()).hasToString(stats);
    assertThat(dump(map)).isEqualTo(entries);
  }

  private static String dump(OffHeapMap map) {
    return map.stats().slots() == 0 ? "" : map.dump(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 14, 60, 1000})
  void doubles(int entries) {
    try (DoubleStatsMap map = DoubleStatsMap.create()) {
      for (int key = 0; key < entries; key++) {
        map.put(key, Maps.value(key));
        StatsFlyweight found = map.at(key);
        checkRefused(
            map,
            "key",
            () -> map.put(Double.NaN, Maps.value(1)),
            () -> map.findOrInsert(Double.NaN),
            () -> map.findOrInsert(-Double.NaN, mine));
        assertThat(found.toRecord()).isEqualTo(Maps.value(key));
      }
      for (int key = 0; key < entries; key++) {
        assertThat(map.get(key)).isEqualTo(Maps.value(key));
      }
      assertThat(MapInspector.check(map, BucketShape.of(DoubleStatsBucket.class)).entries())
          .isEqualTo(entries);
    }
  }

  @Test
  void floats() {
    try (FloatStatsMap map = FloatStatsMap.create()) {
      map.put(1, Maps.value(1));
      checkRefused(
          map,
          "key",
          () -> map.put(Float.NaN, Maps.value(1)),
          () -> map.findOrInsert(Float.NaN),
          () -> map.findOrInsert(Float.NaN, mine));
      MapInspector.check(map, BucketShape.of(FloatStatsBucket.class));
    }
  }

  @Test
  void structsAsRecords() {
    try (FloatKeyStatsMap map = FloatKeyStatsMap.create()) {
      map.put(SOUND, Maps.value(1));
      checkRefused(
          map,
          "key.y",
          () -> map.put(NO_Y, Maps.value(1)),
          () -> map.findOrInsert(NO_Y),
          () -> map.findOrInsert(NEITHER, mine));
      checkRefused(
          map,
          "key.x",
          () -> map.put(NO_X, Maps.value(1)),
          () -> map.findOrInsert(NO_X),
          () -> map.findOrInsert(NO_X, mine));
      assertThat(map.get(SOUND)).isEqualTo(Maps.value(1));
      MapInspector.check(map, BucketShape.of(FloatKeyStatsBucket.class));
    }
  }

  @Test
  void structsAsFlyweights() {
    try (Arena arena = Arena.ofConfined();
        FloatKeyStatsMap map = FloatKeyStatsMap.create()) {
      FloatKeyFlyweight key = FloatKeyFlyweight.of(arena.allocate(FloatKeyFlyweight.SIZE, 8), 0);
      map.put(key.set(SOUND), Maps.value(1));
      key.set(NO_Y);
      checkRefused(
          map,
          "key.y",
          () -> map.put(key, Maps.value(1)),
          () -> map.findOrInsert(key),
          () -> map.findOrInsert(key, mine));
      key.set(NO_X);
      checkRefused(map, "key.x", () -> map.put(key, Maps.value(1)), () -> map.findOrInsert(key));
      assertThat(map.get(SOUND)).isEqualTo(Maps.value(1));
      MapInspector.check(map, BucketShape.of(FloatKeyStatsBucket.class));
    }
  }

  @Test
  void structsWithArrays() {
    try (RowKeyStatsMap map = RowKeyStatsMap.create()) {
      RowKey sound = new RowKey(new short[] {1, 2, 3}, new float[] {5, 6});
      RowKey key = new RowKey(new short[] {1, 2, 3}, new float[] {5, Float.NaN});
      map.put(sound, Maps.value(1));
      checkRefused(
          map, "key.weights[1]", () -> map.put(key, Maps.value(1)), () -> map.findOrInsert(key));
      assertThat(map.get(key)).isNull();
      assertThat(map.contains(key) || map.remove(key)).isFalse();
      assertThat(map.get(sound)).isEqualTo(Maps.value(1));
      MapInspector.check(map, BucketShape.of(RowKeyStatsBucket.class));
    }
  }

  @Test
  void nestedStructs() {
    checkNested("key.inner.y", new NodeKey(NO_Y, new FloatKey[] {SOUND, SOUND}));
    checkNested("key.inner.x", new NodeKey(NO_X, new FloatKey[] {NO_Y, SOUND}));
    checkNested("key.points[0].y", new NodeKey(SOUND, new FloatKey[] {NO_Y, NO_Y}));
    checkNested("key.points[1].x", new NodeKey(SOUND, new FloatKey[] {SOUND, NO_X}));
  }

  private static void checkNested(String part, NodeKey key) {
    try (Arena arena = Arena.ofConfined();
        NodeKeyLongMap map = NodeKeyLongMap.create();
        NodeKeySet set = NodeKeySet.create()) {
      NodeKeyFlyweight flyweight =
          NodeKeyFlyweight.of(arena.allocate(NodeKeyFlyweight.SIZE, 8), 0).set(key);
      NodeKey sound = new NodeKey(SOUND, new FloatKey[] {SOUND, SOUND});
      map.put(sound, 1);
      set.add(sound);
      checkRefused(
          map,
          part,
          () -> map.put(key, 1),
          () -> map.putIfAbsent(key, 1),
          () -> map.add(key, 1),
          () -> map.put(flyweight, 1),
          () -> map.putIfAbsent(flyweight, 1),
          () -> map.add(flyweight, 1));
      checkRefused(set, part, () -> set.add(key), () -> set.add(flyweight));
      assertThat(map.get(key) + map.getOrDefault(flyweight, 0)).isZero();
      assertThat(map.contains(key) || set.contains(flyweight)).isFalse();
      assertThat(map.remove(flyweight) || set.remove(key)).isFalse();
      assertThat(map.get(sound)).isEqualTo(1);
      MapInspector.check(map, BucketShape.of(NodeKeyLongBucket.class));
      MapInspector.check(set, BucketShape.of(NodeKeySetBucket.class));
    }
  }

  @Test
  void structsThatAreTooLargeForTheirBucket() {
    Bulk key = new Bulk((byte) 1, "bulk", 1, Double.NaN);
    try (BulkStatsMap map = BulkStatsMap.create();
        BulkSet set = BulkSet.create()) {
      map.put(new Bulk((byte) 1, "bulk", 1, 1), Maps.value(1));
      checkRefused(
          map,
          "key.weight",
          () -> map.put(key, Maps.value(1)),
          () -> map.findOrInsert(key),
          () -> map.findOrInsert(key, mine));
      checkRefused(set, "key.weight", () -> set.add(key));
      assertThat(map.get(key)).isNull();
      assertThat(map.contains(key) || map.remove(key) || set.contains(key)).isFalse();
      MapInspector.check(map, BucketShape.of(BulkStatsBucket.class));
    }
  }

  @Test
  void aMapWithoutATableTakesNone() {
    try (DoubleStatsMap map = DoubleStatsMap.create()) {
      assertThatIllegalArgumentException().isThrownBy(() -> map.findOrInsert(Double.NaN));
      assertThat(map.bytesUsed()).isZero();
    }
  }
}
