package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ConcurrentModificationException;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A ring of 2^log2 slots in one segment, for the keys whose hashes begin with the same {@code
 * depth} bits. The bits behind those choose the home slot. An entry lies there or, if the slot was
 * taken, in the first one behind it that was empty; a look-up ends at the first empty slot.
 *
 * <p>So slots lie in the order of hashes, but for the entries of a run without an empty slot.
 */
final class Table {
  /** A key and an elem of 128 bytes: larger ones are not in a table. */
  private static final long LARGEST_SLOT = 256;

  /** Slots of a map without memory: as few as a shift can choose from. */
  static final int LOG2_OF_NOTHING = 1;

  /** The two empty slots of a map without memory, in either shape. */
  static final MemorySegment NOTHING =
      Arena.global().allocate(Shape.SLOTS * LARGEST_SLOT + 2 * Long.BYTES).asReadOnly();

  /** The table of a map that is closed or spoilt: each access throws. */
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
   * A table over a segment that has its bytes, all zero.
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

  private static MemorySegment closed() {
    try (Arena arena = Arena.ofShared()) {
      return arena.allocate(LARGEST_SLOT);
    }
  }

  long slots() {
    return slots;
  }

  /** The segment for reading only, made when it is first needed; threads that race make equals. */
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

  /** Notes that the hashes with one prefix of so many bits have a table of their own now. */
  void giveAway(int bits) {
    most -= most(log2) >>> bits;
  }

  /** So many entries fit into 2^log2 slots: 7/8, and at least one slot stays empty. */
  static long most(int log2) {
    long slots = 1L << log2;
    return slots - Math.max(1, slots / 8);
  }

  /** The least power of two of slots that a table for so many entries has: they fill 6/8. */
  static int log2For(long entries, int fewest) {
    int log2 = fewest;
    while (log2 < 62 && (1L << log2) - Math.max(1, (1L << log2) / 4) < entries) {
      log2++;
    }
    return log2;
  }

  /** The home slot of a hash. */
  long home(long hash) {
    return hash << depth >>> -log2;
  }

  /** The control bytes of eight slots, of which the first is a multiple of eight. */
  long controls(long first) {
    return shape.controls(segment, slots, first);
  }

  /** The control byte of a slot. */
  int control(long slot) {
    return shape.control(segment, slots, slot);
  }

  /** Whether a slot, which may be out of range, has an entry. */
  boolean has(long slot) {
    return slot >= 0 && slot < slots && control(slot) != Control.EMPTY;
  }

  /** The slot of an entry that may have this hash and is the one sought; -1 if there is none. */
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

  /**
   * Copies the entries of some slots of another table, of which these are the hashes, as far as
   * they begin as {@code like} does. One loop, so that C2 checks the segments once for all entries.
   *
   * @throws ConcurrentModificationException if it is full, which only a race makes it
   */
  void addLike(long like, Table from, long first, int some, long[] hashes) {
    long mask = slots - 1;
    long prefix = depth == 0 ? 0 : Long.MIN_VALUE >> (depth - 1);
    long added = count;
    for (int i = 0; i < some; i++) {
      long hash = hashes[i];
      int control = from.control(first + i);
      if (control == Control.EMPTY || ((hash ^ like) & prefix) != 0) {
        continue;
      }
      if (added == mask) {
        throw new ConcurrentModificationException(
            "checkptr: a table is full: its map was changed on two threads at once\n"
                + "fix: use it on one thread at a time");
      }
      long target = home(hash);
      while (control(target) != Control.EMPTY) {
        target = target + 1 & mask;
      }
      shape.copy(from.segment, first + i, segment, target);
      shape.control(segment, slots, target, control);
      added++;
    }
    count = added;
  }

  /** Empties a slot, and moves entries behind it back to where a look-up finds them. */
  void remove(long slot, Hashes hashes) {
    long mask = slots - 1;
    long gap = slot;
    long next = slot + 1 & mask;
    long left = slots; // which a race may have filled, every one
    for (int some = inRow(next); some > 0 && left > 0; some = inRow(next)) {
      left -= some;
      long[] block = hashes.read(segment, next, some);
      for (int i = 0; i < some; i++, next++) {
        if ((next - home(block[i]) & mask) >= (next - gap & mask)) {
          shape.copy(segment, next, segment, gap);
          shape.control(segment, slots, gap, control(next));
          gap = next;
        }
      }
      next &= mask;
    }
    shape.control(segment, slots, gap, Control.EMPTY);
    shape.erase(segment, gap);
  }

  /** Entries without an empty slot between them, from a slot to the end of its bucket. */
  private int inRow(long slot) {
    long empties = Control.empties(controls(slot & -Shape.SLOTS)) & Control.from(slot);
    long end = empties == 0 ? Shape.SLOTS : Control.first(empties);
    return (int) (end - (slot & Shape.SLOTS - 1));
  }

  /** Removes all entries. */
  void clear() {
    segment.fill((byte) 0);
    count = 0;
  }
}
