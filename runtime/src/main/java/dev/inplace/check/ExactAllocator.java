package dev.inplace.check;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Objects;

/**
 * An allocator for tests: each segment has exactly the requested bytes, at an address with no more
 * than the requested alignment. Other allocators align to 16 bytes or more, and show a wrong
 * alignment only by chance.
 */
public final class ExactAllocator implements SegmentAllocator {
  private final Arena arena;

  /** An allocator whose memory lives as long as an arena. */
  public ExactAllocator(Arena arena) {
    this.arena = Objects.requireNonNull(arena, "arena");
  }

  /**
   * A segment of so many zeros. Its address is a multiple of the alignment but not of twice the
   * alignment.
   *
   * @throws IllegalArgumentException if the size is negative, or the alignment no power of two
   */
  @Override
  public MemorySegment allocate(long byteSize, long byteAlignment) {
    if (byteSize < 0 || byteAlignment < 1 || Long.bitCount(byteAlignment) != 1) {
      throw new IllegalArgumentException(
          "a segment of %d bytes, alignment %d\nfix: give a size from 0 on and a power of two"
              .formatted(byteSize, byteAlignment));
    }
    return arena
        .allocate(Math.addExact(byteSize, byteAlignment), Math.multiplyExact(2, byteAlignment))
        .asSlice(byteAlignment, byteSize);
  }
}
