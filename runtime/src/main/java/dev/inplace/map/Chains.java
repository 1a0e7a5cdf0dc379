package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * The buckets that share one number: the one in the table, the <i>head</i>, and the overflow
 * buckets linked behind it.
 *
 * <p>Invariants: an empty slot is all zero, key and elem; a bucket with a link has no slot marked
 * {@link Tophash#EMPTY_REST}; an overflow bucket in a chain holds at least one entry.
 */
final class Chains {
  private final Slabs slabs;
  private final Geometry geometry;
  private final OverflowPool overflow;

  Chains(Slabs slabs, Geometry geometry) {
    this.slabs = slabs;
    this.geometry = geometry;
    this.overflow = new OverflowPool(slabs, geometry);
  }

  OverflowPool overflow() {
    return overflow;
  }

  /** The control bytes of a bucket. */
  long tophashes(long bucket) {
    return segment(bucket).get(LittleEndian.LONG, Place.bucket(bucket) + geometry.tophash());
  }

  void setTophashes(long bucket, long word) {
    segment(bucket).set(LittleEndian.LONG, Place.bucket(bucket) + geometry.tophash(), word);
  }

  /** The control byte of a slot. */
  int tophash(long place) {
    return (int) (tophashes(Place.bucketOf(place)) >>> (Place.slot(place) * 8)) & 0xFF;
  }

  /**
   * The next bucket of the chain, or {@link Place#NONE}.
   *
   * @param hops that were made from the head, this one included
   */
  long next(long bucket, long hops) {
    return follow(next(bucket), hops);
  }

  /** A link, if it leads to a bucket and not in a circle, as a race can make it. */
  long follow(long link, long hops) {
    boolean isSound = hops <= overflow.buckets() && slabs.holds(link, geometry.bucketSize());
    if (link != Place.NONE && !isSound) {
      throw slabs.spoilt();
    }
    return link;
  }

  private long next(long bucket) {
    return segment(bucket).get(LittleEndian.LONG, Place.bucket(bucket) + geometry.overflow());
  }

  private void link(long bucket, long next) {
    segment(bucket).set(LittleEndian.LONG, Place.bucket(bucket) + geometry.overflow(), next);
  }

  /** Overflow buckets behind a head. */
  long overflowBehind(long head) {
    long hops = 0;
    for (long bucket = head; bucket != Place.NONE; hops++) {
      bucket = Tophash.endsChain(tophashes(bucket)) ? Place.NONE : next(bucket, hops + 1);
    }
    return hops - 1;
  }

  /**
   * The slot for a new entry: its home slot, else the first empty one, else the first of a new
   * overflow bucket.
   *
   * @param tableBuckets buckets of the table, for the size of a new slab
   */
  long roomFor(long head, long hash, long tableBuckets) {
    long place = roomInHead(head, hash);
    long bucket = head;
    for (long hops = 1; place == Place.ABSENT; hops++) {
      long next = next(bucket, hops);
      if (next == Place.NONE) {
        return append(bucket, tableBuckets);
      }
      bucket = next;
      place = room(bucket);
    }
    return place;
  }

  /** The same among the slots of the head; {@link Place#ABSENT} if all are taken. */
  long roomInHead(long head, long hash) {
    long empties = Tophash.empties(tophashes(head));
    int home = Tophash.home(hash);
    return Tophash.has(empties, home) ? head | home : first(empties, head);
  }

  private long room(long bucket) {
    return first(Tophash.empties(tophashes(bucket)), bucket);
  }

  private static long first(long slots, long bucket) {
    return slots == 0 ? Place.ABSENT : bucket | Tophash.first(slots);
  }

  private long append(long last, long tableBuckets) {
    overflow.reserve(1, tableBuckets);
    long bucket = overflow.take();
    link(last, bucket);
    return bucket;
  }

  /** Marks a slot as holding an entry. */
  void occupy(long place, int tophash) {
    mark(place, tophash);
  }

  /**
   * Marks a slot, whose bytes are zero by now, as empty; frees its overflow bucket if that was its
   * last.
   */
  void vacate(long head, long place) {
    long bucket = Place.bucketOf(place);
    long next = next(bucket);
    mark(place, next == Place.NONE ? Tophash.EMPTY_REST : Tophash.EMPTY_ONE);
    if (bucket != head && Tophash.entries(tophashes(bucket)) == 0) {
      unlink(head, bucket, next);
    }
  }

  private void unlink(long head, long bucket, long next) {
    long before = head;
    long behind = next(before, 1);
    for (long hops = 2; behind != bucket; hops++) {
      before = behind;
      behind = next(before, hops);
      if (behind == Place.NONE) {
        throw slabs.spoilt();
      }
    }
    link(before, next);
    if (next == Place.NONE) {
      setTophashes(before, Tophash.withoutOverflow(tophashes(before)));
    }
    overflow.free(bucket);
  }

  private void mark(long place, int tophash) {
    long at = Place.bucket(place) + geometry.tophash() + Place.slot(place);
    segment(place).set(LittleEndian.BYTE, at, (byte) tophash);
  }

  private MemorySegment segment(long place) {
    return slabs.directory()[Place.slab(place)];
  }
}
