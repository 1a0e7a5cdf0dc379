package dev.inplace.samples.generated;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.check.Marks;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.util.Random;

/**
 * Foreign memory as a program in another language might leave it: garbage in padding, garbage
 * behind the first zero byte of text, {@code true} as any byte but zero, at odd addresses.
 */
public final class Dirty {
  private final MemorySegment segment;
  private final Random random;

  public Dirty(Arena arena, long size, long seed) {
    segment = arena.allocate(size + 64, 16);
    Marks.exempt(segment); // many structs lie here, one after the other
    random = new Random(seed);
    byte[] garbage = new byte[(int) segment.byteSize()];
    random.nextBytes(garbage);
    MemorySegment.copy(garbage, 0, segment, LittleEndian.BYTE, 0, garbage.length);
  }

  public MemorySegment segment() {
    return segment;
  }

  /** An offset, mostly odd, where a struct of the given size finds room. */
  public long offset() {
    return random.nextInt(48);
  }

  /** Puts garbage wherever a struct has bytes that mean nothing; text is found by its name. */
  public void spoil(Flyweight flyweight, StructLayout layout) {
    spoil(Flyweight.segmentOf(flyweight), Flyweight.offsetOf(flyweight), layout);
  }

  private void spoil(MemorySegment in, long offset, StructLayout layout) {
    long at = offset;
    for (MemoryLayout member : layout.memberLayouts()) {
      switch (member) {
        case PaddingLayout padding -> spoil(in, at, padding.byteSize());
        case StructLayout nested -> spoil(in, at, nested);
        case SequenceLayout text when isText(text) -> {
          long end = at;
          while (end < at + text.byteSize() && in.get(LittleEndian.BYTE, end) != 0) {
            end++;
          }
          spoil(in, end + 1, at + text.byteSize() - end - 1);
        }
        case SequenceLayout array when array.elementLayout() instanceof StructLayout element -> {
          for (long i = 0; i < array.elementCount(); i++) {
            spoil(in, at + i * element.byteSize(), element);
          }
        }
        default -> {}
      }
      at += member.byteSize();
    }
  }

  private static boolean isText(SequenceLayout sequence) {
    String name = sequence.name().orElse("");
    return name.equals("origin") || name.equals("destination") || name.equals("text");
  }

  private void spoil(MemorySegment in, long from, long size) {
    for (long i = 0; i < size; i++) {
      in.set(LittleEndian.BYTE, from + i, (byte) random.nextInt(1, 256));
    }
  }
}
