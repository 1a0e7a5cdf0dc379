package dev.inplace.map;

import dev.inplace.memory.Blocks;
import dev.inplace.memory.Cells;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Removals of the entry whose elem a flyweight shows; another map may have made the flyweight. */
final class Removal {
  private Removal() {}

  /** Removes the entry in a slot of a segment; false if that is no entry of the map. */
  static boolean remove(OffHeapMap map, MemorySegment segment, long slot) {
    Table table = map.tableOf(map.directory() == null ? 0 : hashOrAny(map, segment, slot));
    if (table == null || !table.segment.equals(segment) || !table.has(slot)) {
      return false;
    }
    map.removeEntry(map.hashAt(segment, slot), slot);
    return true;
  }

  /** Removes the entry whose elem lies in a cell at an offset of a segment; false if none does. */
  static boolean removeCell(OffHeapMap map, Cells elems, MemorySegment segment, long offset) {
    long hash = elems.hash(segment, offset);
    long slot = slotOf(map, hash, elems, segment, offset);
    if (slot < 0) {
      return false;
    }
    map.removeEntry(hash, slot);
    return true;
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
  private static long slotOf(
      OffHeapMap map, long hash, Cells elems, MemorySegment segment, long offset) {
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
