package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Rooms;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of values of varying size, by the number of their size; number 0 is no room.
 *
 * <p>Rooms of one size are a stack without gaps ({@link Rooms}); one of more than 64 KiB has its
 * own block. The last word of a room is the hash of its entry's key. When a room is freed, the last
 * one of its stack moves into the gap.
 *
 * <p><b>Bound.</b> A room has at most twice the bytes of its value, and 16 more; with an alignment
 * of over 8, two alignments more. The blocks have at most 1.25 times the bytes of all rooms, and
 * for each size two blocks of at most a kibibyte or one room. A size that is no longer in use keeps
 * one block, until compact or clear.
 */
final class ValueRooms {
  private static final long HASH = Long.BYTES;
  private static final long LARGEST_OF_STACK = 1L << 16;

  private final Blocks blocks;
  private final long unit;
  private final @Nullable Rooms[] stacks;

  ValueRooms(Blocks blocks, long alignment) {
    this.blocks = blocks;
    unit = Math.max(Long.BYTES, alignment);
    stacks = new Rooms[RoomSizes.of(LARGEST_OF_STACK, unit) + 1];
  }

  /** The number of the smallest size for a value of so many bytes. */
  int numberFor(long size) {
    return size == 0 ? 0 : RoomSizes.of(size + HASH, unit);
  }

  /** The bytes of a size. */
  private long bytes(int number) {
    return RoomSizes.bytes(number, unit);
  }

  /** True if a value of so many bytes stays in its room. */
  boolean fits(long size, int number) {
    if (number == 0 || size == 0) {
      return false;
    }
    long room = bytes(number);
    return size + HASH <= room && (number == 1 || room <= 2 * (size + HASH));
  }

  /** Allocates a room for the entry with this hash; a failure changes nothing. */
  long take(int number, long hash) {
    if (number == 0) {
      return Blocks.NONE;
    }
    long room = bytes(number);
    long place =
        room > LARGEST_OF_STACK ? Blocks.place(blocks.take(room, this), 0) : stack(number).push();
    blocks.segment(place).set(LittleEndian.LONG, hashOffset(place, number), hash);
    return place;
  }

  private Rooms stack(int number) {
    Rooms stack = stacks[number];
    if (stack == null) {
      // A segment that was handed out then never covers a hash: sizes do not share memory.
      stack = new Rooms(blocks, new Object(), bytes(number));
      stacks[number] = stack;
    }
    return stack;
  }

  /** The hash of the entry of a room. */
  long hash(long place, int number) {
    return blocks.segment(place).get(LittleEndian.LONG, hashOffset(place, number));
  }

  private long hashOffset(long place, int number) {
    return Blocks.offset(place) + bytes(number) - HASH;
  }

  /** The room that moves when one is freed; that room itself if none does. */
  long last(long place, int number) {
    return number == 0 || bytes(number) > LARGEST_OF_STACK ? place : stack(number).last();
  }

  /** Copies the last room of a size to the gap of one that is being freed. */
  void fill(long gap, long last, int number) {
    MemorySegment.copy(
        blocks.segment(last),
        Blocks.offset(last),
        blocks.segment(gap),
        Blocks.offset(gap),
        bytes(number));
  }

  /** Frees a room, which is the last one or filled by it. */
  void free(long place, int number) {
    if (number == 0) {
      return;
    }
    if (bytes(number) > LARGEST_OF_STACK) {
      blocks.release(Blocks.number(place));
    } else {
      stack(number).pop();
    }
  }

  /** Frees all rooms and their memory. */
  void clear() {
    blocks.releaseAll();
    for (Rooms stack : stacks) {
      if (stack != null) {
        stack.forget();
      }
    }
  }

  /** Frees the blocks without rooms. */
  void trim() {
    for (Rooms stack : stacks) {
      if (stack != null) {
        stack.trim();
      }
    }
  }
}
