package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A ring of 2^log2 slots in one segment, for the keys whose hashes have one prefix of {@code depth}
 * bits. The bits behind those choose the home slot. An entry lies there or, if the slot was taken,
 * in the first empty slot behind it. A look-up ends at the first empty slot.
 *
 * <p>Slots lie in the order of hashes, except within a run without an empty slot.
 */
final class Table {
  /** Bytes of the largest slot: a key and an elem of 128 bytes each. Larger ones lie outside. */
  private static final long LARGEST_SLOT = 256;

  /** The most slots of a set of slots, one bit each. */
  static final int SET = Long.SIZE;

  /** Slots of a map without memory, as a base-2 logarithm: the fewest for a shift. */
  static final int LOG2_OF_NOTHING = 1;

  /** The most slots, as a base-2 logarithm, of a table whose memory does not matter. */
  private static final int LOG2_OF_FEW = 11;

  /** The two empty slots of a map without memory, in either shape. */
  static final MemorySegment NOTHING =
      Arena.global().allocate(Shape.SLOTS * LARGEST_SLOT + 2 * Long.BYTES).asReadOnly();

  /** The table of a closed or spoilt map: each access throws. */
  static final MemorySegment CLOSED = closed();

  final MemorySegment segment;
  final int log2;
  final int depth;
  private final Shape shape;
  private final long slots;
  private @Nullable MemorySegment readOnly;
  private long most;
  long count;

  /**
   * A table over a zeroed segment of its size.
   *
   * @param depth bits of the hash that choose the table
   */
  Table(MemorySegment segment, Shape shape, int log2, int depth) {
    this.segment = segment;
    this.shape = shape;
    this.log2 = log2;
    this.depth = depth;
    slots = 1L << log2;
    most = most(log2);
  }

  /** This table in a segment with the same bytes. */
  Table at(MemorySegment other) {
    Table same = new Table(other, shape, log2, depth);
    same.most = most;
    same.count = count;
    return same;
  }

  private static MemorySegment closed() {
    try (Arena arena = Arena.ofShared()) {
      return arena.allocate(LARGEST_SLOT);
    }
  }

  long slots() {
    return slots;
  }

  /** The segment, read-only, made at the first use; threads that race make equal ones. */
  MemorySegment readOnly() {
    @Nullable MemorySegment made = readOnly;
    if (made == null) {
      made = segment.asReadOnly();
      readOnly = made;
    }
    return made;
  }

  long buckets() {
    return Math.max(1, slots / Shape.SLOTS);
  }

  /** Entries that fit before the table grows or splits. */
  long most() {
    return most;
  }

  /** True if an insert needs no growth. */
  boolean hasRoom() {
    return count < most;
  }

  /** Notes that the hashes with one prefix of so many bits now have their own table. */
  void giveAway(int bits) {
    most -= most(log2) >>> bits;
  }

  /**
   * The most entries of 2^log2 slots: 7/8 of the slots, of few slots 3/4, for shorter probes. At
   * least one slot stays empty.
   */
  static long most(int log2) {
    long slots = 1L << log2;
    return slots - Math.max(1, slots / (log2 <= LOG2_OF_FEW ? 4 : 8));
  }

  /** The base-2 logarithm of the slots for so many entries, at a load factor of at most 6/8. */
  static int log2For(long entries, int fewest) {
    int log2 = fewest;
    while (log2 < 62 && (1L << log2) - Math.max(1, (1L << log2) / 4) < entries) {
      log2++;
    }
    return log2;
  }

  /** The home slot of a hash. */
  long home(long hash) {
    return Hash.home(hash, depth, slots - 1);
  }

  /** The control bytes of eight slots; the first slot is a multiple of eight. */
  long controls(long first) {
    return shape.controls(segment, slots, first);
  }

  /** The slots with an entry among {@link #SET}, as a set; the first slot is a multiple of that. */
  long entries(long first) {
    long set = 0;
    int buckets = (int) Math.min(SET / Shape.SLOTS, buckets());
    for (int i = 0; i < buckets; i++) {
      int slots = Shape.SLOTS * i;
      set |= Control.bits(Control.entries(controls(first + slots))) << slots;
    }
    return set;
  }

  /** The control byte of a slot. */
  int control(long slot) {
    return shape.control(segment, slots, slot);
  }

  /** True if a slot, which may be out of range, has an entry. */
  boolean has(long slot) {
    return slot >= 0 && slot < slots && control(slot) != Control.EMPTY;
  }

  /** The slot of the sought entry, which may have this hash; -1 if there is none. */
  long find(long hash, LongPredicate isSought) {
    long slot = home(hash);
    for (long steps = 0; steps < slots && control(slot) != Control.EMPTY; steps++) {
      if (isSought.test(slot)) {
        return slot;
      }
      slot = slot + 1 & slots - 1;
    }
    return -1;
  }

  /**
   * The slot of the entry with this hash whose key has a word at an offset; -1 if there is none.
   */
  long find(long hash, long offset, long word) {
    long mask = slots - 1;
    int sought = Control.of(hash);
    long slot = home(hash);
    for (long steps = 0; steps <= mask; steps++) {
      int control = control(slot);
      if (control == Control.EMPTY) {
        return -1;
      }
      if (control == sought && segment.get(LittleEndian.LONG, shape.key(slot) + offset) == word) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** Copies those entries of another table, in {@code some} of its slots, that belong here. */
  void pour(OffHeapMap map, Table from, long first, long some, long like) {
    boolean isLessThanABucket = from.slots < Shape.SLOTS; // then a bucket has each slot once
    count +=
        map.pour(
            from.segment,
            from.slots - 1,
            isLessThanABucket ? 0 : first,
            isLessThanABucket ? from.slots : some,
            segment,
            slots - 1,
            depth,
            like);
  }

  /** Empties a slot, and moves later entries back to where a look-up finds them. */
  void remove(long slot, OffHeapMap map) {
    long gap = map.closeGap(segment, slots - 1, depth, slot);
    shape.control(segment, slots, gap, Control.EMPTY);
    shape.erase(segment, gap);
  }

  /** Removes all entries. */
  void clear() {
    segment.fill((byte) 0);
    count = 0;
  }
}
