package dev.inplace.map;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;

/**
 * A read-only view of a map, the base of all generated ones. It has no memory of its own. It shows
 * the entries of its map, also as that grows, and ends with it.
 */
public abstract class ReadOnlyMap {
  private final OffHeapMap map;

  /** A view of the map with this epoch, which only its own class has. */
  protected ReadOnlyMap(OffHeapMap map, Epoch epoch) {
    this.map = map.heldBy(epoch);
  }

  /** The table of an entry with this hash, read-only. */
  protected final MemorySegment readOnlyTable(long hash) {
    return readOnlyTable(hash, OffHeapMap.NOT_INLINED);
  }

  private MemorySegment readOnlyTable(long hash, int detours) {
    if (detours > 0) {
      return readOnlyTable(hash, detours - 1);
    }
    Table holder = map.tableOf(hash);
    if (holder == null) {
      throw map.endless(); // only a race removes it between the look-up and here
    }
    return holder.readOnly();
  }

  /** Number of entries; approximate on a thread other than the map's. */
  public final long size() {
    return map.size();
  }

  /** True if there is no entry. */
  public final boolean isEmpty() {
    return map.isEmpty();
  }

  /** Native memory of the map, bytes; approximate on a thread other than the map's. */
  public final long bytesUsed() {
    return map.bytesUsed();
  }

  /** Statistics of the map's internals. It takes time proportional to the map's size. */
  public final MapStats stats() {
    return map.stats();
  }

  /**
   * A picture of eight slots: control bytes, keys and values.
   *
   * @throws IndexOutOfBoundsException if there is no such bucket
   */
  public final String dump(long bucket) {
    return map.dump(bucket);
  }

  /** The number of entries, and a few of them. It throws nothing, even if the map is closed. */
  @Override
  public final String toString() {
    return map.toString();
  }
}
