package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a map's text keys.
 *
 * <p><b>What lies there.</b> A text is known by the place of its first byte and by its length, as
 * Go knows a string. Before its bytes there are two words, its <i>head</i>: the hash of the key, so
 * that evacuation need not hash long keys again, and a serial number that no other text of the map
 * ever has, by which cursors know it again. The empty text has no bytes, and no head: its place is
 * {@link Place#NONE}.
 *
 * <p><b>Where.</b> Texts whose sizes are about the same ({@link TextSizes}) lie in a stack of slabs
 * without gaps ({@link TextStack}). Where one is freed, the last of its stack takes its place; its
 * hash leads to its entry, which learns the new place. So nothing has to be searched for room, one
 * text is moved for one that is freed, and what is not used is at the end of a stack, from where it
 * is given back. A text that with its head has more than 64 KiB has a slab of its own and never
 * moves.
 *
 * <p><b>Bound.</b> Let S be the sum, over all texts, of length + 16, each rounded up by less than 8
 * bytes or less than a quarter. The heap never holds more than 1.25 S, and for each size in use two
 * slabs of a kibibyte or one text. For: a full slab holds 15/16 of its bytes at least. In a stack,
 * two slabs may not be full; the first has a sixteenth of the full ones, the second of those and
 * the first. Together that is 16/15 · (1 + 1/16 + 17/256) S, which is 1.21 S. It holds at each
 * moment, whatever came and went before.
 */
final class TextHeap {
  /** Bytes before those of a text. */
  static final long HEAD = 2L * Long.BYTES;

  private final Slabs slabs;
  private final @Nullable TextStack[] stacks = new TextStack[TextSizes.COUNT];
  private final BitSet large = new BitSet();
  private long serials;
  private long used;

  TextHeap(Slabs slabs) {
    this.slabs = slabs;
  }

  /** Copies a text into the heap; returns its place. If that fails, nothing has changed. */
  long store(MemorySegment text, long offset, long length, long hash) {
    long place = makeRoom(length, hash);
    try {
      MemorySegment.copy(text, offset, segment(place), Place.offset(place), length);
    } catch (Throwable e) {
      free(place, length);
      throw e;
    }
    return place;
  }

  /** The same for a short text. */
  long store(ShortText text, long length, long hash) {
    long place = makeRoom(length, hash);
    text.copyTo(segment(place), Place.offset(place), length);
    return place;
  }

  /** The place of a text whose head is there. */
  private long makeRoom(long length, long hash) {
    if (length == 0) {
      return Place.NONE;
    }
    long head = take(HEAD + length);
    MemorySegment slab = segment(head);
    long at = Place.offset(head);
    used += HEAD + length;
    slab.set(LittleEndian.LONG, at, hash);
    slab.set(LittleEndian.LONG, at + Long.BYTES, ++serials);
    return head + HEAD;
  }

  private long take(long size) {
    if (size > TextSizes.LARGEST) {
      int number = slabs.take(size);
      large.set(number);
      return Place.of(number, 0);
    }
    return stackOf(size).push();
  }

  private TextStack stackOf(long size) {
    int number = TextSizes.of(size);
    TextStack stack = stacks[number];
    if (stack == null) {
      stack = new TextStack(slabs, TextSizes.bytes(number));
      stacks[number] = stack;
    }
    return stack;
  }

  /**
   * The text that moves to the place of another as that is freed; the other itself if none does.
   */
  long movingTo(long text, long length) {
    return length == 0 || HEAD + length > TextSizes.LARGEST
        ? text
        : stackOf(HEAD + length).last() + HEAD;
  }

  /**
   * Takes back the memory of a text, to which {@link #movingTo} moves: its entry must know by now.
   */
  void free(long text, long length) {
    if (length == 0) {
      return;
    }
    used -= HEAD + length;
    if (HEAD + length > TextSizes.LARGEST) {
      large.clear(Place.slab(text));
      slabs.release(Place.slab(text));
      return;
    }
    TextStack stack = stackOf(HEAD + length);
    long gap = text - HEAD;
    long last = stack.last();
    if (gap != last) {
      MemorySegment.copy(
          segment(last), Place.offset(last), segment(gap), Place.offset(gap), stack.textSize());
    }
    stack.pop();
  }

  /** The hash of a text that is not empty. */
  long hash(long text) {
    return segment(text).get(LittleEndian.LONG, Place.offset(text) - HEAD);
  }

  /** The serial number of a text; 0 of the empty one. */
  long serial(long text) {
    return text == Place.NONE
        ? 0
        : segment(text).get(LittleEndian.LONG, Place.offset(text) - Long.BYTES);
  }

  /** Whether so many bytes, and a head before them, lie at a place, whatever they mean. */
  boolean isReadable(long text, long length) {
    int slab = Place.slab(text);
    long offset = Place.offset(text);
    return slab > 0
        && slab < slabs.directory().length
        && offset >= HEAD
        && length >= 0
        && length <= slabs.directory()[slab].byteSize() - offset;
  }

  /** Gives all memory back; no key is left. */
  void clear() {
    for (TextStack stack : stacks) {
      if (stack != null) {
        stack.clear();
      }
    }
    large.stream().forEach(slabs::release);
    large.clear();
    used = 0;
  }

  /** Bytes of all its slabs. */
  long bytes() {
    long bytes = large.stream().mapToLong(slab -> slabs.directory()[slab].byteSize()).sum();
    for (TextStack stack : stacks) {
      bytes += stack == null ? 0 : stack.bytes();
    }
    return bytes;
  }

  /** Bytes of the texts and their heads. */
  long used() {
    return used;
  }

  /** The slab of a place. */
  MemorySegment segment(long place) {
    return slabs.directory()[Place.slab(place)];
  }
}
