package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void aPlaceIsASlabAnOffsetAndASlot() {
    int[] slabs = {1, 2, 1000, Integer.MAX_VALUE / 4};
    long[] offsets = {0, 8, 4096, (1L << 31) + 8, (1L << 32) - 8};
    for (int slab : slabs) {
      for (long offset : offsets) {
        long bucket = Place.of(slab, offset);
        for (int slot = 0; slot < 8; slot++) {
          long place = bucket | slot;
          assertThat(Place.slab(place)).isEqualTo(slab);
          assertThat(Place.bucket(place)).isEqualTo(offset);
          assertThat(Place.bucketOf(place)).isEqualTo(bucket);
          assertThat(Place.slot(place)).isEqualTo(slot);
          assertThat(place).isNotIn(Place.NONE, Place.ABSENT);
        }
      }
    }
  }
}
