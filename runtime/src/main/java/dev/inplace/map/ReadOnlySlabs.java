package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Slabs for reading only, by number: what shows keys, made when first asked for. */
final class ReadOnlySlabs {
  private @Nullable MemorySegment[] slabs = {};

  /** That of a number in the directory. */
  MemorySegment of(int number, MemorySegment[] directory) {
    if (slabs.length < directory.length) {
      slabs = Arrays.copyOf(slabs, directory.length);
    }
    MemorySegment slab = slabs[number];
    if (slab == null) {
      slab = directory[number].asReadOnly();
      slabs[number] = slab;
    }
    return slab;
  }

  /** Another slab has this number now, or none. */
  void forget(int number) {
    if (number < slabs.length) {
      slabs[number] = null;
    }
  }

  void clear() {
    slabs = new MemorySegment[0];
  }
}
