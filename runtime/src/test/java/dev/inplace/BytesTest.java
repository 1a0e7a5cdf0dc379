package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void zeroSetsTheRunAndNothingElse() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(96);
      for (int size = 0; size <= 80; size++) {
        for (int offset = 0; offset <= 10; offset++) {
          segment.fill((byte) 7);
          Bytes.zero(segment, offset, size);
          for (int i = 0; i < 96; i++) {
            boolean inside = i >= offset && i < offset + size;
            assertThat(segment.get(LittleEndian.BYTE, i)).isEqualTo((byte) (inside ? 0 : 7));
          }
        }
      }
    }
  }

  @Test
  void equalComparesEveryByteOfTheRunAndNoOther() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment a = arena.allocate(64);
      MemorySegment b = arena.allocate(64);
      for (int size = 0; size <= 40; size++) {
        for (int i = 0; i < 64; i++) {
          a.set(LittleEndian.BYTE, i, (byte) 1);
          boolean inside = i >= 3 && i < 3 + size;
          assertThat(Bytes.equal(a, 3, b, 11, size)).isEqualTo(!inside);
          a.set(LittleEndian.BYTE, i, (byte) 0);
        }
      }
    }
  }
}
