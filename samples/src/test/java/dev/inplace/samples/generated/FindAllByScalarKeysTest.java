package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

/** Look-ups of many keys at once, given as arrays of each type that is one number. */
class FindAllByScalarKeysTest {

  @Test
  void enums() {
    try (WideStatsMap map = WideStatsMap.create()) {
      Wide[] keys = Wide.values();
      for (int i = 0; i < keys.length; i += 2) {
        map.put(keys[i], Maps.value(i));
      }
      StatsFlyweight[] found = FindAllTest.flyweights(keys.length);
      assertThat(map.findAll(keys, found)).isEqualTo((keys.length + 1) / 2);
      for (int i = 0; i < keys.length; i++) {
        check(found[i], i, i % 2 == 0);
      }
      assertThatNullPointerException()
          .isThrownBy(() -> map.findAll(new Wide[] {keys[0], null}, found))
          .withMessage("the key of WideStatsMap is null");
    }
  }

  @Test
  void doubles() {
    try (DoubleStatsMap map = DoubleStatsMap.create()) {
      double[] keys = {Double.NaN, 0.0, -0.0, 1.5, Double.POSITIVE_INFINITY};
      StatsFlyweight[] found = FindAllTest.flyweights(keys.length);
      assertThat(map.findAll(keys, found)).isEqualTo(0);
      map.put(-0.0, Maps.value(1));
      map.put(1.5, Maps.value(3));
      assertThat(map.findAll(keys, found)).isEqualTo(3);
      check(found[0], 0, false);
      check(found[1], 1, true);
      check(found[2], 1, true);
      check(found[3], 3, true);
      check(found[4], 4, false);
    }
  }

  @Test
  void floats() {
    try (FloatStatsMap map = FloatStatsMap.create()) {
      float[] keys = {Float.NaN, -0.0f, 2.5f, 3.5f};
      map.put(0.0f, Maps.value(1));
      map.put(2.5f, Maps.value(2));
      StatsFlyweight[] found = FindAllTest.flyweights(keys.length);
      assertThat(map.findAll(keys, found)).isEqualTo(2);
      check(found[0], 0, false);
      check(found[1], 1, true);
      check(found[2], 2, true);
      check(found[3], 3, false);
    }
  }

  @Test
  void booleans() {
    try (BooleanStatsMap map = BooleanStatsMap.create()) {
      boolean[] keys = {false, true};
      StatsFlyweight[] found = FindAllTest.flyweights(2);
      map.put(true, Maps.value(1));
      assertThat(map.findAll(keys, found)).isEqualTo(1);
      check(found[0], 0, false);
      check(found[1], 1, true);
      map.put(false, Maps.value(0));
      assertThat(map.findAll(keys, found)).isEqualTo(2);
      check(found[0], 0, true);
    }
  }

  @Test
  void smallIntegers() {
    try (ByteStatsMap bytes = ByteStatsMap.create();
        ShortStatsMap shorts = ShortStatsMap.create();
        CharStatsMap chars = CharStatsMap.create();
        IntStatsMap ints = IntStatsMap.create()) {
      bytes.put((byte) -1, Maps.value(0));
      shorts.put((short) -1, Maps.value(0));
      chars.put('\uFFFF', Maps.value(0));
      ints.put(-1, Maps.value(0));
      StatsFlyweight[] found = FindAllTest.flyweights(2);
      assertThat(bytes.findAll(new byte[] {-1, 1}, found)).isEqualTo(1);
      assertThat(shorts.findAll(new short[] {-1, 1}, found)).isEqualTo(1);
      assertThat(chars.findAll(new char[] {'\uFFFF', 'a'}, found)).isEqualTo(1);
      assertThat(ints.findAll(new int[] {-1, 1}, found)).isEqualTo(1);
      check(found[0], 0, true);
      check(found[1], 1, false);
    }
  }

  @Test
  void valuesThatLieOutsideTheirBucket() {
    try (DoubleBulkMap map = DoubleBulkMap.create()) {
      double[] keys = new double[200];
      BulkFlyweight[] found = new BulkFlyweight[keys.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = i;
        found[i] = new BulkFlyweight();
        map.put(i, new Bulk((byte) i, "text " + i, i, i));
      }
      assertThat(map.findAll(keys, found)).isEqualTo(keys.length);
      for (int i = 0; i < keys.length; i++) {
        assertThat(found[i].toRecord()).isEqualTo(new Bulk((byte) i, "text " + i, i, i));
      }
    }
  }

  private static void check(StatsFlyweight found, long key, boolean isThere) {
    if (isThere) {
      assertThat(found.toRecord()).isEqualTo(Maps.value(key));
    } else {
      FindAllTest.checkShowsNothing(found);
    }
  }
}
