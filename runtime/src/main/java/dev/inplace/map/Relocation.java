package dev.inplace.map;

import dev.inplace.memory.Blocks;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The move of a map to a new mapping of its file, which has the same tables and blocks. Commits
 * then compare what is written to that. All other memory of the map is freed.
 */
final class Relocation {
  private final OffHeapMap map;
  private final Map<Long, MemorySegment> moved = new HashMap<>(); // by former address
  private final List<Runnable> blocks;
  private final @Nullable Directory directory;
  private final @Nullable Table only;
  private final long bytes;

  /**
   * Prepares a move, and changes nothing.
   *
   * @param from the tables and blocks of the map
   * @param to the same bytes in the mapping
   */
  Relocation(OffHeapMap map, List<MemorySegment> from, List<MemorySegment> to) {
    this.map = map;
    for (int i = 0; i < from.size(); i++) {
      moved.put(from.get(i).address(), to.get(i));
    }
    blocks = map.blocks.stream().map(each -> each.replaced(this::to)).toList();
    Directory several = map.directory();
    directory = several == null ? null : several.replaced(this::at);
    Table first = map.tableOf(0);
    only = several != null || first == null ? null : at(first);
    bytes =
        map.tables().stream().mapToLong(table -> table.segment.byteSize()).sum()
            + map.blocks.stream().mapToLong(Blocks::bytes).sum();
  }

  private Table at(Table table) {
    return table.at(to(table.segment));
  }

  private MemorySegment to(MemorySegment from) {
    return Objects.requireNonNull(moved.get(from.address()));
  }

  /**
   * Moves the map, up to the caller's end of the write.
   *
   * @param arena of the mapping
   */
  void run(Arena arena) {
    map.begin();
    blocks.forEach(Runnable::run);
    if (directory != null) {
      map.use(directory);
    } else if (only != null) {
      map.use(only);
    }
    map.growth.freeUnused();
    map.staging = null;
    map.memory.moveTo(arena, bytes);
  }
}
