package dev.inplace.memory;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The numbered segments for everything outside the tables.
 *
 * <p>A <i>place</i> is an address in them: the block's number in the upper 32 bits, a byte offset
 * in the block in the lower. Links are places and never addresses, so the bytes of a map are
 * relocatable.
 */
public final class Blocks {
  /** No place. Block 0 is never used, so zeroed memory links to nothing. */
  public static final long NONE = 0;

  private static final long OFFSET_MASK = 0xFFFF_FFFFL;

  /** The most bytes of a block of several cells or texts. */
  public static final long LARGEST = 1L << 19;

  /** The largest number of a block in a file. */
  public static final int LARGEST_NUMBER = 1 << 22;

  /** The owner of the content of blocks, when a map goes on with those of its file. */
  public interface User {
    /**
     * Notes that an entry has bytes in a block.
     *
     * @throws IndexOutOfBoundsException if they cannot be there, or another entry has them
     */
    void keep(long place, long length);

    /** Frees all memory that no entry has. */
    void resume();
  }

  private final Memory memory;
  private final String use;
  private final BitSet taken = new BitSet();
  private MemorySegment[] segments = {MemorySegment.NULL};
  private MemorySegment[] readOnly = {MemorySegment.NULL.asReadOnly()};
  private @Nullable Object[] owners = {null};
  private long bytes;
  private @Nullable User user;

  /**
   * Blocks of a map, at first none.
   *
   * @param use of the blocks, for messages
   */
  public Blocks(Memory memory, String use) {
    this.memory = memory;
    this.use = use;
    taken.set(0); // which means no place
  }

  /** Names the owner of the content. */
  public void belongTo(User owner) {
    user = owner;
  }

  /** The owner of the content. */
  public User user() {
    return Objects.requireNonNull(user);
  }

  /** The place at an offset in a block. */
  public static long place(long block, long offset) {
    return (block << 32) | offset;
  }

  /** The number of the block of a place. */
  public static int number(long place) {
    return (int) (place >>> 32);
  }

  /** The offset of a place in its block, bytes. */
  public static long offset(long place) {
    return place & OFFSET_MASK;
  }

  /** Allocates a block of zeros; returns its number. */
  public int take(long size) {
    return take(size, this);
  }

  /**
   * The same for one of several uses.
   *
   * @param owner of the block; memory of which a segment was handed out stays with it
   */
  public int take(long size, Object owner) {
    int number = taken.nextClearBit(0);
    makeRoom(number);
    enter(number, memory.allocate(size, use, owner));
    owners[number] = owner;
    return number;
  }

  private void makeRoom(int number) {
    if (number >= segments.length) {
      int length = Math.max(Math.max(4, 2 * segments.length), number + 1);
      MemorySegment[] longer = Arrays.copyOf(segments, length);
      Arrays.fill(longer, segments.length, length, MemorySegment.NULL);
      MemorySegment[] shown = Arrays.copyOf(longer, length);
      System.arraycopy(readOnly, 0, shown, 0, readOnly.length);
      owners = Arrays.copyOf(owners, length);
      segments = longer;
      readOnly = shown;
    }
  }

  /** Enters a block under its number. */
  public void enter(int number, MemorySegment segment) {
    makeRoom(number);
    readOnly[number] = segment.asReadOnly();
    segments[number] = segment;
    taken.set(number);
    bytes += segment.byteSize();
  }

  /** The number of the last block; 0 if there is none. */
  public int last() {
    return taken.length() - 1;
  }

  /** Shows all blocks with their numbers. */
  public void forEach(BiConsumer<Integer, MemorySegment> visitor) {
    for (int number = taken.nextSetBit(1); number > 0; number = taken.nextSetBit(number + 1)) {
      visitor.accept(number, segments[number]);
    }
  }

  /** Frees a block. */
  public void release(int number) {
    MemorySegment segment = segments[number];
    segments[number] = MemorySegment.NULL;
    readOnly[number] = MemorySegment.NULL;
    taken.clear(number);
    bytes -= segment.byteSize();
    Object owner = owners[number];
    owners[number] = null;
    memory.free(segment, owner == null ? this : owner); // a file's block has no other
  }

  /** Prepares to replace all blocks by others with the same bytes; running it cannot fail. */
  public Runnable replaced(UnaryOperator<MemorySegment> other) {
    MemorySegment[] others = segments.clone();
    MemorySegment[] shown = readOnly.clone();
    for (int number = taken.nextSetBit(1); number > 0; number = taken.nextSetBit(number + 1)) {
      others[number] = other.apply(segments[number]);
      shown[number] = others[number].asReadOnly();
    }
    return () -> {
      segments = others;
      readOnly = shown;
    };
  }

  /** Frees all blocks. */
  public void releaseAll() {
    for (int number = taken.nextSetBit(1); number > 0; number = taken.nextSetBit(number + 1)) {
      release(number);
    }
  }

  /** The block that a place lies in. */
  public MemorySegment segment(long place) {
    return segments[number(place)];
  }

  /** The block of a place, read-only. */
  public MemorySegment readOnly(long place) {
    return readOnly[number(place)];
  }

  /** The block with a number. */
  public MemorySegment numbered(int number) {
    return segments[number];
  }

  /** True if so many bytes from a place on lie in a block. */
  public boolean holds(long place, long size) {
    int number = number(place);
    return number > 0
        && number < segments.length
        && size >= 0
        && offset(place) <= segments[number].byteSize() - size;
  }

  /** Bytes of all blocks. */
  public long bytes() {
    return bytes;
  }
}
