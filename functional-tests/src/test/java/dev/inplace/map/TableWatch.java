package dev.inplace.map;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Notices the tables that operations of a map make. */
public final class TableWatch {
  private final OffHeapMap map;
  private final Set<Table> before = Collections.newSetFromMap(new IdentityHashMap<>());
  private long changes = -1;

  public TableWatch(OffHeapMap map) {
    this.map = map;
    newTables();
  }

  /** The bytes of each table that was made since the last call. */
  public List<Long> newTables() {
    if (changes == map.changes()) {
      return List.of();
    }
    changes = map.changes();
    return map.tables().stream()
        .filter(before::add)
        .flatMapToLong(table -> LongStream.of(table.segment.byteSize()))
        .boxed()
        .toList();
  }
}
