package dev.inplace.memory;

import dev.inplace.check.Marks;
import dev.inplace.jfr.Events;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The native memory of one map or list: segments of any size, zeroed at allocation. A failed
 * allocation leaves it unchanged.
 *
 * <p>An arena frees all or nothing. A segment that the map frees early has its own arena. Small
 * segments of a shared map share one and are reused: closing a shared arena costs some 20 µs.
 *
 * <p>In a user's arena nothing is freed before that is closed: segments are kept for reuse ({@link
 * Spares}). Once the user may hold a segment over some memory, only the same use and size reuses
 * it. Such a segment never shows a key, control byte or link.
 */
public final class Memory {
  /** Alignment of segments, bytes: a cache line. */
  private static final long ALIGNMENT = 64;

  /** The most bytes of a segment that shares an arena, in a shared map. */
  private static final long SMALL = 1L << 16;

  /** The most bytes of a segment. The JDK's allocator adds a little, and overflows near 2^63. */
  private static final long MOST = 1L << 62;

  private static final String LESS = "close maps that are not needed, or ask for less";

  private final String name;
  private final @Nullable Sharing sharing;
  private final Thread owner = Thread.currentThread();
  private final Map<Long, Lingering.Slab> arenas = new HashMap<>(); // by address
  private final Spares spares = new Spares();
  private final Lingering lingering = new Lingering();
  private final @Nullable Unclosed unclosed;
  private final @Nullable UsersArena users;
  private @Nullable Arena shared; // of small segments, or of a mapped file
  private long sharedBytes;
  private BooleanSupplier isHandedOut = () -> false;
  private long bytes;
  private boolean isClosed;

  /**
   * Memory of its own.
   *
   * @param name of the map or list, for messages
   * @param makers the library's classes that make one, to report the user's that did not close it;
   *     without any, it is not reported
   */
  public Memory(String name, Sharing sharing, Class<?>... makers) {
    this.name = name;
    this.sharing = sharing;
    users = null;
    unclosed =
        makers.length > 0 && Unclosed.isWatching() ? Unclosed.watch(this, name, makers) : null;
  }

  /** Memory in a user's arena, whose confinement applies. */
  public Memory(String name, Arena arena) {
    this.name = name;
    sharing = null;
    users = new UsersArena(name, arena);
    unclosed = null;
  }

  /**
   * The memory of a map in a mapped file.
   *
   * @param arena that unmaps the file; closed by {@link #close}
   * @param size of the file, bytes
   */
  public Memory(String name, Arena arena, long size, Class<?>... makers) {
    this(name, Sharing.SHARED, makers);
    shared = arena;
    bytes = size;
    watch();
  }

  /** Sets the condition that the user may hold a segment over some of this memory. */
  public void keepApart(BooleanSupplier handedOut) {
    isHandedOut = handedOut;
  }

  /** The name of the map or list, for messages. */
  public String name() {
    return name;
  }

  public boolean isClosed() {
    return isClosed;
  }

  /** Bytes allocated and not freed. */
  public long bytes() {
    return bytes;
  }

  /** Bytes among these that are kept for reuse or cannot be freed yet. */
  public long spareBytes() {
    return spares.bytes() + lingering.bytes();
  }

  /** A zeroed segment for a table. */
  public MemorySegment allocate(long size, String use) {
    return allocate(size, use, this);
  }

  /**
   * A zeroed segment.
   *
   * @param use of the segment, for the message
   * @param user of the segment; its freed segments may be reused
   * @throws OutOfMemoryError if it cannot be allocated
   */
  public MemorySegment allocate(long size, String use, Object user) {
    requireUsable();
    if (size < 0 || size > MOST) {
      throw outOfMemory(size, use, null);
    }
    MemorySegment spare = spares.take(size, user);
    if (spare != null) {
      return spare.fill((byte) 0);
    }
    if (sharing != null && !AllMaps.take(size)) {
      throw outOfMemory(size, use, ", " + AllMaps.describe(), "raise it, " + LESS, null);
    }
    try {
      MemorySegment segment =
          users == null ? allocateCounted(size) : users.allocate(size, ALIGNMENT);
      bytes += size;
      watch();
      Marks.exempt(segment);
      return segment;
    } catch (OutOfMemoryError e) {
      throw outOfMemory(size, use, e);
    }
  }

