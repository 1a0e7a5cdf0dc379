package dev.inplace.samples.generated;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.util.ArrayList;
import java.util.List;

/** The padding of a struct, nested structs and arrays of structs included. */
public final class PaddingBytes {
  private final MemorySegment memory;
  private final List<Byte> found = new ArrayList<>();

  private PaddingBytes(MemorySegment memory) {
    this.memory = memory;
  }

  public static List<Byte> of(MemorySegment memory, StructLayout layout) {
    PaddingBytes bytes = new PaddingBytes(memory);
    bytes.collect(0, layout);
    return bytes.found;
  }

  private void collect(long offset, MemoryLayout layout) {
    switch (layout) {
      case PaddingLayout padding -> {
        for (long i = 0; i < padding.byteSize(); i++) {
          found.add(memory.get(LittleEndian.BYTE, offset + i));
        }
      }
      case StructLayout struct -> {
        long at = offset;
        for (MemoryLayout member : struct.memberLayouts()) {
          collect(at, member);
          at += member.byteSize();
        }
      }
      case SequenceLayout array -> {
        for (long i = 0; i < array.elementCount(); i++) {
          collect(offset + i * array.elementLayout().byteSize(), array.elementLayout());
        }
      }
      default -> {}
    }
  }
}
