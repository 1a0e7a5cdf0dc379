package dev.inplace.map;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.Checkptr;
import dev.inplace.check.FieldCheck;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * What the maps share whose keys are texts of any length.
 *
 * <p>A key in a bucket is Go's string header, two words: where the bytes are, a place in the map's
 * {@link TextHeap}, and how many. All else about keys is here: they are taken from the user as
 * characters, which are first written out as UTF-8, or as bytes, which are read where they lie;
 * then they are hashed and compared as bytes.
 *
 * <p><b>Order of an insert.</b> The text is copied into the heap before the table changes, and is
 * given back if the insert fails. Bytes are checked in the copy, which nobody else can change.
 */
public abstract class TextKeyedMap extends OffHeapMap {
  /** Offset of the length in a key, behind the place. */
  private static final long LENGTH = Long.BYTES;

  private static final long ANY = -1;

  private final String keyName;
  private final TextHeap texts;
  private final TextStaging staged;

  // The key that was taken last: a short one as words, and else where it lies.
  private final ShortText words = new ShortText();
  private MemorySegment text = MemorySegment.NULL;
  private long offset;
  private long length;
  private long hash;
  private boolean isChecked;

  /** The place of the text of the entry that was made last. */
  private long inserted;

  /** An empty map in memory of its own; see {@link OffHeapMap}. */
  protected TextKeyedMap(String name, Geometry geometry, long expectedSize, Sharing sharing) {
    super(name, geometry, expectedSize, sharing);
    keyName = "the key of " + name;
    texts = new TextHeap(slabs);
    staged = new TextStaging(slabs, keyName);
  }

  /** An empty map in an arena of the user's, which frees its memory. */
  protected TextKeyedMap(String name, Geometry geometry, long expectedSize, Arena arena) {
    super(name, geometry, expectedSize, arena);
    keyName = "the key of " + name;
    texts = new TextHeap(slabs);
    staged = new TextStaging(slabs, keyName);
  }

  /**
   * Takes over a key given as characters; returns its hash.
   *
   * @throws IllegalArgumentException if it has an unpaired surrogate
   */
  protected final long take(CharSequence key) {
    if (key instanceof String string) {
      requireNoWrite();
      if (words.take(string)) {
        isChecked = true;
        length = string.length();
        hash = words.hash(seed(), length);
        return hash;
      }
    }
    return takeEncoded(key, NOT_INLINED);
  }

  private long takeEncoded(CharSequence key, int detours) {
    if (detours > 0) {
      return takeEncoded(key, detours - 1);
    }
    if (key instanceof TextFlyweight shown) {
      // Where checkptr is off it may have ended, and show anything.
      return hold(shown.segment(), shown.offset(), shown.size(), Checkptr.ON);
    }
    beginWrite();
    try {
      long size = staged.encode(key);
      return hold(staged.bytes(), 0, size, true);
    } finally {
      endWrite();
    }
  }

  /**
   * Takes over a key given as bytes of UTF-8; returns its hash.
   *
   * @throws IndexOutOfBoundsException if they do not lie within the segment
   * @throws IllegalArgumentException if the segment is on the heap
   */
  protected final long take(MemorySegment text, long offset, long length) {
    Checkptr.wrap(FieldCheck.nonNull(text, keyName), offset, length, 1, keyName);
    if (!Checkptr.ON) {
      Objects.checkFromIndexSize(offset, length, text.byteSize());
    }
    return hold(text, offset, length, false);
  }

  private long hold(MemorySegment text, long offset, long length, boolean isChecked) {
    this.length = length;
    this.isChecked = isChecked;
    if (length <= ShortText.MOST) {
      words.take(text, offset, length);
      hash = words.hash(seed(), length);
    } else {
      this.text = text;
      this.offset = offset;
      hash = Hash.mix(seed(), text, offset, length);
    }
    return hash;
  }

  /** The hash of the key that was taken over last. */
  protected final long takenHash() {
    return hash;
  }

  /**
   * Takes over a key from where a bucket seems to be; returns its hash. If it can be none, some
   * other is taken, whose entry is elsewhere.
   */
  protected final long takeStored(MemorySegment bucket, long keyOffset) {
    long stored = bucket.get(LittleEndian.LONG, keyOffset);
    long size = bucket.get(LittleEndian.LONG, keyOffset + LENGTH);
    return texts.isReadable(stored, size)
        ? hold(segment(stored), Place.offset(stored), size, true)
        : hold(MemorySegment.NULL, 0, 0, true);
  }

  /** Takes over the key of an entry of another map; returns its hash. */
  protected final long takeFrom(TextKeyedMap other, long place) {
    long theirs = other.textAt(place);
    return hold(other.segment(theirs), Place.offset(theirs), other.lengthAt(place), true);
  }

  /** The key of an entry, in quotes. */
  protected final String describeText(long place) {
    return QuotedText.of(segment(textAt(place)), Place.offset(textAt(place)), lengthAt(place));
  }

