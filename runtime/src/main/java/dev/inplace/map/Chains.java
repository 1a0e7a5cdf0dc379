package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * The slots of the classic layout. The buckets that share one number are a chain: the one in the
 * table, the <i>head</i>, and the overflow buckets linked behind it.
 *
 * <p>Invariants: a bucket with a link has no slot marked {@link Tophash#EMPTY_REST}; an overflow
 * bucket in a chain holds at least one entry.
 */
final class Chains extends Slots {
  Chains(Slabs slabs, Geometry geometry) {
    super(slabs, geometry);
  }

  @Override
  long behind(long head, long bucket, long word, long hops) {
    return Tophash.endsChain(word) ? Place.NONE : follow(next(bucket), hops);
  }

  private void setTophashes(long bucket, long word) {
    segment(bucket).set(LittleEndian.LONG, Place.bucket(bucket), word);
  }

  private long next(long bucket) {
    return segment(bucket).get(LittleEndian.LONG, Place.bucket(bucket) + geometry().overflow());
  }

  private void link(long bucket, long next) {
    segment(bucket).set(LittleEndian.LONG, Place.bucket(bucket) + geometry().overflow(), next);
  }

  @Override
  boolean areShared() {
    return false;
  }

  @Override
  boolean goesOn(long bucket) {
    return false;
  }

  @Override
  boolean isReached(long bucket) {
    return false;
  }

  @Override
  long overflowBehind(long head) {
    return countBehind(head);
  }

  /** Its home slot, else the first empty one, else the first of a new overflow bucket. */
  @Override
  long claim(long head, long hash, long tableBuckets) {
    MemorySegment slab = segment(head);
    long bucket = Place.bucket(head);
    long empties = Tophash.empties(slab.get(LittleEndian.LONG, bucket));
    if (empties == 0) {
      return claimBehind(head, hash, tableBuckets);
    }
    int slot = Tophash.first(Tophash.preferred(empties, Tophash.home(hash)));
    slab.set(LittleEndian.BYTE, bucket + slot, (byte) Tophash.of(hash));
    return head | slot;
  }

  private long claimBehind(long head, long hash, long tableBuckets) {
    long place = Place.ABSENT;
    long bucket = head;
    for (long hops = 1; place == Place.ABSENT; hops++) {
      long next = follow(next(bucket), hops);
      if (next == Place.NONE) {
        place = append(bucket, tableBuckets);
      } else {
        bucket = next;
        place = first(Tophash.empties(tophashes(bucket)), bucket);
      }
    }
    mark(place, Tophash.of(hash));
    return place;
  }

  private long append(long last, long tableBuckets) {
    overflow().reserve(1, tableBuckets);
    long bucket = overflow().take();
    link(last, bucket);
    return bucket;
  }

  /** Frees its overflow bucket too, if that was its last entry. */
  @Override
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
    long behind = follow(next(before), 1);
    for (long hops = 2; behind != bucket; hops++) {
      before = behind;
      behind = follow(next(before), hops);
      if (behind == Place.NONE) {
        throw slabs().spoilt();
      }
    }
    link(before, next);
    if (next == Place.NONE) {
      setTophashes(before, Tophash.withoutOverflow(tophashes(before)));
    }
    overflow().free(bucket);
  }

  @Override
  void markEvacuated(long bucket, long moved, long toUpperHalf) {
    setTophashes(bucket, Tophash.evacuated(tophashes(bucket), toUpperHalf));
  }

  @Override
  void endEvacuation(long head) {
    // links of evacuated buckets are still there, and lead to those that are free now
    long bucket = follow(next(head), 1);
    for (long hops = 2; bucket != Place.NONE; hops++) {
      long behind = follow(next(bucket), hops);
      overflow().free(bucket);
      bucket = behind;
    }
  }
}
