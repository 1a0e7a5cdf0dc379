package dev.inplace.map;

import dev.inplace.memory.Blocks;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The move of a map to a new mapping of its file, which has the same tables and blocks. Commits
 * then compare what is written to that. All other memory of the map is freed.
 */
final class Relocation {
  private final OffHeapMap map;
  private final Map<Long, MemorySegment> moved = new HashMap<>(); // by former address

  /**
   * A move.
   *
   * @param from the tables and blocks of the map
   * @param to the same bytes in the mapping
   */
  Relocation(OffHeapMap map, List<MemorySegment> from, List<MemorySegment> to) {
    this.map = map;
    for (int i = 0; i < from.size(); i++) {
      moved.put(from.get(i).address(), to.get(i));
    }
  }

  /**
   * Moves the map, up to the caller's end of the write. A failure leaves it whole: its parts have
   * the same bytes in either place.
   *
   * @param arena of the mapping
   */
  void run(Arena arena) {
    long bytes = 0;
    for (Blocks blocks : map.blocks) {
      blocks.replace(this::to);
      bytes += blocks.bytes();
    }
    Directory directory = map.directory();
    Table only = map.tableOf(0);
    if (directory != null) {
      directory.replace(table -> table.at(to(table.segment)));
      map.use(directory);
    } else if (only != null) {
      map.use(only.at(to(only.segment)));
    }
    bytes += map.tables().stream().mapToLong(table -> table.segment.byteSize()).sum();
    map.begin();
    map.growth.forgetUnused();
    map.memory.moveTo(arena, bytes);
  }

  private MemorySegment to(MemorySegment from) {
    return Objects.requireNonNull(moved.get(from.address()));
  }
}
