package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * Which slots hold the entries whose hash has the number of a bucket, and where a new one goes:
 * {@link Chains} in the classic layout, {@link Runs} in the flat one. Growth, cursors and the rest
 * of the map go through entries bucket by bucket and need not know which.
 *
 * <p>Invariant: an empty slot is all zero, key and elem, unless its entry was evacuated.
 */
abstract class Slots {
  private final Slabs slabs;
  private final Geometry geometry;
  private final OverflowPool overflow;

  Slots(Slabs slabs, Geometry geometry) {
    this.slabs = slabs;
    this.geometry = geometry;
    this.overflow = new OverflowPool(slabs, geometry);
  }

  /** Those of a map's layout, without any entry. */
  static Slots of(Header map) {
    return map.geometry.isFlat() ? new Runs(map) : new Chains(map.slabs, map.geometry);
  }

  /** Buckets beside those of the table; always none where there are no chains. */
  final OverflowPool overflow() {
    return overflow;
  }

  final Geometry geometry() {
    return geometry;
  }

  final Slabs slabs() {
    return slabs;
  }

  /** The control bytes of a bucket. */
  final long tophashes(long bucket) {
    MemorySegment slab = segment(bucket);
    long word = slab.get(LittleEndian.LONG, geometry.tophashes(slab.byteSize(), bucket));
    return geometry.isFlat() ? Long.reverseBytes(word) : word;
  }

  /** The control byte of a slot. */
  final int tophash(long place) {
    MemorySegment slab = segment(place);
    return slab.get(LittleEndian.BYTE, geometry.tophash(slab.byteSize(), place)) & 0xFF;
  }

  /** Gives a slot its control byte. */
  final void mark(long place, int tophash) {
    MemorySegment slab = segment(place);
    slab.set(LittleEndian.BYTE, geometry.tophash(slab.byteSize(), place), (byte) tophash);
  }

  final MemorySegment segment(long place) {
    return slabs.directory()[Place.slab(place)];
  }

  /**
   * The next bucket that may have entries with the number of a head, or {@link Place#NONE}.
   *
   * @param bucket the head, or one that this has returned for it
   * @param hops that were made from the head, this one included
   * @throws java.util.ConcurrentModificationException if a race has spoilt what is read
   */
  final long behind(long head, long bucket, long hops) {
    return behind(head, bucket, tophashes(bucket), hops);
  }

  /** The same, with the control bytes of the bucket. */
  abstract long behind(long head, long bucket, long word, long hops);

  /** A link, if it leads to a bucket and not in a circle, as a race can make it. */
  final long follow(long link, long hops) {
    boolean isSound = hops <= overflow.buckets() && slabs.holds(link, geometry.bucketSize());
    if (link != Place.NONE && !isSound) {
      throw slabs.spoilt();
    }
    return link;
  }

  /** How many buckets behind a head may have entries with its number. */
  final long countBehind(long head) {
    long hops = 0;
    long bucket = behind(head, head, 1);
    while (bucket != Place.NONE) {
      hops++;
      bucket = behind(head, bucket, hops + 1);
    }
    return hops;
  }

  /** Whether buckets hold entries with the numbers of others. */
  abstract boolean areShared();

  /** Whether what belongs to a bucket may lie in the one behind it that belongs to another. */
  abstract boolean goesOn(long bucket);

  /** Whether what belongs to others before it may lie in a bucket. */
  abstract boolean isReached(long bucket);

  /** So many overflow buckets must be had before the entries of a head are moved. */
  abstract long overflowBehind(long head);

  /**
   * Gives a new entry a slot, and that its control byte; returns its place. Its slab is looked up
   * once for both: what the JDK asks of a slab is most of what an insert costs.
   *
   * @param tableBuckets buckets of the table, for the size of a new slab
   */
  abstract long claim(long head, long hash, long tableBuckets);

  static long first(long slots, long bucket) {
    return slots == 0 ? Place.ABSENT : bucket | Tophash.first(slots);
  }

  /** Marks a slot, whose bytes are zero by now, as empty. */
  abstract void vacate(long head, long place);

  /** Marks the slots of a bucket as evacuated whose entries have moved. */
  abstract void markEvacuated(long bucket, long moved, long toUpperHalf);

  /** All entries with the number of a head have moved. */
  abstract void endEvacuation(long head);
}
