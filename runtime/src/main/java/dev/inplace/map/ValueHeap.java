package dev.inplace.map;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import dev.inplace.check.Checkptr;
import dev.inplace.check.Ending;
import dev.inplace.check.Epoch;
import dev.inplace.memory.Blocks;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a map's values of varying size, texts and lists.
 *
 * <p><b>Elem.</b> An elem is two words: the place of the value's first byte, and its size in the
 * lower 56 bits of the second. The upper 8 bits are the number of the size of its room. An empty
 * value has no room, and its elem is zero.
 *
 * <p><b>Growth.</b> A value that outgrows its room moves to the smallest that holds it ({@link
 * ValueRooms}). Sizes grow by a third or by half, so the moves of appends copy each byte at most
 * 2.5 times on average, and as much again to fill the gaps. A value that no longer fills half of
 * its room moves to a smaller one. The next move needs changes of a fifth of its bytes.
 *
 * <p><b>Owners.</b> A room's hash leads to its entry, which gets the new place when the room moves.
 * Text values and list values read the place from the entry at each access, so they need not end
 * then.
 */
public final class ValueHeap {
  private static final long SIZE = Long.BYTES;
  private static final int NUMBER_SHIFT = 56;
  private static final long SIZE_MASK = (1L << NUMBER_SHIFT) - 1;
  private static final long LARGEST = 1L << 50;

  private final OffHeapMap map;
  private final Epoch values;
  private final Epoch bytes;
  private final Blocks blocks;
  private final long firstElem;
  private final ValueRooms rooms;
  private long used;

  /**
   * The empty heap of a map.
   *
   * @param epoch of the map, which only its own class has
   * @param firstElem offset of the first elem in a table
   * @param alignment of values, at most 64
   */
  @SuppressWarnings("this-escape") // the map only keeps it
  public ValueHeap(OffHeapMap map, Epoch epoch, long firstElem, long alignment) {
    this.map = map.heldBy(epoch);
    this.firstElem = firstElem;
    values = epoch;
    bytes = new Epoch(MethodHandles.lookup(), map.memory.name(), map::describeKey);
    blocks = map.blocks("values");
    rooms = new ValueRooms(blocks, alignment);
    map.memory.keepApart(() -> epoch.isHandedOut() || bytes.isHandedOut());
    map.heaps.add(this);
  }

  /** The epoch of whole values: the map's. */
  public Epoch values() {
    return values;
  }

  /** The epoch of flyweights and spans over bytes of values, which move. */
  public Epoch bytes() {
    return bytes;
  }

  /** The bytes of the value of an elem. */
  public long size(MemorySegment table, long elem) {
    return table.get(LittleEndian.LONG, elem + SIZE) & SIZE_MASK;
  }

  /** The place of the value of an elem. */
  public long place(MemorySegment table, long elem) {
    return table.get(LittleEndian.LONG, elem);
  }

  /** The block of a value, read-only if the table is. */
  public MemorySegment segment(MemorySegment table, long place) {
    return table.isReadOnly() ? blocks.readOnly(place) : blocks.segment(place);
  }

  /** The block of a value, read-only. */
  public MemorySegment readOnly(long place) {
    return blocks.readOnly(place);
  }

  /** Refuses a change of a value that is shown for reading only, or during another change. */
  public void requireWritable(MemorySegment table, Class<?> shown) {
    map.requireIdle();
    map.requireUsable();
    if (table.isReadOnly()) {
      throw Checkptr.readOnly(0, shown, true);
    }
  }

  /**
   * Makes a value of the first bytes of the present one and others. A failed allocation changes
   * nothing.
   *
   * @param kept bytes of the present value, at most its size
   * @param from segment with the others, perhaps a part of this heap; null for zeros
   */
  public void write(
      MemorySegment table,
      long elem,
      long kept,
      @Nullable MemorySegment from,
      long offset,
      long more) {
    long word = table.get(LittleEndian.LONG, elem + SIZE);
    int number = (int) (word >>> NUMBER_SHIFT);
    long size = kept + more;
    if (rooms.fits(size, number)) {
      long place = place(table, elem);
      copy(from, offset, blocks.segment(place), Blocks.offset(place) + kept, more);
      table.set(LittleEndian.LONG, elem + SIZE, word(number, size));
      used += size - (word & SIZE_MASK);
      if (kept < (word & SIZE_MASK) || Checkptr.STRICT) {
        bytes.end(Ending.RESIZE);
      }
    } else if (size > 0 || number > 0) {
      move(table, elem, kept, from, offset, more);
    }
  }

  /** Copies bytes that may overlap, or writes zeros. */
  private static void copy(
      @Nullable MemorySegment from, long offset, MemorySegment to, long at, long size) {
    if (from == null) {
      Bytes.zero(to, at, size);
    } else {
      MemorySegment.copy(from, offset, to, at, size);
    }
  }

