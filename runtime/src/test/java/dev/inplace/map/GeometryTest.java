package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

  @ParameterizedTest
  @CsvSource({
    "16, 32768",
    "48, 8192",
    "256, 2048",
    "272, 1024",
    "262144, 2",
    "262152, 1",
    "524288, 1",
    "524296, 1",
    "560016, 1",
    "4294967288, 1"
  })
  void aSlabHoldsAPowerOfTwoOfBuckets(long bucketSize, long buckets) {
    Geometry geometry = Geometry.of(bucketSize);
    assertThat(geometry.bucketsPerSlab()).isEqualTo(buckets);
    assertThat(geometry.overflow()).isEqualTo(bucketSize - 8);
    assertThat(buckets == 1 || buckets * bucketSize <= Slabs.LARGEST).isTrue();
    assertThat(2 * buckets * bucketSize).isGreaterThan(Slabs.LARGEST);
  }

  @Test
  void partsOfAClassicBucket() {
    Geometry geometry = Geometry.classic(336, 16);
    long bucket = Place.of(5, 2 * 336);
    assertThat(geometry.stride()).isEqualTo(336);
    assertThat(geometry.tophashes(336 * 8, bucket)).isEqualTo(2 * 336);
    assertThat(geometry.tophash(336 * 8, bucket | 3)).isEqualTo(2 * 336 + 3);
    assertThat(geometry.key(bucket)).isEqualTo(2 * 336 + 8);
    assertThat(geometry.key(bucket | 3)).isEqualTo(2 * 336 + 8 + 3 * 16);
    assertThat(geometry.overflow()).isEqualTo(328);
  }

  @Test
  void partsOfASlabOfFlatBuckets() {
    Geometry geometry = Geometry.flat(64, 0);
    long bucket = Place.of(5, 2 * 8);
    assertThat(geometry.stride()).isEqualTo(8);
    assertThat(geometry.bucketsPerSlab()).isEqualTo(512);
    assertThat(geometry.slabSize(4)).isEqualTo(4 * 520);
    assertThat(geometry.slots(4 * 520)).isEqualTo(32);
    assertThat(geometry.tophashes(4 * 520, bucket)).isEqualTo(4 * 520 - 24);
    assertThat(geometry.tophash(4 * 520, bucket)).isEqualTo(4 * 520 - 17);
    assertThat(geometry.tophash(4 * 520, bucket | 7)).isEqualTo(4 * 520 - 24);
    assertThat(geometry.key(bucket | 3)).isEqualTo((2 * 8 + 3) * 64);
    assertThat(geometry.slot(bucket | 3)).isEqualTo((2 * 8 + 3) * 64);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 8, 9, 16, 24, 31, 32, 56, 64, 136, 255, 256})
  void theSizeOfASlabTellsItsSlots(long slotSize) {
    Geometry geometry = Geometry.flat(slotSize, 0);
    for (long buckets = 1; buckets <= geometry.bucketsPerSlab(); buckets *= 2) {
      assertThat(geometry.slots(geometry.slabSize(buckets))).isEqualTo(8 * buckets);
    }
  }

  @Test
  void aBucketLiesWithinItsSlabAsAWhole() {
    Geometry geometry = Geometry.classic(336, 16);
    assertThat(geometry.isBucket(336 * 8, 0)).isTrue();
    assertThat(geometry.isBucket(336 * 8, 336 * 7)).isTrue();
    assertThat(geometry.isBucket(336 * 8, 336 * 8)).isFalse();
    assertThat(geometry.isBucket(336 * 8 - 1, 336 * 7)).isFalse();
    assertThat(geometry.isBucket(336 * 8, -336)).isFalse();
  }

  /**
   * Small slots have more control bytes than a slot has bytes, which are no bucket all the same.
   */
  @Test
  void controlBytesAreNoBucket() {
    Geometry geometry = Geometry.flat(2, 0);
    long slab = geometry.slabSize(16);
    assertThat(slab).isEqualTo(16 * (8 * 2 + 8));
    assertThat(geometry.isBucket(slab, 0)).isTrue();
    assertThat(geometry.isBucket(slab, 15 * 8)).isTrue();
    assertThat(geometry.isBucket(slab, 16 * 8)).isFalse();
    assertThat(geometry.isBucket(slab, -8)).isFalse();
  }

  @Test
  void aSmallTableIsOneSlabMadeToMeasure() {
    Geometry geometry = Geometry.of(256);
    assertThat(geometry.slabs(1)).isEqualTo(1);
    assertThat(geometry.slabSize(1)).isEqualTo(256);
    assertThat(geometry.slabs(1024)).isEqualTo(1);
    assertThat(geometry.slabSize(1024)).isEqualTo(1024 * 256);
    assertThat(geometry.slabs(2048)).isEqualTo(1);
    assertThat(geometry.slabs(8192)).isEqualTo(4);
    assertThat(geometry.slabSize(8192)).isEqualTo(2048 * 256);
  }

  @Test
  void bucketsOfATableLieOneBehindTheOther() {
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    Geometry geometry = Geometry.of(48);
    Table table = Table.reserve(slabs, geometry, 15);
    int first = table.firstSlab();
    assertThat(table.buckets()).isEqualTo(1 << 15);
    assertThat(table.bucket(0)).isEqualTo(Place.of(first, 0));
    assertThat(table.bucket(8191)).isEqualTo(Place.of(first, 8191 * 48));
    assertThat(table.bucket(8192)).isEqualTo(Place.of(first + 1, 0));
    assertThat(table.bucket(32767)).isEqualTo(Place.of(first + 3, 8191 * 48));
    assertThat(slabs.bytes()).isEqualTo(0);
    table.allocate(8192);
    assertThat(slabs.bytes()).isEqualTo(8192 * 48);
    table.allocate(9000);
    assertThat(slabs.bytes()).isEqualTo(8192 * 48);
    table.allocate(0);
    table.allocate(16384);
    table.allocate(24576);
    assertThat(slabs.bytes()).isEqualTo((1 << 15) * 48);
    table.release(0, 16384);
    assertThat(slabs.bytes()).isEqualTo((1 << 14) * 48);
    slabs.close();
  }
}
