package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Segments that cannot be freed, kept for reuse. A request takes the smallest one that is large
 * enough, and leaves the rest of it.
 */
final class Spares {
  private static final long ALIGNMENT = 64;

  private final TreeMap<Long, Deque<MemorySegment>> bySize = new TreeMap<>();
  private long bytes;

  /** Bytes of all of them. */
  long bytes() {
    return bytes;
  }

  void keep(MemorySegment segment) {
    bySize.computeIfAbsent(segment.byteSize(), _ -> new ArrayDeque<>(1)).push(segment);
    bytes += segment.byteSize();
  }

  /** A segment of just so many bytes, of any content; null if none is large enough. */
  @Nullable MemorySegment take(long size) {
    Map.Entry<Long, Deque<MemorySegment>> fitting = bySize.ceilingEntry(size);
    if (fitting == null) {
      return null;
    }
    MemorySegment spare = fitting.getValue().poll();
    if (spare == null) { // a race has taken it
      return null;
    }
    if (fitting.getValue().isEmpty()) {
      bySize.remove(fitting.getKey());
    }
    bytes -= spare.byteSize();
    long end = (size + ALIGNMENT - 1) & -ALIGNMENT;
    if (end < spare.byteSize()) {
      keep(spare.asSlice(end));
    }
    return spare.asSlice(0, size);
  }

  void clear() {
    bySize.clear();
    bytes = 0;
  }
}
