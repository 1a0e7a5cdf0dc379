package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverflowPoolTest {
  private static final Geometry GEOMETRY = Geometry.of(64);

  @Test
  void noBucketIsTakenTwice() {
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    OverflowPool pool = new OverflowPool(slabs, GEOMETRY);
    Set<Long> taken = new HashSet<>();
    for (int i = 1; i <= 100; i++) {
      pool.reserve(1, 1);
      assertThat(taken.add(pool.take())).isTrue();
      assertThat(pool.used()).isEqualTo(i);
    }
    assertThat(slabs.bytes()).isEqualTo(100 * 64);
    slabs.close();
  }

  @Test
  void freedBucketsAreTakenAgainAndZero() {
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    OverflowPool pool = new OverflowPool(slabs, GEOMETRY);
    pool.reserve(3, 1);
    long[] buckets = {pool.take(), pool.take(), pool.take()};
    long bytes = slabs.bytes();
    for (long bucket : buckets) {
      bytes(slabs, bucket).fill((byte) 0xFF);
      pool.free(bucket);
    }
    assertThat(pool.used()).isEqualTo(0);
    Set<Long> again = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      pool.reserve(1, 1);
      long bucket = pool.take();
      assertThat(bytes(slabs, bucket).toArray(LittleEndian.BYTE)).containsOnly(0);
      again.add(bucket);
    }
    assertThat(again).containsExactlyInAnyOrder(buckets[0], buckets[1], buckets[2]);
    assertThat(slabs.bytes()).isEqualTo(bytes);
    slabs.close();
  }

  @Test
  void whatIsReservedNeedsNoFurtherMemory() {
    try (LimitedArena arena = new LimitedArena(1 << 20)) {
      Slabs slabs = new Slabs("TestMap", arena);
      OverflowPool pool = new OverflowPool(slabs, GEOMETRY);
      pool.reserve(2, 1);
      pool.take();
      pool.reserve(37, 200);
      arena.give(-(1 << 20));
      long bytes = slabs.bytes();
      for (int i = 0; i < 37; i++) {
        assertThat(bytes(slabs, pool.take()).toArray(LittleEndian.BYTE)).containsOnly(0);
      }
      assertThat(slabs.bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void aNewSlabIsMadeToTheTablesMeasure() {
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    OverflowPool pool = new OverflowPool(slabs, GEOMETRY);
    pool.reserve(1, 1);
    assertThat(slabs.bytes()).isEqualTo(4 * 64);
    pool.reserve(5, 160);
    assertThat(slabs.bytes()).isEqualTo((4 + 10) * 64);
    pool.reserve(15, 1L << 40);
    assertThat(slabs.bytes()).isEqualTo((4 + 10) * 64 + Slabs.LARGEST);
    slabs.close();
  }

  @Test
  void withoutMemoryNothingChanges() {
    try (LimitedArena arena = new LimitedArena(4 * 64)) {
      Slabs slabs = new Slabs("TestMap", arena);
      OverflowPool pool = new OverflowPool(slabs, GEOMETRY);
      pool.reserve(4, 1);
      pool.take();
      assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> pool.reserve(4, 1));
      assertThat(pool.used()).isEqualTo(1);
      arena.give(4 * 64);
      pool.reserve(4, 1);
      Set<Long> taken = new HashSet<>();
      for (int i = 0; i < 7; i++) {
        pool.reserve(1, 1);
        taken.add(pool.take());
      }
      assertThat(taken).hasSize(7);
      assertThat(slabs.bytes()).isEqualTo(8 * 64);
    }
  }

  @Test
  void clearFreesAllAndKeepsTheMemory() {
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    OverflowPool pool = new OverflowPool(slabs, GEOMETRY);
    pool.reserve(20, 1);
    long bytes = slabs.bytes();
    for (int i = 0; i < 10; i++) {
      bytes(slabs, pool.take()).fill((byte) 0xFF);
    }
    pool.clear();
    assertThat(pool.used()).isEqualTo(0);
    Set<Long> taken = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      pool.reserve(1, 1);
      long bucket = pool.take();
      assertThat(bytes(slabs, bucket).toArray(LittleEndian.BYTE)).containsOnly(0);
      assertThat(taken.add(bucket)).isTrue();
    }
    assertThat(slabs.bytes()).isEqualTo(bytes);
    slabs.close();
  }

  private static MemorySegment bytes(Slabs slabs, long bucket) {
    return slabs.directory()[Place.slab(bucket)].asSlice(Place.bucket(bucket), 64);
  }
}
