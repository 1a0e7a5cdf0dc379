package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cursor shows and removes entries that no look-up finds. */
class NotANumberUnderACursorTest {
  private static final BucketShape SHAPE = BucketShape.of(FloatKeyStatsBucket.class);
  private static final FloatKey NOT_A_NUMBER = new FloatKey((byte) 1, Double.NaN, 2);

  private final FloatKeyStatsMap map = FloatKeyStatsMap.create();

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void aCursorRemovesIt() {
    fill(5);
    removeAll();
  }

  /** Once its bucket has been evacuated no look-up finds it; what is met can be removed. */
  @Test
  void aCursorRemovesWhatItMeetsWhileTheMapGrows() {
    fill(5);
    KeySet<FloatKey> keys = KeySet.floats();
    for (int i = 0; !map.stats().isGrowing() || map.size() < 417; i++) {
      map.put(keys.of().apply(i), Maps.value(i));
    }
    long met = 0;
    long before = map.size();
    FloatKeyStatsMap.Cursor cursor = map.cursor();
    for (; cursor.next(); met++) {
      cursor.remove();
    }
    assertThat(map.size()).isEqualTo(before - met);
    MapInspector.check(map, SHAPE);
  }

  private void removeAll() {
    FloatKeyStatsMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      cursor.remove();
    }
    assertThat(map.size()).isEqualTo(0);
    MapInspector.check(map, SHAPE);
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      map.put(NOT_A_NUMBER, Maps.value(i));
    }
  }
}
