package dev.inplace.map.text;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import dev.inplace.Utf8;
import dev.inplace.check.Checkptr;
import dev.inplace.check.FieldCheck;
import dev.inplace.map.ValueHeap;
import dev.inplace.memory.Blocks;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map's value that is text of any length, in place: UTF-8 in native memory that grows and
 * shrinks.
 *
 * <p><b>Life.</b> It ends as flyweights of the map do, with the next insert of a new key, removal
 * of a present key, clear, compact or close. A change of its size, or of another value's, ends
 * nothing: it always shows the present text. A segment from {@link #bytes} shows the bytes of its
 * moment.
 *
 * <p><b>Cost.</b> Appends copy each byte at most five times on average, also those that alternate
 * between values. Methods with segments, and those with other values, allocate nothing.
 *
 * <p>Characters are encoded, and bytes checked, before anything changes. Text with an unpaired
 * surrogate and bytes that are not UTF-8 are refused with an {@link IllegalArgumentException}. A
 * value from a read-only map refuses changes with the same exception.
 */
public final class TextValue {
  private static final String WHAT = "a text value";
  private static final ThreadLocal<TextKey> ENCODERS = ThreadLocal.withInitial(TextKey::new);

  private @Nullable ValueHeap heap;
  private MemorySegment table = MemorySegment.NULL;
  private long elem;
  private long asOf;
  private long key;

  /** A text value that shows nothing yet. */
  public TextValue() {}

  /** For generated code: the value in a slot. */
  public TextValue(ValueHeap heap, MemorySegment table, long elem, long key) {
    show(heap, table, elem, key);
  }

  /** For generated code: shows the value in a slot; {@code key} identifies its key. */
  public TextValue show(ValueHeap heap, MemorySegment table, long elem, long key) {
    this.heap = heap;
    this.table = table;
    this.elem = elem;
    this.asOf = heap.values().now();
    this.key = key;
    return this;
  }

  /** The heap, if this has not ended. A change through an ended one could break the map. */
  private ValueHeap live(boolean isChecked) {
    ValueHeap shown = heap;
    if (shown == null) {
      throw new IndexOutOfBoundsException(
          "checkptr: the text value shows nothing yet\n"
              + "fix: let a map point it, as find(key, text)");
    }
    if (isChecked && shown.values().now() != asOf) {
      throw shown.values().ended(asOf, key);
    }
    return shown;
  }

  private ValueHeap readable() {
    return live(Checkptr.ON);
  }

  private ValueHeap writable() {
    ValueHeap live = live(true);
    live.requireWritable(table, TextValue.class);
    return live;
  }

  /** Number of bytes of UTF-8. */
  public long size() {
    return readable().size(table, elem);
  }

  /** True if the text has no characters. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** The bytes of UTF-8, read-only, as of now: a later change may move the text. */
  public MemorySegment bytes() {
    ValueHeap live = live(true);
    long place = live.place(table, elem);
    live.values().handOut();
    return live.readOnly(place).asSlice(Blocks.offset(place), live.size(table, elem));
  }

  /** Copies the bytes to a segment. */
  public void copyTo(MemorySegment target, long at) {
    ValueHeap live = readable();
    long place = live.place(table, elem);
    long size = live.size(table, elem);
    MemorySegment.copy(live.readOnly(place), Blocks.offset(place), target, at, size);
  }

  /** True if the text has these characters. */
  public boolean contentEquals(CharSequence text) {
    ValueHeap live = readable();
    long place = live.place(table, elem);
    MemorySegment block = live.readOnly(place);
    long at = Blocks.offset(place);
    long end = at + live.size(table, elem);
    int length = text.length();
    int index = 0;
    while (at < end && index < length) {
      int codePoint = Utf8.decode(block, at, end);
      int width = Character.charCount(codePoint);
      boolean isNext =
          width == 1
              ? text.charAt(index) == codePoint
              : index + 1 < length
                  && text.charAt(index) == Character.highSurrogate(codePoint)
                  && text.charAt(index + 1) == Character.lowSurrogate(codePoint);
      if (!isNext) {
        return false;
      }
      index += width;
      at += Utf8.width(codePoint);
    }
    return at == end && index == length;
  }

  /** Appends characters. */
  public TextValue append(CharSequence text) {
    TextKey encoded = encode(text);
    ValueHeap live = writable();
    live.write(table, elem, live.size(table, elem), encoded.encoded(), 0, encoded.length);
    return this;
  }

  /** Appends bytes of UTF-8. */
  public TextValue append(MemorySegment utf8, long offset, long length) {
    requireUtf8(utf8, offset, length);
    ValueHeap live = writable();
    live.write(table, elem, live.size(table, elem), utf8, offset, length);
    return this;
  }

  /** Appends another text, or this one. */
  public TextValue append(TextValue other) {
    ValueHeap theirs = other.readable();
    ValueHeap live = writable();
    long place = theirs.place(other.table, other.elem);
    long size = theirs.size(other.table, other.elem);
    live.write(
        table, elem, live.size(table, elem), theirs.readOnly(place), Blocks.offset(place), size);
    return this;
  }

  /** Replaces the text by characters. */
  public TextValue set(CharSequence text) {
    TextKey encoded = encode(text);
    writable().write(table, elem, 0, encoded.encoded(), 0, encoded.length);
    return this;
  }

  /** Replaces the text by bytes of UTF-8. */
  public TextValue set(MemorySegment utf8, long offset, long length) {
    requireUtf8(utf8, offset, length);
    writable().write(table, elem, 0, utf8, offset, length);
    return this;
  }

  /** Replaces the text by another one. */
  public TextValue set(TextValue other) {
    ValueHeap theirs = other.readable();
    writable().copyFrom(theirs, other.table, other.elem, table, elem, false);
    return this;
  }

  /**
   * Keeps the first bytes of the text.
   *
   * @throws IndexOutOfBoundsException if it has fewer
   * @throws IllegalArgumentException if a character would be cut
   */
  public TextValue truncate(long size) {
    ValueHeap live = writable();
    long present = live.size(table, elem);
    if (size < 0 || size > present) {
      throw new IndexOutOfBoundsException(
          "checkptr: a text of %d bytes has no first %d\nfix: give a number from 0 to size()"
              .formatted(present, size));
    }
    long place = live.place(table, elem);
    if (size < present
        && (live.readOnly(place).get(LittleEndian.BYTE, Blocks.offset(place) + size) & 0xC0)
            == 0x80) {
      throw new IllegalArgumentException(
          "%s cannot end at byte %d, within a character\nfix: give the first byte of a character"
              .formatted(WHAT, size));
    }
    live.write(table, elem, size, null, 0, 0);
    return this;
  }

  /** Makes the text empty, and frees its memory. */
  public TextValue clear() {
    return truncate(0);
  }

  private static TextKey encode(CharSequence text) {
    TextKey encoder = ENCODERS.get();
    TextKey idle = encoder.isBusy ? new TextKey() : encoder;
    idle.length = idle.encode(text, WHAT);
    return idle;
  }

  private static void requireUtf8(MemorySegment utf8, long offset, long length) {
    Checkptr.wrap(FieldCheck.nonNull(utf8, WHAT), offset, length, 1, WHAT);
    Objects.checkFromIndexSize(offset, length, utf8.byteSize());
    long malformed = Utf8.malformed(utf8, offset, length);
    if (malformed != Utf8.NOWHERE) {
      throw new IllegalArgumentException(
          "%s is not UTF-8: byte 0x%02X, at index %d\n"
                  .formatted(WHAT, utf8.get(LittleEndian.BYTE, malformed), malformed - offset)
              + "fix: give well-formed UTF-8");
    }
  }

  // For generated code.

  /** The bytes of characters, in memory of this thread until it encodes the next ones. */
  public static MemorySegment encoded(CharSequence text) {
    TextKey encoded = encode(text);
    return encoded.encoded().asSlice(0, encoded.length);
  }

  /** The bytes themselves, if they are UTF-8 in native memory. */
  public static MemorySegment checked(MemorySegment utf8, long offset, long length) {
    requireUtf8(utf8, offset, length);
    return utf8.asSlice(offset, length);
  }

  /** The text of an elem as a String. */
  public static String read(ValueHeap heap, MemorySegment table, long elem) {
    long place = heap.place(table, elem);
    byte[] bytes = new byte[Math.toIntExact(heap.size(table, elem))];
    MemorySegment.copy(
        heap.readOnly(place), LittleEndian.BYTE, Blocks.offset(place), bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of an elem in quotes, cut if it is long. */
  public static String describe(ValueHeap heap, MemorySegment table, long elem) {
    long place = heap.place(table, elem);
    return TextKey.quoted(heap.readOnly(place), Blocks.offset(place), heap.size(table, elem));
  }

  /** The text as a String. */
  @Override
  public String toString() {
    return read(readable(), table, elem);
  }

  /** True if another text value shows the same text. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextValue text && hasBytesOf(text);
  }

  private boolean hasBytesOf(TextValue other) {
    ValueHeap mine = readable();
    ValueHeap theirs = other.readable();
    long size = mine.size(table, elem);
    long place = mine.place(table, elem);
    long otherPlace = theirs.place(other.table, other.elem);
    return size == theirs.size(other.table, other.elem)
        && Bytes.equal(
            mine.readOnly(place),
            Blocks.offset(place),
            theirs.readOnly(otherPlace),
            Blocks.offset(otherPlace),
            size);
  }

  /** The hash of the characters, as for strings. */
  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
