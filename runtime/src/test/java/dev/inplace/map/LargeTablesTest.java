package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers far beyond 32 bits; no memory is needed for them. */
class LargeTablesTest {

  @ParameterizedTest
  @CsvSource({"16, 40", "272, 38", "464, 38", "65536, 31", "524288, 28", "4294967288, 28"})
  void theNumberOfABucketIsToldByItsPlace(long bucketSize, int log2Buckets) {
    Geometry geometry = Geometry.of(bucketSize);
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    Table table = new Table(slabs, geometry, 1000, log2Buckets, null);
    long last = table.buckets() - 1;
    LongStream.of(0, 1, 1 << 20, last / 3, last / 2, last - 1, last)
        .forEach(
            index -> {
              long bucket = table.bucket(index);
              assertThat(indexOf(bucket, table)).isEqualTo(index);
              assertThat(indexOf(bucket | 7, table)).isEqualTo(index);
              assertThat(table.has(bucket)).isTrue();
              assertThat(Place.bucket(bucket)).isLessThanOrEqualTo(0xFFFF_FFF8L - bucketSize);
            });
    assertThat(table.has(Place.of(Place.slab(table.bucket(last)) + 1L, 0))).isFalse();
    assertThat(table.has(Place.of(999, 0))).isFalse();
  }

  private static long indexOf(long place, Table table) {
    long slab = (long) Place.slab(place) - table.firstSlab();
    Geometry geometry = table.geometry();
    return (slab << geometry.log2BucketsPerSlab()) + Place.bucket(place) / geometry.stride();
  }

  @Test
  void placesOfNeighboursDiffer() {
    Table table = new Table(new Slabs("TestMap", Sharing.CONFINED), Geometry.of(272), 1, 38, null);
    for (long index = (1L << 37) - 3000; index < (1L << 37); index++) {
      assertThat(table.bucket(index)).isLessThan(table.bucket(index + 1));
    }
  }

  @Test
  void bytesOfALargeTable() {
    Geometry geometry = Geometry.of(272);
    long slabs = geometry.slabs(1L << 38);
    assertThat(slabs).isEqualTo(1L << 28);
    assertThat(slabs * geometry.slabSize(1L << 38)).isEqualTo((1L << 38) * 272);
  }

  @Test
  void billionsOfEntries() {
    assertThat(LoadFactor.CLASSIC.log2Buckets(1L << 40)).isEqualTo(38);
    assertThat(LoadFactor.CLASSIC.exceeded(13L << 39, 40)).isFalse();
    assertThat(LoadFactor.CLASSIC.exceeded((13L << 39) + 1, 40)).isTrue();
  }

  @Test
  void numbersOfManySlabs() {
    SlabNumbers numbers = new SlabNumbers("TestMap");
    int first = numbers.firstFree(1 << 24);
    numbers.take(first, 1 << 24);
    int second = numbers.firstFree(1 << 24);
    assertThat(second).isEqualTo(first + (1 << 24));
    for (int number = first; number < first + 1000; number++) {
      numbers.release(number);
    }
    assertThat(numbers.firstFree(1000)).isEqualTo(first);
    assertThat(numbers.firstFree(1001)).isEqualTo(second);
  }
}
