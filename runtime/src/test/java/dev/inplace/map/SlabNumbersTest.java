package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlabNumbersTest {
  private final Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);

  @AfterEach
  void free() {
    slabs.close();
  }

  @Test
  void numberZeroIsNoSlab() {
    assertThat(slabs.directory()[0].byteSize()).isEqualTo(0);
    assertThat(slabs.reserve(1)).isEqualTo(1);
  }

  @Test
  void aReservedNumberReadsAsAnEmptyBucket() {
    int number = slabs.reserve(2);
    for (int i = number; i < number + 2; i++) {
      MemorySegment nothing = slabs.directory()[i];
      assertThat(slabs.isAllocated(i)).isFalse();
      assertThat(nothing.isReadOnly()).isTrue();
      assertThat(nothing.toArray(LittleEndian.BYTE)).containsOnly(0).hasSize(8 * 256 + 8);
    }
    assertThat(slabs.bytes()).isEqualTo(0);
  }

  @Test
  void numbersOfARunAreConsecutiveAndOwnedOnce() {
    int three = slabs.reserve(3);
    int forty = slabs.reserve(40);
    int one = slabs.reserve(1);
    assertThat(forty >= three + 3 || forty + 40 <= three).isTrue();
    assertThat(one).isNotEqualTo(0);
    assertThat(one < three || one >= three + 3).isTrue();
    assertThat(one < forty || one >= forty + 40).isTrue();
    assertThat(slabs.directory().length).isGreaterThanOrEqualTo(45);
  }

  @Test
  void releasedNumbersAreUsedAgain() {
    int first = slabs.reserve(5);
    for (int i = 0; i < 5; i++) {
      slabs.release(first + i);
    }
    assertThat(slabs.reserve(2)).isEqualTo(first);
    assertThat(slabs.reserve(3)).isEqualTo(first + 2);
    slabs.release(first + 2);
    slabs.release(first + 4);
    assertThat(slabs.reserve(2)).isGreaterThanOrEqualTo(first + 4);
    assertThat(slabs.reserve(1)).isEqualTo(first + 2);
  }

  @Test
  void theDirectoryIsMirroredWheneverItIsAnother() {
    AtomicReference<MemorySegment[]> mirror = new AtomicReference<>();
    slabs.mirrorDirectory(mirror::set);
    assertThat(mirror.get()).isSameAs(slabs.directory());
    MemorySegment[] before = slabs.directory();
    slabs.reserve(1000);
    assertThat(mirror.get()).isSameAs(slabs.directory()).isNotSameAs(before);
  }

  @Test
  void noTableHasAQuarterOfAllNumbers() {
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> slabs.reserve(Integer.MAX_VALUE / 4 + 1L))
        .withMessage("TestMap: no table has 536870912 slabs; 536870911 at most");
  }
}
