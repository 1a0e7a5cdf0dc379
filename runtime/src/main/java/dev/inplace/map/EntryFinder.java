package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** A search for the entry whose elem a flyweight shows; another map may have made the flyweight. */
final class EntryFinder {
  private EntryFinder() {}

  /** True if a slot of a segment has an entry of a map. */
  static boolean isEntry(OffHeapMap map, MemorySegment segment, long slot) {
    Table table = map.tableOf(map.directory() == null ? 0 : hashOrAny(map, segment, slot));
    return table != null && table.segment.equals(segment) && table.has(slot);
  }

  /** The hash of a possible entry; an arbitrary number for none. */
  private static long hashOrAny(OffHeapMap map, MemorySegment segment, long slot) {
    try {
      return map.hashAt(segment, slot);
    } catch (IndexOutOfBoundsException | IllegalStateException | WrongThreadException e) {
      return 0;
    }
  }

  /** The slot of the entry with this hash whose elem is a cell; -1 if there is none. */
  static long slotOf(OffHeapMap map, long hash, Cells elems, MemorySegment segment, long offset) {
    @Nullable Table table = map.tableOf(hash);
    if (table == null) {
      return -1;
    }
    return table.find(
        hash,
        slot -> {
          long elem = map.elemAt(table.segment, slot);
          return Blocks.offset(elem) == offset && elems.segment(elem).equals(segment);
        });
  }
}
