package dev.inplace.map.text;

import dev.inplace.LittleEndian;
import dev.inplace.check.Checkptr;
import dev.inplace.check.FieldCheck;
import dev.inplace.map.Hash;
import dev.inplace.map.MapFile;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.Shape;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An off-heap map whose keys are texts of any length, the base of all such generated maps.
 *
 * <p>The key in a slot is three words: hash, place and length. The place leads into the map's
 * {@link TextHeap}. With the hash, growth reads no texts, and a look-up few besides its hit.
 *
 * <p><b>Look-up.</b> A map {@link #take takes} the user's key, as characters or as bytes of UTF-8.
 * The key is hashed and compared as bytes.
 *
 * <p><b>Insert.</b> The user's methods run while the key is taken, before the map changes. Then
 * {@link #prepare} copies the text to the heap; {@link #discard} frees the copy if the insert
 * fails. Bytes are checked in the copy, which the user cannot change.
 */
public abstract class TextKeyedMap extends OffHeapMap {
  /** Bytes of the hash before the other words of a key. */
  protected static final long HASH = Long.BYTES;

  private static final long PLACE = HASH;
  private static final long LENGTH = 2L * Long.BYTES;

  private final String keyName;
  private final TextHeap texts = new TextHeap(blocks("texts of keys"));
  private final @Nullable TextKey own;

  /** An empty map in memory of its own; see {@link OffHeapMap}. */
  @SuppressWarnings("this-escape")
  protected TextKeyedMap(
      String name, Shape shape, boolean isAtOnce, long expectedSize, Sharing sharing) {
    super(name, shape, isAtOnce, expectedSize, sharing);
    keyName = "the key of " + name;
    own = sharing == Sharing.CONFINED ? new TextKey() : null;
  }

  /** An empty map in an arena of the user's, which frees its memory. */
  @SuppressWarnings("this-escape")
  protected TextKeyedMap(
      String name, Shape shape, boolean isAtOnce, long expectedSize, Arena arena) {
    super(name, shape, isAtOnce, expectedSize, arena);
    keyName = "the key of " + name;
    own = null;
  }

  /** A sealed map, for reading only. */
  @SuppressWarnings("this-escape")
  protected TextKeyedMap(MapFile file) {
    super(file);
    keyName = "the key of " + file.map();
    own = null;
    texts.use(file.textSize());
  }

  /** Offset of a slot's key in its table; for a key without a hash, of the word before it. */
  protected abstract long keyOffset(long slot);

  /** True if slots hold the hashes of keys; Go's buckets have no room for them. */
  protected boolean hasHash() {
    return true;
  }

  /** The hash of a key whose slot holds none, from its bytes. */
  protected final long hashOfText(MemorySegment table, long keyOffset) {
    long text = place(table, keyOffset);
    long length = length(table, keyOffset);
    return texts.holds(text, length)
        ? Hash.mix(seed(), texts.segment(text), Blocks.offset(text), length)
        : 0; // an empty slot, or one spoilt by a race
  }

  private long hashOf(MemorySegment table, long keyOffset) {
    return hasHash() ? table.get(LittleEndian.LONG, keyOffset) : hashOfText(table, keyOffset);
  }

  // Keys from the user.

  private TextKey idleKey() {
    TextKey key = own == null ? TextKey.ofThread() : own;
    return key.isBusy ? new TextKey() : key;
  }

  /**
   * Takes a key as characters. It is valid until this thread takes another one.
   *
   * @throws IllegalArgumentException if it has an unpaired surrogate
   */
  protected final TextKey take(CharSequence key) {
    TextKey taken = idleKey();
    return key instanceof String string && taken.take(string, seed()) ? taken : take(key, taken);
  }

  private TextKey take(CharSequence key, TextKey taken) {
    if (key instanceof TextFlyweight shown) {
      // With checkptr off it may have ended, and show any bytes.
      return taken.take(shown.block(), shown.offsetInBlock(), shown.size(), Checkptr.ON, seed());
    }
    long size = taken.encode(key, keyName);
    return taken.take(taken.encoded(), 0, size, true, seed());
  }

  /**
   * Takes a key as bytes of UTF-8, which must not change meanwhile.
   *
   * @throws IndexOutOfBoundsException if they do not lie within the segment
   * @throws IllegalArgumentException if the segment is on the heap
   */
  protected final TextKey take(MemorySegment key, long offset, long length) {
    return take(key, offset, length, NOT_INLINED);
  }

  private TextKey take(MemorySegment key, long offset, long length, int detours) {
    if (detours > 0) {
      return take(key, offset, length, detours - 1);
    }
    Checkptr.wrap(FieldCheck.nonNull(key, keyName), offset, length, 1, keyName);
    if (!Checkptr.ON) {
      Objects.checkFromIndexSize(offset, length, key.byteSize());
    }
    return idleKey().take(key, offset, length, false, seed());
  }

  /** Takes the key of an entry of another map. */
  protected final TextKey takeFrom(TextKeyedMap other, MemorySegment table, long keyOffset) {
    long text = place(table, keyOffset);
    return idleKey()
        .take(
            other.texts.segment(text), Blocks.offset(text), length(table, keyOffset), true, seed());
  }

  /** Writes a value to scratch memory; look-ups by its accessors leave the key as it is. */
  protected final <T> MemorySegment stage(TextKey key, T value, long size, Writer<T> writer) {
    key.isBusy = true;
    try {
      return stage(value, size, writer);
    } finally {
      key.isBusy = false;
    }
  }

  /** The error of {@code at} for an absent key. */
  protected final NoSuchElementException absentKey(TextKey key) {
    return absent(key);
  }

  // Keys of entries.

  private static long place(MemorySegment table, long keyOffset) {
    return table.get(LittleEndian.LONG, keyOffset + PLACE);
  }

  /** The place of a key's text; refuses one outside of a block, of a spoilt map or damaged file. */
  private long sound(MemorySegment table, long keyOffset) {
    long text = place(table, keyOffset);
    if (!texts.holds(text, length(table, keyOffset))) {
      throw endless();
    }
    return text;
  }

  /** Refuses a stored key that no insert leaves. */
  protected final void requireText(MemorySegment table, long keyOffset) {
    if (!texts.isText(sound(table, keyOffset), length(table, keyOffset))) {
      throw endless();
    }
  }

  private static long length(MemorySegment table, long keyOffset) {
    return table.get(LittleEndian.LONG, keyOffset + LENGTH);
  }

  /** True if an entry with a key's hash has the key. */
  protected final boolean isKey(TextKey key, MemorySegment table, long keyOffset) {
    long text = place(table, keyOffset);
    return length(table, keyOffset) == key.length
        && key.isAt(texts.segment(text), Blocks.offset(text));
  }

  /**
   * Copies a key to the heap, before its entry exists. A failure leaves the map unchanged.
   *
   * @throws IllegalArgumentException if it is not UTF-8
   */
  protected final void prepare(TextKey key) {
    requireIdle();
    long text = texts.take(key.length);
    try {
      MemorySegment block = texts.segment(text);
      texts.pad(text, key.length);
      key.copyTo(block, Blocks.offset(text));
      key.check(block, Blocks.offset(text), seed(), keyName);
    } catch (Throwable e) {
      texts.free(text, key.length);
      throw e;
    }
    key.place = text;
  }

  /** Frees the copy of the last prepared key, which no entry has. */
  protected final void discard(TextKey key) {
    texts.free(key.place, key.length);
  }

  /** Writes the last prepared key to its slot. */
  protected final void storeKey(TextKey key, MemorySegment table, long keyOffset) {
    if (hasHash()) {
      table.set(LittleEndian.LONG, keyOffset, key.hash());
    }
    table.set(LittleEndian.LONG, keyOffset + PLACE, key.place);
    table.set(LittleEndian.LONG, keyOffset + LENGTH, key.length);
  }

  /** Frees the text of an entry that is about to be removed. */
  protected final void freeKey(MemorySegment table, long keyOffset) {
    long text = place(table, keyOffset);
    long length = length(table, keyOffset);
    long moving = texts.moving(text, length);
    if (moving != text) {
      MemorySegment block = texts.segment(moving);
      long size = texts.length(moving, length);
      long hash = Hash.mix(seed(), block, Blocks.offset(moving), size);
      long slot = slotOf(hash, hasHash() ? PLACE : 0, moving);
      if (slot < 0) {
        throw endless();
      }
      table(hash).set(LittleEndian.LONG, keyOffset(slot) + PLACE, text);
    }
    texts.free(text, length);
  }

  @Override
  protected final void freeAll() {
    super.freeAll();
    texts.clear();
  }

  @Override
  protected final void releaseAll() {
    super.releaseAll();
    texts.clear();
  }

  @Override
  protected final long textBytes() {
    return texts.bytes();
  }

  @Override
  protected final long unusedTextBytes() {
    return texts.unused();
  }

  /** The flyweight that shows a cursor's keys; it shows nothing yet. */
  protected static TextFlyweight shownText() {
    return new TextFlyweight();
  }

  /** Shows the key of an entry, read-only. */
  protected final TextFlyweight showKey(
      MemorySegment table, long keyOffset, TextFlyweight flyweight) {
    long text = sound(table, keyOffset);
    return flyweight.show(
        texts.readOnly(text),
        Blocks.offset(text),
        length(table, keyOffset),
        epoch(),
        hashOf(table, keyOffset));
  }

  /** The key of an entry, in quotes. */
  protected final String describeText(MemorySegment table, long keyOffset) {
    long text = sound(table, keyOffset);
    return TextKey.quoted(texts.segment(text), Blocks.offset(text), length(table, keyOffset));
  }

  /** The text of a key, if an entry with its hash still exists and is readable. */
  @Override
  protected final String describeKey(long hash) {
    MemorySegment table = table(hash);
    boolean isReadable = table.scope().isAlive() && table.isAccessibleBy(Thread.currentThread());
    long slot = isReadable ? slotOf(hash) : -1;
    return slot < 0
        ? "the key with hash 0x" + Long.toHexString(hash)
        : "key " + describeText(table, keyOffset(slot));
  }
}
