package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Slabs that nothing lies in and that cannot be given back one by one. */
final class SpareSlabs {
  private final ArrayList<MemorySegment> slabs = new ArrayList<>(0);
  private int most;

  /** So many more slabs may come to be kept: that must not fail then. */
  void makeRoom(int more) {
    slabs.ensureCapacity(most + more);
    most += more;
  }

  void keep(MemorySegment slab) {
    slabs.add(slab);
  }

  /** A kept slab, zero again, or null if there is none of this size. */
  @Nullable MemorySegment take(long size) {
    for (int i = slabs.size() - 1; i >= 0; i--) {
      if (slabs.get(i).byteSize() == size) {
        return slabs.remove(i).fill((byte) 0);
      }
    }
    return null;
  }

  boolean has(long size) {
    return slabs.stream().anyMatch(slab -> slab.byteSize() == size);
  }

  long bytes() {
    return bytes(_ -> true);
  }

  /** Bytes of some of them. */
  long bytes(Predicate<MemorySegment> those) {
    return slabs.stream().filter(those).mapToLong(MemorySegment::byteSize).sum();
  }

  void forget() {
    slabs.clear();
  }

  /** Some of them are gone. */
  void forget(Predicate<MemorySegment> those) {
    slabs.removeIf(those);
  }
}
