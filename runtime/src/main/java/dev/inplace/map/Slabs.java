package dev.inplace.map;

import dev.inplace.check.Checkptr;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one map: numbered slabs of at most {@link #LARGEST} bytes (or one bucket, if that
 * is larger), each zero when it is handed out. What cannot be had changes nothing.
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

  /** An array that is longer may be refused by the JVM. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private static final String MORE_MEMORY =
      "raise the memory limit of the process, or close maps that are not needed";

  private static final long ALIGNMENT = 64;

  private final String map;
  private final Confinement confinement;
  private final @Nullable UsersMemory users;
  private final Sharing sharing;
  private MemorySegment[] directory = {NoSlab.UNUSED, NoSlab.UNUSED, NoSlab.UNUSED, NoSlab.UNUSED};
  private final Addresses addresses = new Addresses();
  private @Nullable Arena[] arenas = new Arena[directory.length];
  private final ReadOnlySlabs readOnly = new ReadOnlySlabs();
  private final Lingering lingering = new Lingering();
  private final BitSet allocated = new BitSet();
  private final SlabNumbers numbers;
  private Consumer<MemorySegment[]> mirror = _ -> {};
  private final @Nullable Unclosed unclosed;
  private long bytes;
  private boolean closed;

  /** Slabs from arenas of the map's own. */
  Slabs(String map, Sharing sharing) {
    Raw.requireGranted(map);
    this.map = map;
    this.numbers = new SlabNumbers(map);
    this.users = null;
    this.sharing = sharing;
    this.confinement = new Confinement(map, sharing);
    this.unclosed = Checkptr.STRICT ? Unclosed.watch(this, map) : null;
    addresses.extend(directory.length);
  }

  /** Slabs from an arena of the user's, which says who may use them. */
  Slabs(String map, Arena usersArena) {
    Raw.refuseUsers(map);
    this.map = map;
    this.numbers = new SlabNumbers(map);
    this.users = new UsersMemory(map, usersArena);
    this.sharing = Sharing.SHARED;
    this.confinement = new Confinement(map, sharing);
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

  /** Where they begin in memory. */
  Addresses addresses() {
    return addresses;
  }

  /** A slab for reading only. */
  MemorySegment readOnly(int number) {
    return readOnly.of(number, directory);
  }

  /** Bytes taken from the system or the user's arena and not yet given back. */
  long bytes() {
    return bytes;
  }

  /** Of these, bytes that nothing lies in: the user's arena cannot take them back. */
  long spareBytes() {
    return (users == null ? 0 : users.spareBytes()) + lingering.bytes();
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
    @Nullable Arena[] moreArenas = Arrays.copyOf(arenas, length);
    MemorySegment[] longer = Arrays.copyOf(directory, length);
    Arrays.fill(longer, directory.length, length, NoSlab.UNUSED);
    addresses.extend(length);
    arenas = moreArenas; // from here on nothing fails
    directory = longer;
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

  /** Gives a reserved number its slab: zeroed bytes, aligned to a cache line. */
  void allocate(int number, long size) {
    requireUsable();
    readOnly.forget(number);
    try {
      directory[number] = users == null ? fromOwnArena(number, size) : fromUsers(users, size);
    } catch (OutOfMemoryError e) {
      throw outOfMemory(size, e);
    }
    addresses.add(number, directory[number]);
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

  private OutOfMemoryError outOfMemory(long size, Throwable cause) {
    OutOfMemoryError error =
        new OutOfMemoryError(
            "%s: %d bytes for a slab could not be had; %d bytes in use\nfix: %s"
                .formatted(
                    map,
                    size,
                    bytes,
                    users == null ? MORE_MEMORY : "give the map an arena that has more"));
    error.initCause(cause);
    return error;
  }

  private MemorySegment fromOwnArena(int number, long size) {
    Arena arena = sharing == Sharing.CONFINED ? Arena.ofConfined() : Arena.ofShared();
    try {
      MemorySegment slab = arena.allocate(size, ALIGNMENT);
      arenas[number] = arena;
      hold(size);
      return slab;
    } catch (Throwable e) {
      arena.close();
      throw e;
    }
  }

  private MemorySegment fromUsers(UsersMemory memory, long size) {
    MemorySegment slab = memory.takeSpare(size);
    if (slab == null) {
      slab = memory.allocate(size, ALIGNMENT);
      hold(size);
    }
    return slab;
  }

  private void hold(long more) {
    bytes += more;
    if (unclosed != null) {
      unclosed.holds(bytes);
    }
  }

  /** Takes a number back, and with it the slab, if it has one. */
  void release(int number) {
    MemorySegment slab = directory[number];
    Arena arena = arenas[number];
    addresses.remove(number);
    if (arena != null) {
      arenas[number] = null;
      hold(-lingering.close(arena, slab.byteSize()) - lingering.retry());
    } else if (users != null && isAllocated(number)) {
      users.keep(slab);
    }
    directory[number] = NoSlab.UNUSED;
    allocated.clear(number);
    numbers.release(number);
    readOnly.forget(number);
  }

  /** Gives all memory back, once; what is read through a place afterwards is an error. */
  void close() {
    if (closed) {
      hold(-lingering.retry());
      return;
    }
    requireOwner();
    addresses.clear();
    for (int number = 0; number < arenas.length; number++) {
      Arena arena = arenas[number];
      if (arena != null) {
        arenas[number] = null;
        lingering.close(arena, directory[number].byteSize());
      }
    }
    closed = true;
    hold(lingering.bytes() - bytes);
    allocated.clear();
    if (users != null) {
      users.forget();
    }
    readOnly.clear();
    Arrays.fill(directory, NoSlab.CLOSED);
  }

  void requireGivenBack() {
    lingering.requireNone(map);
  }

  /** Refuses a map that is closed or another thread's, or whose arena is, as its slabs tell. */
  void requireUsable() {
    if (closed) {
      throw new IllegalStateException(
          map + " is closed\nfix: close it when nothing uses it any more, or make another");
    }
    requireOwner();
    int number = users == null ? -1 : allocated.nextSetBit(0);
    if (number >= 0) {
      confinement.requireUsable(directory[number]);
    }
  }

  /** Refuses a confined map on another thread. */
  void requireOwner() {
    confinement.requireOwner();
  }

  /** The only thread that may use the map, or null if others may. */
  @Nullable Thread owner() {
    return confinement.owner();
  }
}
