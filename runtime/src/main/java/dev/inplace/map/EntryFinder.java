package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Finds the entry whose elem a flyweight shows, which may be of another map, or of none. */
final class EntryFinder {
  private EntryFinder() {}

  /** Whether a slot of a segment has an entry of a map. */
  static boolean isEntry(OffHeapMap map, MemorySegment segment, long slot) {
    Table table = map.tableOf(map.directory() == null ? 0 : hashOrAny(map, segment, slot));
    return table != null && table.segment.equals(segment) && table.has(slot);
  }

  /** The hash of what may be an entry; of what is none, any number. */
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
    long slot = table.home(hash);
    for (long steps = 0; table.has(slot) && steps < table.slots(); steps++) {
      long elem = map.elemAt(table.segment, slot);
      if (Blocks.offset(elem) == offset && elems.segment(elem).equals(segment)) {
        return slot;
      }
      slot = slot + 1 & table.slots() - 1;
    }
    return -1;
  }
}
