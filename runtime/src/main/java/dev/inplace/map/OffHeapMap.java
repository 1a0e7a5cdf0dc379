package dev.inplace.map;

import dev.inplace.Flyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all generated maps share: the header, Go's {@code hmap}.
 *
 * <p><b>Terms.</b> A map is an array of 2^B <i>buckets</i>, the <i>table</i>. A bucket has eight
 * <i>slots</i> for a key and an elem, and eight control bytes (<i>tophash</i>). What does not fit
 * goes to <i>overflow</i> buckets ({@link Chains}) or, in the flat layout, to the next slots
 * ({@link Runs}). {@link Geometry} says where all that lies. The low bits of a key's hash name its
 * bucket, the top eight are its tophash, three in between name its <i>home slot</i>, where it goes
 * if that is free and where a look-up tries first.
 *
 * <p><b>Growth.</b> When an insert of a new key would make more than 6.5 entries a bucket, in the
 * flat layout 5.5, a table of twice the size takes over and the old one is <i>evacuated</i> into
 * it, two buckets, or four, for each later insert of a new key or removal of a present one, and by
 * nothing else. Updates and look-ups of present keys move nothing. Old slabs are given back as the
 * evacuation passes them, or kept if they are part of a larger piece of memory. A map never shrinks
 * by itself; {@code compact()} makes it.
 *
 * <p><b>Pauses.</b> An operation allocates at most one slab of a table and the overflow buckets it
 * needs, and gives back at most one slab. {@code create(n)}, {@code ensureCapacity} and {@code
 * clear} take as long as the map is large.
 *
 * <p><b>Life of a flyweight.</b> One that a map has handed out ends with the map's next insert of a
 * new key, removal of a present key, clear, compact or close, whether or not its value moved.
 * Access through it is then a {@link dev.inplace.check.StaleFlyweightException}.
 *
 * <p><b>Memory.</b> All of it is native, in slabs that the map frees as it is closed; in an arena
 * of the user's it goes when the arena is closed. The seed is random, and drawn anew whenever the
 * map becomes empty. A map is confined to the thread that created it, unless it was made to be
 * shared or in an arena that allows more, and even then it is for one thread at a time.
 *
 * <p>Source of the design: Go 1.23, {@code runtime/map.go}; home slots and places are our own.
 */
public abstract class OffHeapMap extends Entries implements AutoCloseable {
  private @Nullable MemorySegment staging;

  /**
   * An empty map in memory of its own.
   *
   * @param name the generated class's, for messages
   * @param geometry of its bucket
   * @param expectedSize so many entries will cause no growth
   * @param sharing which threads may use it
   */
  protected OffHeapMap(String name, Geometry geometry, long expectedSize, Sharing sharing) {
    super(name, geometry, expectedSize, new Slabs(name, sharing));
  }

  /** An empty map in an arena of the user's, which frees its memory. */
  protected OffHeapMap(String name, Geometry geometry, long expectedSize, Arena arena) {
    super(name, geometry, expectedSize, new Slabs(name, Objects.requireNonNull(arena, "arena")));
  }

  /** How many entries there are; on another thread than the map's, about as many. */
  public final long size() {
    return count();
  }

  /** Bytes of native memory that the map holds now; on another thread, about as many. */
  public final long bytesUsed() {
    return slabs().bytes();
  }

  /** Numbers about the map's inside; all chains are walked for them. */
  public final MapStats stats() {
    if (!slabs().isClosed()) {
      slabs().requireUsable();
    }
    return new Survey(this).stats();
  }

  /** How many entries there are, and a few of them; it throws nothing, also when it is closed. */
  @Override
  public final String toString() {
    return new Preview(this).text();
  }

  /**
   * A picture of one bucket of the table, and of what is chained to it: control bytes, keys, values
   * and links.
   *
   * @throws IndexOutOfBoundsException if there is no such bucket
   */
  public final String dump(long bucket) {
    return new Dump(this, bucket).text();
  }

  /**
   * Moves all entries to the smallest table that holds them, and gives back the memory that they do
   * not need: a map never shrinks by itself. It takes as long as the map is large, and for that
   * time the memory of both tables. Room that was asked for is given up. If nothing moves, no
   * flyweight ends.
   *
   * <p>Cursors go on; but where keys with a NaN had to move, they throw at the next step.
   */
  public final void compact() {
    shrink();
  }

