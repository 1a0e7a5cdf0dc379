package dev.inplace.map;

import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;

/**
 * A map through which nothing can be written: what all generated ones share. It has no memory of
 * its own: it shows the entries of the map it was made from, also as that grows, and ends with it.
 */
public abstract class ReadOnlyMap {
  private final OffHeapMap map;

  /** The entries of a map whose epoch this is, as only its own class has. */
  protected ReadOnlyMap(OffHeapMap map, Epoch epoch) {
    this.map = map.heldBy(epoch);
  }

  /** The table of an entry with this hash, for reading only. */
  protected final MemorySegment readOnlyTable(long hash) {
    Table holder = map.tableOf(hash);
    if (holder == null) {
      throw map.endless(); // only a race removes it between the look-up and here
    }
    return holder.readOnly();
  }

  /** Entries; on another thread than the map's, about as many. */
  public final long size() {
    return map.size();
  }

  /** Native memory that the map holds now, bytes; on another thread, about as many. */
  public final long bytesUsed() {
    return map.bytesUsed();
  }

  /** Numbers about the map's inside; takes as long as the map is large. */
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

  /** The number of entries, and a few of them; it throws nothing, even if the map is closed. */
  @Override
  public final String toString() {
    return map.toString();
  }
}
