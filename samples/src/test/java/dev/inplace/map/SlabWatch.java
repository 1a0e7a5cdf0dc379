package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Counts the slabs that operations of a map allocate and give back. */
public final class SlabWatch {
  private final Slabs slabs;
  private MemorySegment[] before;

  /** What one operation did. */
  public record Work(int allocated, long bytesAllocated, int givenBack) {}

  public SlabWatch(OffHeapMap map) {
    slabs = map.slabs();
    before = allocated();
  }

  /** What was done since the last call. */
  public Work work() {
    MemorySegment[] now = allocated();
    MemorySegment[] old = Arrays.copyOf(before, now.length);
    before = now;
    int allocated = 0;
    int givenBack = 0;
    long bytes = 0;
    for (int i = 0; i < now.length; i++) {
      if (now[i] != old[i]) {
        allocated += now[i] == null ? 0 : 1;
        bytes += now[i] == null ? 0 : now[i].byteSize();
        givenBack += old[i] == null ? 0 : 1;
      }
    }
    return new Work(allocated, bytes, givenBack);
  }

  private MemorySegment[] allocated() {
    MemorySegment[] segments = slabs.directory().clone();
    for (int i = 0; i < segments.length; i++) {
      segments[i] = slabs.isAllocated(i) ? segments[i] : null;
    }
    return segments;
  }
}
