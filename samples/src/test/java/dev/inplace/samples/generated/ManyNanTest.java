package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.BucketShape;
import dev.inplace.map.Inspection;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.util.BitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entries that no look-up finds, so many that a chain of them all would take for ever. */
class ManyNanTest {
  private static final int MANY = 100_000;
  private static final BucketShape SHAPE = BucketShape.of(DoubleStatsBucket.class);

  private final DoubleStatsMap map = DoubleStatsMap.create();
  private final StatsFlyweight mine = new StatsFlyweight();

  @AfterEach
  void free() {
    map.close();
  }

  private void insert(int from, int to) {
    for (int number = from; number < to; number++) {
      assertThat(map.findOrInsert(Double.NaN, mine)).isTrue();
      mine.count(number);
    }
  }

  private Inspection inspect() {
    return MapInspector.check(map, SHAPE);
  }

  private BitSet numbers() {
    BitSet numbers = new BitSet();
    map.forEach(
        (key, value) -> {
          assertThat(numbers.get(value.count())).isFalse();
          numbers.set(value.count());
        });
    return numbers;
  }

  @Test
  void eachLiesAtHome() {
    int from = 0;
    for (int to : new int[] {1, 8, 9, 13, 14, 100, 260, 425, 430, 3330, 20_000, MANY}) {
      insert(from, to);
      Inspection inspection = inspect();
      assertThat(inspection.entries()).isEqualTo(to);
      assertThat(inspection.atHome()).isEqualTo(to);
      assertThat(inspection.overflowBuckets()).isEqualTo(0);
      assertThat(numbers().cardinality()).isEqualTo(to);
      from = to;
    }
  }

  @Test
  void othersAreFoundAmongThem() {
    for (int key = 0; key < MANY; key++) {
      insert(key, key + 1);
      map.put(key, Maps.value(key));
    }
    Inspection inspection = inspect();
    assertThat(inspection.overflowBuckets()).isLessThan(MANY / 8);
    for (int key = 0; key < MANY; key++) {
      assertThat(map.get(key)).isEqualTo(Maps.value(key));
    }
    for (int key = 0; key < MANY; key++) {
      assertThat(map.remove(key)).isTrue();
    }
    inspect();
    assertThat(numbers().cardinality()).isEqualTo(MANY);
  }

  @Test
  void aCursorRemovesThem() {
    insert(0, MANY);
    DoubleStatsMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      cursor.remove();
    }
    assertThat(map.size()).isEqualTo(0);
    inspect();
  }

  @Test
  void theirFlyweightsRemoveThem() {
    insert(0, MANY);
    map.forEach(
        (key, value) -> {
          boolean isRemoved = map.remove(value);
          assertThat(isRemoved).isTrue();
        });
    assertThat(map.size()).isEqualTo(0);
    inspect();
  }

  @Test
  void aFlyweightOverAnotherPlaceRemovesNothing() {
    insert(0, 1000);
    try (Arena arena = Arena.ofConfined()) {
      StatsFlyweight other =
          StatsFlyweight.of(arena.allocate(DoubleStatsBucket.SIZE, 8), DoubleStatsBucket.ELEMS);
      other.segment().fill((byte) -1); // whose key would be NaN
      assertThat(map.remove(other)).isFalse();
    }
    var segment = map.findOrInsert(Double.NaN).segment();
    long before = map.size();
    for (long offset = 1; offset <= segment.byteSize() - StatsFlyweight.SIZE; offset += 8) {
      assertThat(map.remove(StatsFlyweight.ofUnaligned(segment, offset))).isFalse();
    }
    assertThat(map.size()).isEqualTo(before);
  }

  @Test
  void aFlyweightRemovesOnlyOnce() {
    insert(0, 5);
    StatsFlyweight found = map.findOrInsert(Double.NaN);
    StatsFlyweight same = StatsFlyweight.of(found.segment(), found.offset());
    assertThat(map.remove(found)).isTrue();
    assertThat(map.remove(same)).isFalse();
    assertThat(map.size()).isEqualTo(5);
  }

  @Test
  void aCursorMeetsThemWhereverTheyHaveGone() {
    insert(0, 20);
    BitSet met = new BitSet();
    DoubleStatsMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      int number = cursor.value().count();
      assertThat(met.get(number)).isFalse();
      met.set(number);
      if (map.size() < MANY / 4) { // grow, by another half each time
        insert((int) map.size(), (int) (map.size() * 3 / 2));
        assertThat(cursor.value().count()).isEqualTo(number);
        assertThat(cursor.key()).isNaN();
      }
    }
    assertThat(met.get(0, 20).cardinality()).isEqualTo(20);
    inspect();
  }

  @Test
  void clearRemovesThem() {
    insert(0, MANY);
    map.clear();
    assertThat(map.size()).isEqualTo(0);
    assertThat(map.cursor().next()).isFalse();
    insert(0, 1000);
    assertThat(numbers().cardinality()).isEqualTo(1000);
    inspect();
  }

  @Test
  void aMapWithRoomForThemDoesNotGrow() {
    try (DoubleStatsMap presized = DoubleStatsMap.create(MANY)) {
      long buckets = presized.stats().buckets();
      for (int i = 0; i < MANY; i++) {
        presized.put(Double.NaN, Maps.value(i));
      }
      assertThat(presized.stats().buckets()).isEqualTo(buckets);
      MapInspector.check(presized, SHAPE);
    }
  }

  @Test
  void inAnArena() {
    try (Arena arena = Arena.ofConfined()) {
      FloatStatsMap floats = FloatStatsMap.create(arena);
      for (int i = 0; i < 20_000; i++) {
        floats.put(Float.NaN, Maps.value(i));
      }
      MapInspector.check(floats, BucketShape.of(FloatStatsBucket.class));
      floats.forEach((key, value) -> assertThat(floats.remove(value)).isTrue());
      assertThat(floats.size()).isEqualTo(0);
    }
  }
}
