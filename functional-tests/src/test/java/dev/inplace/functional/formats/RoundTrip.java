package dev.inplace.functional.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The bytes of a file, and those that its structs' records are written as. */
final class RoundTrip {
  private RoundTrip() {}

  /** A copy in native memory, aligned to 8. */
  static MemorySegment memory(Arena arena, byte[] file) {
    MemorySegment memory = arena.allocate(file.length, 8);
    MemorySegment.copy(file, 0, memory, LittleEndian.BYTE, 0, file.length);
    return memory;
  }

  /** Fails if a struct that was written from a record differs in a byte from the one read. */
  static void requireSame(Flyweight written, Flyweight read) {
    assertThat(Flyweight.segmentOf(written).mismatch(Flyweight.segmentOf(read)))
        .as("first byte of %s that differs", read)
        .isEqualTo(-1);
  }
}