  private MemorySegment allocateCounted(long size) {
    try {
      return isOwn(size) ? allocateOwn(size) : allocateSmall(size);
    } catch (Throwable e) {
      AllMaps.give(size);
      throw e;
    }
  }

  private boolean isOwn(long size) {
    return sharing == Sharing.CONFINED || (sharing == Sharing.SHARED && size > SMALL);
  }

  private MemorySegment allocateOwn(long size) {
    Arena arena = sharing == Sharing.CONFINED ? Arena.ofConfined() : Arena.ofShared();
    try {
      MemorySegment segment = arena.allocate(size, ALIGNMENT);
      arenas.put(segment.address(), new Lingering.Slab(arena, size));
      return segment;
    } catch (Throwable e) { // the Java heap may be full
      arena.close();
      throw e;
    }
  }

  private MemorySegment allocateSmall(long size) {
    Arena arena = shared;
    if (arena == null) {
      arena = Arena.ofShared();
      shared = arena;
    }
    MemorySegment segment = arena.allocate(size, ALIGNMENT);
    sharedBytes += size;
    return segment;
  }

  /** Frees the segment of a table. */
  public void free(MemorySegment segment) {
    free(segment, this);
  }

  /** Frees a segment, or keeps it for reuse if that is impossible. */
  public void free(MemorySegment segment, Object user) {
    Lingering.Slab own = arenas.remove(segment.address());
    if (own != null) {
      bytes -= lingering.close(own) + lingering.retry();
      watch();
    } else if (isHandedOut.getAsBoolean()) {
      spares.keepFor(user, segment);
    } else if (segment.byteSize() > 0) {
      spares.keep(segment);
    }
  }

  /**
   * Frees all memory of a map in a file, which has moved to another mapping.
   *
   * @param arena that unmaps the file; closed by {@link #close}
   * @param size of all that is in use, bytes
   */
  public void moveTo(Arena arena, long size) {
    freeAll();
    shared = arena;
    sharedBytes = 0;
    bytes += size;
    watch();
  }

  private void freeAll() {
    arenas.values().forEach(lingering::close);
    arenas.clear();
    if (shared != null) {
      lingering.close(new Lingering.Slab(shared, sharedBytes));
    }
    shared = null;
    spares.clear();
    lingering.retry();
    bytes = lingering.bytes();
  }

  private OutOfMemoryError outOfMemory(long size, String use, @Nullable Throwable cause) {
    String fix =
        sharing == null
            ? "give the map an arena that has more"
            : "raise the memory limit of the process, " + LESS;
    return outOfMemory(size, use, "", fix, cause);
  }

  private OutOfMemoryError outOfMemory(
      long size, String use, String elsewhere, String fix, @Nullable Throwable cause) {
    Events.allocationFailed(name, use, size, bytes);
    OutOfMemoryError error =
        new OutOfMemoryError(
            "%s: %s bytes for %s could not be allocated; %d bytes in use%s\nfix: %s"
                .formatted(name, size < 0 ? "over 2^63" : size, use, bytes, elsewhere, fix));
    error.initCause(cause);
    return error;
  }

  private void watch() {
    if (unclosed != null) {
      unclosed.holds(bytes);
    }
  }

  /**
   * Frees all memory; a second call retries the rest.
   *
   * @throws IllegalStateException if I/O on another thread uses some of it
   */
  public void close() {
    requireOwner();
    isClosed = true;
    freeAll();
    watch();
    lingering.requireNone(name);
  }

  /** Refuses a map that is closed, confined to another thread, or in a closed arena. */
  public void requireUsable() {
    if (isClosed) {
      throw new IllegalStateException(
          name + " is closed\nfix: close it when nothing uses it any more, or make another");
    }
    requireOwner();
    if (users != null) {
      users.requireUsable();
    }
  }

  /** Refuses a confined map on another thread. */
  public void requireOwner() {
    if (sharing == Sharing.CONFINED && !owner.equals(Thread.currentThread())) {
      throw new WrongThreadException(
          "%s is confined to %s; this is %s\nfix: use it there, or make it with createShared()"
              .formatted(name, owner, Thread.currentThread()));
    }
  }
}
