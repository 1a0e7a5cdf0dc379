package dev.inplace.map.text;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Rooms;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a map's text keys.
 *
 * <p><b>Places.</b> An entry has the place of its text's first byte, and the length. Texts of about
 * the same length ({@link TextSizes}) lie in a stack of rooms without gaps ({@link Rooms}). A text
 * of more than 64 KiB has its own block. The empty text has no bytes, and the place {@link
 * Blocks#NONE}.
 *
 * <p><b>Removal.</b> The last text of the stack moves into the room of one that is freed, and its
 * entry gets the new place. To find that entry, the map hashes the text. No search for room is
 * necessary. Unused memory is at the end of a stack, where it is freed.
 *
 * <p><b>Padding.</b> The bytes of a room behind its text are 0xFF, which UTF-8 does not use. The
 * room alone gives the length of its text.
 *
 * <p><b>Bound.</b> Let S be the bytes of the rooms with a text. The heap never holds more than 1.25
 * S, plus two blocks of a kibibyte or one text for each size in use. Proof: at least 15/16 of a
 * full block are rooms. Two blocks of a stack may not be full; the first has a sixteenth of the
 * full ones, the second of those and the first. Together that is 16/15 · (1 + 1/16 + 17/256) S,
 * which is 1.21 S.
 */
final class TextHeap implements Blocks.User {
  private static final long PADDING = -1;

  private final Blocks blocks;
  private final @Nullable Rooms[] stacks = new Rooms[TextSizes.COUNT];
  private final BitSet owned = new BitSet();
  private long used;
  private long kept;

  TextHeap(Blocks blocks) {
    this.blocks = blocks;
    blocks.belongTo(this);
  }

  /** Notes that the blocks have texts of so many bytes, in a file. */
  void use(long bytes) {
    used = bytes;
  }

  @Override
  public void keep(long text, long length) {
    kept += length;
    if (!holds(text, length)) {
      throw new IndexOutOfBoundsException("a text lies outside of its block");
    }
    if (length > TextSizes.LARGEST) {
      own(Blocks.number(text));
    } else if (length > 0) {
      stackFor(length).keep(text);
    }
  }

  private void own(int block) {
    if (owned.get(block)) {
      throw new IndexOutOfBoundsException("texts of two sizes are in one block");
    }
    owned.set(block);
  }

  @Override
  public void resume() {
    used = kept;
    for (Rooms stack : stacks) {
      if (stack != null) {
        stack.resume();
        stack.forEachBlock(this::own);
      }
    }
    List<Integer> unused = new ArrayList<>();
    blocks.forEach(
        (number, _) -> {
          if (!owned.get(number)) {
            unused.add(number);
          }
        });
    unused.forEach(blocks::release);
    owned.clear();
  }

  /** Allocates memory for a text and returns its place. A failed allocation changes nothing. */
  long take(long length) {
    long place = Blocks.NONE;
    if (length > TextSizes.LARGEST) {
      place = Blocks.place(blocks.take(length), 0);
    } else if (length > 0) {
      place = stackFor(length).push();
    }
    used += length;
    return place;
  }

  /** Pads the room of a text, before the text is written. */
  void pad(long text, long length) {
    if (length == 0 || length > TextSizes.LARGEST) {
      return;
    }
    MemorySegment block = segment(text);
    long end = Blocks.offset(text) + length;
    long at = Blocks.offset(text) + stackFor(length).roomSize();
    while (at > end) {
      at -= Long.BYTES;
      block.set(LittleEndian.LONG, at, PADDING);
    }
  }

  private Rooms stackFor(long length) {
    int number = TextSizes.of(length);
    Rooms stack = stacks[number];
    if (stack == null) {
      stack = new Rooms(blocks, blocks, TextSizes.bytes(number));
      stacks[number] = stack;
    }
    return stack;
  }

  /** The text that moves when one of this length is freed; the freed text itself if none does. */
  long moving(long text, long length) {
    return length == 0 || length > TextSizes.LARGEST ? text : stackFor(length).last();
  }

  /** The length of a text in a room for texts of another length. */
  long length(long text, long other) {
    MemorySegment block = segment(text);
    long end = Blocks.offset(text) + stackFor(other).roomSize();
    int padding;
    do {
      long word = block.get(LittleEndian.LONG, end - Long.BYTES);
      padding = Long.numberOfLeadingZeros(word ^ PADDING) / Byte.SIZE;
      end -= padding;
    } while (padding == Long.BYTES);
    return end - Blocks.offset(text);
  }

  /** Frees a text; the text that {@link #moving} returns moves to its place. */
  void free(long text, long length) {
    used -= length;
    if (length > TextSizes.LARGEST) {
      blocks.release(Blocks.number(text));
    } else if (length > 0) {
      Rooms stack = stackFor(length);
      long last = stack.last();
      if (text != last) {
        long size = stack.roomSize();
        Bytes.copy(segment(last), Blocks.offset(last), segment(text), Blocks.offset(text), size);
      }
      stack.pop();
    }
  }

  /** Frees all texts and their memory. */
  void clear() {
    Arrays.fill(stacks, null);
    blocks.releaseAll();
    used = 0;
  }

  /** Bytes of all blocks. */
  long bytes() {
    return blocks.bytes();
  }

  /** Bytes of the blocks that hold no text. */
  long unused() {
    return blocks.bytes() - used;
  }

  /** True if a text can be at a place; the empty text has none. */
  boolean holds(long text, long length) {
    return length == 0 || blocks.holds(text, length);
  }

  /** True if bytes in a block are a text as an insert leaves it. */
  boolean isText(long text, long length) {
    return length == 0
        ? text == Blocks.NONE
        : Utf8.malformed(segment(text), Blocks.offset(text), length) == Utf8.NOWHERE;
  }

  /** The block of a text. */
  MemorySegment segment(long text) {
    return blocks.segment(text);
  }

  /** The block of a text, read-only. */
  MemorySegment readOnly(long text) {
    return blocks.readOnly(text);
  }
}
