package dev.inplace.map;

import dev.inplace.check.Checkptr;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one map: numbered slabs of at most {@link #LARGEST} bytes (or one bucket, if that
 * is larger), each zero when it is handed out. What cannot be had changes nothing.
 *
 * <p>Why slabs and not one segment a table: {@link Arena#allocate} zeroes what it returns, so a
 * table of 512 MiB would stop the inserting thread for half a second. Where all of a table is asked
 * for at once it does lie in one, its slabs side by side: a look-up then need not find the slab.
 */
final class Slabs {
  /** Bytes; small enough that zeroing one is no pause. */
  static final long LARGEST = 1L << 19;

  /** An array that is longer may be refused by the JVM. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private final String map;
  private final Confinement confinement;
  private final SlabMemory memory;
  private final boolean isUsers;
  private MemorySegment[] directory = {NoSlab.UNUSED, NoSlab.UNUSED, NoSlab.UNUSED, NoSlab.UNUSED};
  private final ReadOnlySlabs readOnly = new ReadOnlySlabs();
  private final BitSet allocated = new BitSet();
  private final SlabNumbers numbers;
  private Consumer<MemorySegment[]> mirror = _ -> {};
  private final @Nullable Unclosed unclosed;
  private boolean closed;

  /** Slabs from arenas of the map's own. */
  Slabs(String map, Sharing sharing) {
    this.map = map;
    this.numbers = new SlabNumbers(map);
    this.memory = new OwnMemory(sharing);
    this.isUsers = false;
    this.confinement = new Confinement(map, sharing);
    this.unclosed = Checkptr.STRICT ? Unclosed.watch(this, map) : null;
  }

  /** Slabs from an arena of the user's, which says who may use them. */
  Slabs(String map, Arena usersArena) {
    this.map = map;
    this.numbers = new SlabNumbers(map);
    this.memory = new UsersMemory(map, usersArena);
    this.isUsers = true;
    this.confinement = new Confinement(map, Sharing.SHARED);
    this.unclosed = null; // the user closes the arena
  }

  /** The segments by number. */
  MemorySegment[] directory() {
    return directory;
  }

  /** Hands the directory out now, and again each time that another array takes its place. */
  void mirrorDirectory(Consumer<MemorySegment[]> mirror) {
    this.mirror = mirror;
    mirror.accept(directory);
  }

  /** A slab for reading only. */
  MemorySegment readOnly(int number) {
    return readOnly.of(number, directory);
  }

  /** Bytes taken from the system or the user's arena and not yet given back. */
  long bytes() {
    return memory.bytes();
  }

  /** Of these, bytes that nothing lies in and that cannot be given back now. */
  long spareBytes() {
    return memory.spareBytes();
  }

  /** The map's name, for messages. */
  String map() {
    return map;
  }

  boolean isClosed() {
    return closed;
  }

  /** The first of {@code count} consecutive numbers, now reserved; their slabs come later. */
  int reserve(long count) {
    int first = numbers.firstFree(count);
    long end = first + count;
    if (end > directory.length) {
      extend((int) Math.max(end, Math.min(2L * directory.length, LONGEST)));
    }
    numbers.take(first, (int) count);
    Arrays.fill(directory, first, (int) end, NoSlab.NOTHING);
    return first;
  }

  private void extend(int length) {
    MemorySegment[] longer = Arrays.copyOf(directory, length);
    Arrays.fill(longer, directory.length, length, NoSlab.UNUSED);
    directory = longer; // from here on nothing fails
    mirror.accept(longer);
  }

  /** Whether so many bytes from a place on are memory of the map's. */
  boolean holds(long place, long size) {
    int number = Place.slab(place);
    return number >= 0
        && number < directory.length
        && Place.bucket(place) <= directory[number].byteSize() - size;
  }

  /** What is thrown where the map's memory contradicts itself: each access stays in its slab. */
  ConcurrentModificationException spoilt() {
    return new ConcurrentModificationException(
        ("checkptr: the buckets of %s are spoilt: it was changed on two threads at once\n"
                + "fix: use it on one thread at a time, and make it anew")
            .formatted(map));
  }

  boolean isAllocated(int number) {
    return allocated.get(number);
  }

  /** Gives a reserved number its slab of a table: zeroed bytes, aligned to a cache line. */
  void allocate(int number, long size) {
    requireUsable();
    assign(number, had(size, memory::takeOfTable));
  }

  /** Whether a slab of a size is kept that a table could have. */
  boolean keeps(long size) {
    return memory.keeps(size);
  }

  /**
   * Gives reserved numbers their slabs, all at once and side by side in one segment, a
   * <i>piece</i>.
   */
  MemorySegment allocatePiece(int first, int count, long size) {
    requireUsable();
    MemorySegment piece = had(count * size, _ -> memory.takePiece(count, size));
    for (int i = 0; i < count; i++) {
      assign(first + i, piece.asSlice(i * size, size));
    }
    return piece;
  }

  private MemorySegment had(long size, LongFunction<MemorySegment> taken) {
    try {
      return taken.apply(size);
    } catch (OutOfMemoryError e) {
      throw outOfMemory(size, e);
    } finally {
      tellWatch();
    }
  }

  private void assign(int number, MemorySegment slab) {
    directory[number] = slab;
    readOnly.forget(number);
    allocated.set(number);
  }

  /** One slab that is no table's; returns its number. */
  int take(long size) {
    int number = reserve(1);
    try {
      requireUsable();
      assign(number, had(size, memory::take));
    } catch (Throwable e) {
      release(number);
      throw e;
    }
    return number;
  }

  private OutOfMemoryError outOfMemory(long size, Throwable cause) {
    OutOfMemoryError error =
        new OutOfMemoryError(
            "%s: %d bytes for a slab could not be had; %d bytes in use\nfix: %s"
                .formatted(map, size, bytes(), memory.moreBy()));
    error.initCause(cause);
    return error;
  }

  private void tellWatch() {
    if (unclosed != null) {
      unclosed.holds(bytes());
    }
  }

  /** Takes a number back, and with it the slab, if it has one. */
  void release(int number) {
    if (isAllocated(number)) {
      memory.giveBack(directory[number]);
      tellWatch();
    }
    directory[number] = NoSlab.UNUSED;
    allocated.clear(number);
    numbers.release(number);
    readOnly.forget(number);
  }

  /** Gives back what has been kept, where that can be; it takes as long as it is much. */
  void closeSpare() {
    memory.closeSpare();
    tellWatch();
  }

  /** Gives all memory back, once; what is read through a place afterwards is an error. */
  void close() {
    if (!closed) {
      requireOwner();
      closed = true;
      allocated.clear();
      readOnly.clear();
      Arrays.fill(directory, NoSlab.CLOSED);
    }
    memory.close();
    tellWatch();
  }

  void requireGivenBack() {
    memory.requireGivenBack(map);
  }

  /** Refuses a map that is closed or another thread's, or whose arena is, as its slabs tell. */
  void requireUsable() {
    if (closed) {
      throw new IllegalStateException(
          map + " is closed\nfix: close it when nothing uses it any more, or make another");
    }
    requireOwner();
    int number = isUsers ? allocated.nextSetBit(0) : -1;
    if (number >= 0) {
      confinement.requireUsable(directory[number]);
    }
  }

  /** Refuses a confined map on another thread. */
  void requireOwner() {
    confinement.requireOwner();
  }
}
