package dev.inplace.memory;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Segments that cannot be freed, kept for reuse. A request takes the smallest segment that is large
 * enough, and leaves its rest. A segment that the user may hold a part of is kept apart: only the
 * same use takes it again, for as many bytes.
 */
final class Spares {
  private static final long ALIGNMENT = 64;

  private final TreeMap<Long, Deque<MemorySegment>> bySize = new TreeMap<>();
  private final Map<Like, Deque<MemorySegment>> apart = new HashMap<>(0);
  private long bytes;

  private record Like(Object user, long size) {}

  /** Bytes of all segments. */
  long bytes() {
    return bytes;
  }

  void keep(MemorySegment segment) {
    bySize.computeIfAbsent(segment.byteSize(), _ -> new ArrayDeque<>(1)).push(segment);
    bytes += segment.byteSize();
  }

  void keepFor(Object user, MemorySegment segment) {
    apart
        .computeIfAbsent(new Like(user, segment.byteSize()), _ -> new ArrayDeque<>(1))
        .push(segment);
    bytes += segment.byteSize();
  }

  /** A segment of exactly so many bytes, with arbitrary content; null if none is large enough. */
  @Nullable MemorySegment take(long size, Object user) {
    Deque<MemorySegment> alike = apart.isEmpty() ? null : apart.get(new Like(user, size));
    MemorySegment own = alike == null ? null : alike.poll();
    if (own != null) {
      bytes -= size;
      return own;
    }
    return take(size);
  }

  /** A segment of exactly so many bytes that no user holds a part of; null if there is none. */
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
    apart.clear();
    bytes = 0;
  }
}