  /** Whether a key in a bucket, whose tophash matches, is the one taken over. */
  protected final boolean isKey(MemorySegment bucket, long keyOffset) {
    long size = bucket.get(LittleEndian.LONG, keyOffset + LENGTH);
    long stored = bucket.get(LittleEndian.LONG, keyOffset);
    return size == length
        && (size <= ShortText.MOST
            ? words.isAt(segment(stored), Place.offset(stored), size)
            : Bytes.equal(segment(stored), Place.offset(stored), text, offset, size));
  }

  /** Makes an entry for the key taken over; its place is where to {@link #storeKey}. */
  protected final long insertText(long hash) {
    long copy =
        length <= ShortText.MOST
            ? texts.store(words, length, hash)
            : texts.store(text, offset, length, hash);
    try {
      if (!isChecked) {
        requireUtf8(copy);
      }
      long place = insert(hash);
      inserted = copy;
      return place;
    } catch (Throwable e) {
      texts.free(copy, length);
      throw e;
    }
  }

  /** Writes the key of the entry that was made last into its bucket. */
  protected final void storeKey(MemorySegment bucket, long keyOffset) {
    bucket.set(LittleEndian.LONG, keyOffset, inserted);
    bucket.set(LittleEndian.LONG, keyOffset + LENGTH, length);
  }

  private void requireUtf8(long stored) {
    MemorySegment slab = segment(stored);
    long malformed = Utf8.malformed(slab, Place.offset(stored), length);
    if (malformed != Utf8.NOWHERE) {
      throw new IllegalArgumentException(
          "%s is not UTF-8: byte 0x%02X, at index %d\n"
                  .formatted(
                      keyName,
                      slab.get(LittleEndian.BYTE, malformed),
                      malformed - Place.offset(stored))
              + "fix: give well-formed UTF-8");
    }
  }

  /** Gives back the memory of an entry's key, which is about to be erased. */
  protected final void freeKey(long place) {
    long freed = textAt(place);
    long size = lengthAt(place);
    long moving = texts.movingTo(freed, size);
    if (moving != freed) {
      long other = entryOf(texts.hash(moving), texts.serial(moving));
      segment(other).set(LittleEndian.LONG, keyOffset(other), freed);
    }
    texts.free(freed, size);
  }

  @Override
  final long textBytes() {
    return texts.bytes();
  }

  @Override
  final long unusedTextBytes() {
    return texts.bytes() - texts.used();
  }

  @Override
  final void forgetKeys() {
    texts.clear();
    staged.release();
    text = MemorySegment.NULL;
    hold(text, 0, 0, true);
  }

  /** The place of the entry whose text has a serial number, or {@link Place#ABSENT}. */
  final long entryOf(long hash, long serial) {
    int tophash = Tophash.of(hash);
    long hops = 0;
    long head = bucketOf(hash);
    for (long bucket = head; bucket != Place.NONE; ) {
      long matches = Tophash.matches(slots().tophashes(bucket), tophash);
      for (; matches != 0; matches = Tophash.rest(matches)) {
        long place = bucket | Tophash.first(matches);
        if (serial == ANY ? hashAt(place) == hash : serialAt(place) == serial) {
          return place;
        }
      }
      bucket = slots().behind(head, bucket, ++hops);
    }
    return Place.ABSENT;
  }

  /** The hash of a key in a bucket. */
  protected final long hashOfKey(MemorySegment bucket, long keyOffset) {
    return hashOfText(bucket.get(LittleEndian.LONG, keyOffset));
  }

  private long hashOfText(long text) {
    return text == Place.NONE ? Hash.mix(seed(), MemorySegment.NULL, 0, 0) : texts.hash(text);
  }

  final long serialAt(long place) {
    return texts.serial(textAt(place));
  }

  final TextFlyweight showKey(long place, TextFlyweight flyweight) {
    long shown = textAt(place);
    return flyweight.show(
        readOnlySegment(shown), Place.offset(shown), lengthAt(place), epoch(), hashOfText(shown));
  }

  private long textAt(long place) {
    return segment(place).get(LittleEndian.LONG, keyOffset(place));
  }

  private long lengthAt(long place) {
    return segment(place).get(LittleEndian.LONG, keyOffset(place) + LENGTH);
  }

  private long keyOffset(long place) {
    return geometry.key(place);
  }

  /** What {@code at} throws where the key taken over is not in the map. */
  protected final NoSuchElementException absentKey() {
    return absent(
        length <= ShortText.MOST
            ? QuotedText.of(words, length)
            : QuotedText.of(text, offset, length));
  }

  /** A key by its text, as far as an entry still has its hash and can be read. */
  @Override
  protected final String describeKey(long hash) {
    MemorySegment head = segment(bucketOf(hash));
    boolean isReadable = head.scope().isAlive() && head.isAccessibleBy(Thread.currentThread());
    long place = isReadable ? entryOf(hash, ANY) : Place.ABSENT;
    if (place == Place.ABSENT) {
      return "the key with hash 0x" + Long.toHexString(hash);
    }
    return "key " + describeText(place);
  }
}
