package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Moves a map's memory elsewhere, behind its back. */
public final class Relocation {
  private static final byte GARBAGE = (byte) 0xA5;

  private Relocation() {}

  /**
   * Copies all slabs into an arena, overwrites the originals, and lets the map read the copies; but
   * for those that records are written out to, which hold no buckets. They do not lie side by side.
   */
  public static void move(OffHeapMap map, Arena arena) {
    MemorySegment[] directory = map.slabs().directory();
    for (int number = 0; number < directory.length; number++) {
      MemorySegment original = directory[number];
      if (map.slabs().isAllocated(number) && !isRecord(map, original)) {
        directory[number] = arena.allocate(original.byteSize(), 64).copyFrom(original);
        original.fill(GARBAGE);
      }
    }
    Peek.at(map.slabs(), "readOnly", ReadOnlySlabs.class).clear();
    Table table = map.table();
    map.use(
        new Table(table.slabs(), table.geometry(), table.firstSlab(), table.log2Buckets(), null));
  }

  private static boolean isRecord(OffHeapMap map, MemorySegment slab) {
    return slab.equals(Peek.at(map, OffHeapMap.class, "staging"))
        || slab.equals(Peek.at(map, map.getClass(), "keyBytes"));
  }
}
