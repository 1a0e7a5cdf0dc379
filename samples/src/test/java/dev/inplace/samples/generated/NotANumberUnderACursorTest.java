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

  @Test
  void aCursorRemovesItWhileTheMapGrows() {
    fill(5);
    KeySet<FloatKey> keys = KeySet.floats();
    for (int i = 0; !map.stats().isGrowing() || map.size() < Maps.GROWS_AT; i++) {
      map.put(keys.of().apply(i), Maps.value(i));
    }
    removeAll();
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
