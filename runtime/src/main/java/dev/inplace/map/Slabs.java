package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one map: numbered slabs of at most {@link #LARGEST} bytes (or one bucket, if that
 * is larger), each zero when it is handed out.
 *
 * <p>A map's own slabs have an arena each, because that is the only way to give a part of a map's
 * memory back. In an arena of the user's nothing can be given back before the arena is closed;
 * slabs released there are kept and handed out again.
 *
 * <p>Why slabs and not one segment a table: {@link Arena#allocate} zeroes what it returns, so a
 * table of 512 MiB would stop the inserting thread for half a second.
 */
final class Slabs {
  /** Bytes; small enough that zeroing one is no pause. */
  static final long LARGEST = 1L << 19;

  /** Control bytes and eight keys of eight bytes: all that a look-up reads where no entry is. */
  private static final long PROBED = 128;

  /** What an unused number of the directory shows: too small to hold anything. */
  private static final MemorySegment UNUSED = MemorySegment.NULL;

  /** As much of an empty bucket as a look-up reads: what it sees in a map that has no table yet. */
  private static final MemorySegment NOTHING = Arena.global().allocate(PROBED).asReadOnly();

  private static final MemorySegment CLOSED = closedSegment();
  private static final long ALIGNMENT = 64;

  private final String map;
  private final Thread owner = Thread.currentThread();
  private final @Nullable Arena usersArena;
  private final Sharing sharing;
  private final List<MemorySegment> spare = new ArrayList<>();
  private MemorySegment[] directory = {UNUSED, UNUSED, UNUSED, UNUSED};
  private @Nullable Arena[] arenas = new Arena[directory.length];
  private @Nullable MemorySegment[] readOnly = {};
  private final BitSet allocated = new BitSet();
  private boolean[] reserved = {true, false, false, false};
  private int noneFreeBelow = 1;
  private Consumer<MemorySegment[]> mirror = _ -> {};
  private long bytes;
  private boolean closed;

  /** Slabs from arenas of the map's own. */
  Slabs(String map, Sharing sharing) {
    this.map = map;
    this.usersArena = null;
    this.sharing = sharing;
  }

  /** Slabs from an arena of the user's, which says who may use them. */
  Slabs(String map, Arena usersArena) {
    this.map = map;
    this.usersArena = usersArena;
    this.sharing = Sharing.SHARED;
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
    if (readOnly.length < directory.length) {
      readOnly = Arrays.copyOf(readOnly, directory.length);
    }
    MemorySegment slab = readOnly[number];
    if (slab == null) {
      slab = directory[number].asReadOnly();
      readOnly[number] = slab;
    }
    return slab;
  }

  /** Bytes taken from the system or the user's arena and not yet given back. */
  long bytes() {
    return bytes;
  }

  boolean isClosed() {
    return closed;
  }

  /** The first of {@code count} consecutive numbers, now reserved; their slabs come later. */
  int reserve(long count) {
    if (count > Integer.MAX_VALUE / 4) {
      throw new OutOfMemoryError("a map cannot have a table of " + count + " slabs");
    }
    int run = 0;
    for (int number = noneFreeBelow; number < reserved.length; number++) {
      run = reserved[number] ? 0 : run + 1;
      if (run == count) {
        return reserved(number + 1 - run, number + 1);
      }
    }
    int first = reserved.length - run;
    extend(Math.max(first + (int) count, reserved.length * 2));
    return reserved(first, first + (int) count);
  }

  private int reserved(int from, int to) {
    if (to == from + 1) { // the first free one has been searched for
      noneFreeBelow = to;
    }
    Arrays.fill(reserved, from, to, true);
    Arrays.fill(directory, from, to, NOTHING);
    return from;
  }

  private void extend(int length) {
    int before = directory.length;
    MemorySegment[] longer = Arrays.copyOf(directory, length);
    Arrays.fill(longer, before, length, UNUSED);
    arenas = Arrays.copyOf(arenas, length);
    reserved = Arrays.copyOf(reserved, length);
    directory = longer;
    mirror.accept(longer);
  }

  boolean isAllocated(int number) {
    return allocated.get(number);
  }

  /** Gives a reserved number its slab: zeroed bytes, aligned to a cache line. */
  void allocate(int number, long size) {
    requireUsable();
    forgetReadOnly(number);
    directory[number] =
        usersArena == null ? fromOwnArena(number, size) : fromUsersArena(usersArena, size);
    allocated.set(number);
  }

  /** One slab; returns its number. */
  int take(long size) {
    int number = reserve(1);
    try {
      allocate(number, size);
    } catch (Throwable e) {
      release(number);
      throw e;
    }
    return number;
  }

  private MemorySegment fromOwnArena(int number, long size) {
    Arena arena = sharing == Sharing.CONFINED ? Arena.ofConfined() : Arena.ofShared();
    try {
      MemorySegment slab = arena.allocate(size, ALIGNMENT);
      arenas[number] = arena;
      bytes += size;
      return slab;
    } catch (Throwable e) {
      arena.close();
      throw e;
    }
  }

  private MemorySegment fromUsersArena(Arena arena, long size) {
    for (int i = spare.size() - 1; i >= 0; i--) {
      if (spare.get(i).byteSize() == size) {
        return spare.remove(i).fill((byte) 0);
      }
    }
    MemorySegment slab = arena.allocate(size, ALIGNMENT);
    bytes += size;
    return slab;
  }

  private void forgetReadOnly(int number) {
    if (number < readOnly.length) {
      readOnly[number] = null;
    }
  }

  /** Takes a number back, and with it the slab, if it has one. */
  void release(int number) {
    MemorySegment slab = directory[number];
    Arena arena = arenas[number];
    if (arena != null) {
      arena.close();
      arenas[number] = null;
      bytes -= slab.byteSize();
    } else if (isAllocated(number)) {
      spare.add(slab);
    }
    directory[number] = UNUSED;
    allocated.clear(number);
    reserved[number] = false;
    noneFreeBelow = Math.min(noneFreeBelow, number);
    forgetReadOnly(number);
  }

  /** Gives all memory back, once; what is read through a place afterwards is an error. */
  void close() {
    if (closed) {
      return;
    }
    requireOwner();
    for (int number = 0; number < arenas.length; number++) {
      Arena arena = arenas[number];
      if (arena != null) {
        arena.close();
        arenas[number] = null;
      }
    }
    closed = true;
    bytes = 0;
    spare.clear();
    readOnly = new MemorySegment[0];
    Arrays.fill(directory, CLOSED);
  }

  /** Refuses a closed map, and a confined one on another thread. */
  void requireUsable() {
    if (closed) {
      throw new IllegalStateException(map + " is closed");
    }
    requireOwner();
  }

  private void requireOwner() {
    if (sharing == Sharing.CONFINED && !owner.equals(Thread.currentThread())) {
      throw new WrongThreadException(
          "%s is confined to %s; this is %s\nfix: use it there, or make it with createShared()"
              .formatted(map, owner, Thread.currentThread()));
    }
  }

  private static MemorySegment closedSegment() {
    try (Arena arena = Arena.ofShared()) {
      return arena.allocate(PROBED);
    }
  }
}