  private static long word(int number, long size) {
    return ((long) number << NUMBER_SHIFT) | size;
  }

  private void move(
      MemorySegment table,
      long elem,
      long kept,
      @Nullable MemorySegment from,
      long offset,
      long more) {
    long word = table.get(LittleEndian.LONG, elem + SIZE);
    int number = (int) (word >>> NUMBER_SHIFT);
    long place = place(table, elem);
    long size = kept + more;
    int newNumber = rooms.numberFor(requireSize(size));
    long hash = number == 0 ? hashOf(table, elem) : rooms.hash(place, number);
    long newPlace = rooms.take(newNumber, hash);
    try {
      MemorySegment to = blocks.segment(newPlace);
      long at = Blocks.offset(newPlace);
      copy(from, offset, to, at + kept, more);
      MemorySegment.copy(blocks.segment(place), Blocks.offset(place), to, at, kept);
    } catch (Throwable e) {
      free(newPlace, newNumber);
      throw e;
    }
    table.set(LittleEndian.LONG, elem, newPlace);
    table.set(LittleEndian.LONG, elem + SIZE, word(newNumber, size));
    used += size - (word & SIZE_MASK);
    bytes.end(Ending.RESIZE);
    free(place, number);
  }

  private long requireSize(long size) {
    if (size < 0 || size > LARGEST) {
      throw new OutOfMemoryError(
          "%s: a value of %d bytes is too large\nfix: keep less in one value"
              .formatted(map.memory.name(), size));
    }
    return size;
  }

  private long hashOf(MemorySegment table, long elem) {
    return map.hashAt(table, map.shape.slotOfElem(elem));
  }

  /** Frees the value of an entry that is being removed. */
  public void free(MemorySegment table, long elem) {
    long word = table.get(LittleEndian.LONG, elem + SIZE);
    used -= word & SIZE_MASK;
    bytes.end(Ending.REMOVE);
    free(place(table, elem), (int) (word >>> NUMBER_SHIFT));
  }

  private void free(long place, int number) {
    long last = rooms.last(place, number);
    if (last != place) {
      long hash = rooms.hash(last, number);
      Table holder = map.tableOf(hash);
      long owner = holder == null ? -1 : elemWith(holder, hash, last);
      if (owner < 0) {
        throw map.endless();
      }
      rooms.fill(place, last, number);
      Objects.requireNonNull(holder).segment.set(LittleEndian.LONG, owner, place);
    }
    rooms.free(place, number);
  }

  /** The elem with a place, of an entry with this hash; -1 if there is none. */
  private long elemWith(Table holder, long hash, long place) {
    long slot = holder.home(hash);
    for (long steps = 0; steps < holder.slots(); steps++) {
      if (holder.control(slot) == Control.EMPTY) {
        return -1;
      }
      long elem = map.shape.elem(slot, firstElem);
      if (place(holder.segment, elem) == place) {
        return elem;
      }
      slot = (slot + 1) & (holder.slots() - 1);
    }
    return -1;
  }

  /**
   * Sets the value of an entry.
   *
   * @param isNew true if the entry was inserted for it; a failure then removes it
   */
  public void put(MemorySegment table, long elem, MemorySegment value, boolean isNew) {
    put(table, elem, value, 0, value.byteSize(), isNew);
  }

  private void put(
      MemorySegment table, long elem, MemorySegment from, long offset, long size, boolean isNew) {
    try {
      write(table, elem, 0, from, offset, size);
    } catch (Throwable e) {
      if (isNew) {
        map.removeEntry(hashOf(table, elem), map.shape.slotOfElem(elem));
      }
      throw e;
    }
  }

  /**
   * Sets the value of an entry to that of another entry, perhaps of another map.
   *
   * @param isNew true if the entry was inserted for it; a failure then removes it
   */
  public void copyFrom(
      ValueHeap other,
      MemorySegment theirs,
      long from,
      MemorySegment table,
      long elem,
      boolean isNew) {
    long place = other.place(theirs, from);
    long size = other.size(theirs, from);
    put(table, elem, other.blocks.segment(place), Blocks.offset(place), size, isNew);
  }

  /** Frees all values and their memory. */
  void clear() {
    bytes.end(Ending.CLEAR);
    rooms.clear();
    used = 0;
  }

  /** Frees the blocks without values, one of each size that was in use. */
  void trim() {
    rooms.trim();
  }

  /** Ends all flyweights over bytes of values, before the memory is freed. */
  void close() {
    bytes.end(Ending.CLOSE);
  }

  /** Bytes of all blocks. */
  long size() {
    return blocks.bytes();
  }

  /** Bytes of the blocks that hold no value. */
  long unused() {
    return blocks.bytes() - used;
  }
}
