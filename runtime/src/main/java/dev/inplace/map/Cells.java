package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * Keys or elems of a map that are too large for its buckets: equal cells in slabs of their own. A
 * bucket has the place of a cell instead. A cell stays where it is until its entry is removed.
 *
 * <p>Behind its key or elem, in its last word, a cell has the hash of its entry's key: so a large
 * key is not hashed again as the map grows, and an elem leads to its entry.
 */
public final class Cells {
  /** So many entries does a bucket have: as many cells make up for a bucket of a table. */
  private static final long SLOTS = LoadFactor.SLOTS;

  private final OverflowPool pool;
  private final Slabs slabs;
  private final long cellSize;

  Cells(Slabs slabs, long size, long alignment) {
    this.slabs = slabs;
    long withHash = (size + Long.BYTES - 1) / Long.BYTES * Long.BYTES + Long.BYTES;
    cellSize = (withHash + alignment - 1) / alignment * alignment;
    pool = new OverflowPool(slabs, Geometry.of(cellSize));
  }

  /** Makes sure that one can be taken without allocating. */
  void reserve(long tableBuckets) {
    pool.reserve(1, tableBuckets * SLOTS);
  }

  /** A cell of zeros for an entry that is being made. */
  public long take(long hash) {
    long cell = pool.take();
    segment(cell).set(LittleEndian.LONG, Place.offset(cell) + cellSize - Long.BYTES, hash);
    return cell;
  }

  /** Takes back the cell of an entry that is being removed. */
  public void free(long cell) {
    pool.free(cell);
  }

  /** Takes all back; the memory stays. */
  void clear() {
    pool.clear();
  }

  /** Gives their memory back; no entry has one. */
  void release() {
    pool.release();
  }

  /** The hash of the entry that a cell belongs to. */
  public long hash(long cell) {
    return stored(segment(cell), Place.offset(cell));
  }

  /** The same of what may be a cell, at an offset in some segment; of what cannot, any number. */
  public long hash(MemorySegment segment, long offset) {
    slabs.requireUsable();
    return offset <= segment.byteSize() - cellSize ? stored(segment, offset) : 0;
  }

  private long stored(MemorySegment segment, long offset) {
    return segment.get(LittleEndian.LONG, offset + cellSize - Long.BYTES);
  }

  /** Whether a cell can be at a place, in memory of the map's. */
  public boolean isCell(long place) {
    return slabs.holds(place, cellSize);
  }

  /** Bytes of all cells. */
  long bytes() {
    return pool.bytes();
  }

  /** Bytes of those that no entry has now. */
  long unused() {
    return pool.unused();
  }

  /** Cells now in use. */
  long used() {
    return pool.used();
  }

  private MemorySegment segment(long cell) {
    return slabs.directory()[Place.slab(cell)];
  }
}
