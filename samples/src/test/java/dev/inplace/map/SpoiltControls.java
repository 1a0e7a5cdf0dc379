package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/** Overwrites the control bytes of a flat map, as a race between threads can. */
public final class SpoiltControls {
  private static final byte SOME_TOPHASH = 77;

  private SpoiltControls() {}

  /** No slot is empty any more: a run has no end. */
  public static void fill(OffHeapMap map) {
    for (long index = 0; index < map.table().buckets(); index++) {
      long bucket = map.table().bucket(index);
      MemorySegment slab = map.slabs().directory()[Place.slab(bucket)];
      for (int slot = 0; slot < LoadFactor.SLOTS; slot++) {
        long at = map.geometry.tophash(slab.byteSize(), bucket | slot);
        if (slab.get(LittleEndian.BYTE, at) == Tophash.EMPTY_REST) {
          slab.set(LittleEndian.BYTE, at, SOME_TOPHASH);
        }
      }
    }
  }
}
