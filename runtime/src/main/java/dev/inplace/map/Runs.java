package dev.inplace.map;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * The slots of the flat layout: open addressing with linear probing, each slab a ring of its own.
 * An entry lies in its home slot or, where that was taken, in the first one behind it that was
 * empty; so the slots from an entry's home to the entry are a <i>run</i> without an empty one, and
 * a look-up ends at the first that is. A run goes on over the ends of buckets, so a bucket holds
 * entries with the numbers of others before it; from the last slot of a slab it goes on at the
 * first. A look-up therefore never leaves its slab.
 *
 * <p><b>Removal.</b> What lies behind in the run moves up, so that no slot is ever marked as
 * removed and look-ups stay as short as they were (Knuth, The Art of Computer Programming, volume
 * 3, 6.4, algorithm R).
 *
 * <p><b>Growth.</b> The old table is evacuated bucket by bucket, by number. Entries of other
 * numbers are left in the same bucket, and nothing moves up, so what has moved leaves marks behind
 * at which no look-up ends; that a number has been evacuated is kept beside the table. Once the
 * evacuation has begun, removals leave such marks in the old table too, and inserts pass over them.
 */
final class Runs extends Slots {
  private final Header map;

  Runs(Header map) {
    super(map.slabs, map.geometry);
    this.map = map;
  }

  @Override
  long behind(long head, long bucket, long word, long hops) {
    // the entries of a head begin at any of its slots, and all that go on pass by its last
    boolean ends = bucket == head ? endsInLast(word) : Tophash.endsChain(word);
    long next = ring(bucket, LoadFactor.SLOTS);
    return ends || next == head ? Place.NONE : next;
  }

  private static boolean endsInLast(long word) {
    return word >>> 56 == Tophash.EMPTY_REST;
  }

  @Override
  boolean goesOn(long bucket) {
    return !endsInLast(tophashes(bucket));
  }

  @Override
  boolean isReached(long bucket) {
    return goesOn(ring(bucket, -LoadFactor.SLOTS));
  }

  /** What lies so many slots behind another in the ring of their slab. */
  private long ring(long place, int slots) {
    long number = Place.offset(place);
    long last = geometry().slots(segment(place).byteSize()) - 1;
    return place - number + ((number + slots) & last);
  }

  private void requireEnd(long hops, long most) {
    if (hops > most) {
      throw slabs().spoilt();
    }
  }

  @Override
  boolean areShared() {
    return true;
  }

  @Override
  long overflowBehind(long head) {
    return 0;
  }

  /** Its home slot, else the first empty one of the run. */
  @Override
  long claim(long head, long hash, long tableBuckets) {
    return claim(head | Tophash.home(hash), Tophash.of(hash));
  }

  /**
   * Marks the first empty slot from one on. The control bytes are read eight at a time, so that no
   * branch depends on how many there are.
   */
  private long claim(long from, int tophash) {
    MemorySegment slab = segment(from);
    long bucket = Place.bucket(from);
    long empties = Tophash.ends(controls(slab, bucket) | Tophash.before(Place.slot(from)));
    for (long hops = 0; empties == 0; hops++) {
      long slots = geometry().slots(slab.byteSize());
      requireEnd(hops, slots);
      bucket = (bucket + LoadFactor.SLOTS) & (slots - 1);
      empties = Tophash.ends(controls(slab, bucket));
    }
    long slot = bucket + Tophash.first(empties);
    slab.set(LittleEndian.BYTE, slab.byteSize() - 1 - slot, (byte) tophash);
    return from - Place.offset(from) + slot;
  }

  private static long controls(MemorySegment slab, long bucket) {
    long reversed = slab.get(LittleEndian.LONG, slab.byteSize() - Long.BYTES - bucket);
    return Long.reverseBytes(reversed);
  }

  @Override
  void vacate(long head, long place) {
    if (isBeingEvacuated(place)) {
      mark(place, Tophash.EMPTY_ONE);
    } else {
      moveUp(segment(place), place);
    }
  }

  private boolean isBeingEvacuated(long place) {
    Growth growth = map.isGrowing() ? map.growth() : null;
    return growth != null && growth.isAllocated() && !map.table().has(place);
  }

  /** Fills a hole, whose bytes are zero, from what is behind it, and so on. */
  private void moveUp(MemorySegment slab, long removed) {
    long controls = slab.byteSize() - 1;
    long hole = removed;
    long from = nextToMove(slab, removed, hole);
    while (from != Place.ABSENT) {
      long to = Place.offset(hole);
      copySlot(slab, Place.offset(from), to);
      slab.set(LittleEndian.BYTE, controls - to, tophashAt(slab, from));
      hole = from;
      from = nextToMove(slab, removed, hole);
    }
    if (hole != removed) {
      zeroSlot(slab, Place.offset(hole));
    }
    slab.set(LittleEndian.BYTE, controls - Place.offset(hole), (byte) Tophash.EMPTY_REST);
  }

  /**
   * The first entry behind a hole whose run begins at the hole or before; absent if an empty slot
   * comes first. It writes nothing, so C2 asks about the slab once, not for each entry.
   */
  private long nextToMove(MemorySegment slab, long removed, long hole) {
    long last = geometry().slots(slab.byteSize()) - 1;
    long first = hole - Place.offset(hole);
    long at = hole;
    long steps = 0;
    do {
      at = first | ((at + 1) & last);
      if (tophashAt(slab, at) == Tophash.EMPTY_REST) {
        return Place.ABSENT;
      }
      if (at == removed) {
        throw slabs().spoilt();
      }
      steps++;
    } while (!mayMove(at, steps, last));
    return at;
  }

  private static byte tophashAt(MemorySegment slab, long place) {
    return slab.get(LittleEndian.BYTE, slab.byteSize() - 1 - Place.offset(place));
  }

  /** Whether an entry lies at least so many slots behind its home. */
  private boolean mayMove(long place, long steps, long last) {
    long hash = map.hashAt(place);
    long home = hash * LoadFactor.SLOTS + Tophash.home(hash);
    return ((place - home) & last) >= steps;
  }

  /** Its padding, which is zero, too. */
  private void copySlot(MemorySegment slab, long from, long to) {
    long size = geometry().slotSize();
    MemorySegment.copy(slab, from * size, slab, to * size, size);
  }

  private void zeroSlot(MemorySegment slab, long slot) {
    long size = geometry().slotSize();
    Bytes.zero(slab, slot * size, size);
  }

  /** Their bytes stay: no look-up of a key that is still in the old table equals them. */
  @Override
  void markEvacuated(long bucket, long moved, long toUpperHalf) {
    MemorySegment slab = segment(bucket);
    long at = slab.byteSize() - Long.BYTES - Place.bucket(bucket);
    long word = Tophash.emptied(controls(slab, Place.bucket(bucket)), moved);
    slab.set(LittleEndian.LONG, at, Long.reverseBytes(word));
  }

  @Override
  void endEvacuation(long head) {
    // The slots are marked, and nothing else lies elsewhere.
  }
}
