package dev.inplace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactAllocatorTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4, 8, 16, 64, 4096})
  void addressesAreNotAlignedFurther(long alignment) {
    try (Arena arena = Arena.ofConfined()) {
      ExactAllocator exact = new ExactAllocator(arena);
      for (long size : new long[] {0, 1, 24, 1000}) {
        MemorySegment segment = exact.allocate(size, alignment);
        assertThat(segment.byteSize()).isEqualTo(size);
        assertThat(Long.lowestOneBit(segment.address())).isEqualTo(alignment);
        assertThat(segment.mismatch(MemorySegment.ofArray(new byte[(int) size]))).isEqualTo(-1);
      }
    }
  }

  @Test
  void segmentsEndWhereTheBytesDo() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = new ExactAllocator(arena).allocate(ValueLayout.JAVA_LONG);
      segment.set(ValueLayout.JAVA_LONG, 0, -1);
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> segment.get(ValueLayout.JAVA_BYTE, 8));
      assertThat(segment.scope()).isEqualTo(arena.scope());
    }
  }

  @Test
  void impossibleRequestsAreRefused() {
    ExactAllocator exact = new ExactAllocator(Arena.global());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exact.allocate(-1, 8))
        .withMessage(
            "a segment of -1 bytes, alignment 8\nfix: give a size from 0 on and a power of two");
    assertThatIllegalArgumentException().isThrownBy(() -> exact.allocate(8, 12));
    assertThatIllegalArgumentException().isThrownBy(() -> exact.allocate(8, 0));
  }
}