  /**
   * Makes room for so many entries. What that takes, memory and the moving of the entries there
   * are, is done now; inserts up to that number then move nothing and end no flyweight.
   */
  public final void ensureCapacity(long entries) {
    if (entries < 0) {
      throw new IllegalArgumentException(
          "%s: room for %d entries\nfix: give a number from 0 on"
              .formatted(slabs().map(), entries));
    }
    reserve(entries);
  }

  /** Removes all entries and draws a new seed; the memory stays, and none is needed. */
  public final void clear() {
    removeAll();
  }

  /** Gives all native memory back; a second call does nothing. What is used afterwards throws. */
  @Override
  public final void close() {
    free();
  }

  /** What {@code at} throws: a method of its own, so that look-ups stay small enough to inline. */
  protected final NoSuchElementException absent(Object key) {
    missed();
    return new NoSuchElementException(getClass().getSimpleName() + " has no key " + key);
  }

  /** The entries of another map, to be taken over by this one. */
  protected final Sweep entriesOf(OffHeapMap other) {
    if (Objects.requireNonNull(other, "other").equals(this)) {
      throw new IllegalArgumentException(
          slabs().map() + " cannot be put into itself\nfix: give another map");
    }
    slabs().requireUsable();
    other.slabs().requireUsable();
    return new Sweep(other);
  }

  /** The slab that a place lies in, for reading only: what shows keys, which must not change. */
  protected final MemorySegment readOnlySegment(long place) {
    return slabs().readOnly(Place.slab(place));
  }

  /** Whether a segment has the bytes of a whole bucket at an offset. */
  protected final boolean isBucket(MemorySegment segment, long bucket) {
    slabs().requireUsable();
    return geometry.isBucket(segment.byteSize(), bucket);
  }

  /**
   * The place of an {@link Unfindable} entry whose value a flyweight shows, from the bytes of that;
   * {@link Place#ABSENT} if there is no entry.
   */
  protected final long placeOf(MemorySegment segment, long bucket, long slot) {
    return unfindable().at(segment, bucket, slot);
  }

  /** The slab with the bytes that a flyweight shows, who may know it as a part of a piece. */
  protected final MemorySegment shownSlab(Flyweight flyweight) {
    MemorySegment segment = Flyweight.segmentOf(flyweight);
    Table table = tableIn(segment);
    return table == null ? segment : table.slabAt(Flyweight.offsetOf(flyweight));
  }

  /** The offset of these bytes in that slab. */
  protected final long shownOffset(Flyweight flyweight) {
    Table table = tableIn(Flyweight.segmentOf(flyweight));
    long offset = Flyweight.offsetOf(flyweight);
    return table == null ? offset : offset % table.slabSize();
  }

  private @Nullable Table tableIn(MemorySegment piece) {
    Growth growth = growth();
    if (growth != null && piece.equals(growth.old().piece())) {
      return growth.old();
    }
    return piece.equals(table().piece()) ? table() : null;
  }

  /** Whether a flyweight shows the bytes at an offset in the slab of a place. */
  protected final boolean isAt(Flyweight flyweight, long place, long offset) {
    return shownOffset(flyweight) == offset && shownSlab(flyweight).equals(segment(place));
  }

  /**
   * Memory for the key, while the map is made: if there is none, all that it has is given back,
   * since nobody can close it.
   */
  protected final MemorySegment allocateKey(long size) {
    try {
      return allocateRecord(size);
    } catch (Throwable e) {
      slabs().close();
      throw e;
    }
  }

  /** Memory for one record, zero; it is freed as the map is closed. */
  protected final MemorySegment allocateRecord(long size) {
    int number = slabs().take(Math.max(1, size));
    return slabs().directory()[number];
  }

  /**
   * Where a value is written out before it goes to its entry, so that one that is refused half-way
   * has changed nothing; allocated at the first call.
   */
  protected final MemorySegment staging(long size) {
    if (staging == null) {
      staging = allocateRecord(size);
    }
    return staging;
  }
}
