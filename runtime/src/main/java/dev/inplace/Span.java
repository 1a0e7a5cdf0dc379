package dev.inplace;

import dev.inplace.check.Checkptr;
import dev.inplace.check.Epoch;
import dev.inplace.check.Layout;
import dev.inplace.check.Marks;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of structs of one type: struct {@code i} begins {@code i} strides behind the first. The
 * stride is the struct's size, which is a multiple of its alignment, so nothing lies between them.
 *
 * <p>Indexes and sizes count structs and are {@code long}. A span owns no memory: it lives as long
 * as its segment's arena, and one derived from a map's flyweight ends with that flyweight.
 *
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public abstract class Span<F extends Flyweight, R extends Record> extends Sequence<F, R> {
  /** The alignment to check for foreign data: none. */
  protected static final long UNALIGNED = 1;

  /** The segment that holds the structs. */
  protected final MemorySegment segment;

  /** The offset of the first struct in the segment. */
  protected final long base;

  private final long size;
  private final long stride;

  /** True if the segment holds only these structs, and size and number fit into 32 bits. */
  private final boolean isWhole;

  private Epoch epoch = Lives.ENDLESS;
  private long asOf;
  private long key;

  /**
   * A span of {@code size} structs from {@code base} on.
   *
   * @param segment native memory
   * @param base offset of the first struct, bytes
   * @param size number of structs
   * @param stride bytes from one to the next
   * @param alignment of the struct; 1 for foreign data
   * @param struct the struct's name, for messages
   * @throws IndexOutOfBoundsException if they do not lie within the segment
   * @throws IllegalArgumentException if the segment is on the heap or the address misaligned
   */
  @SuppressWarnings("this-escape") // its layout is a constant
  protected Span(
      MemorySegment segment, long base, long size, long stride, long alignment, String struct) {
    Checkptr.span(segment, base, size, stride, alignment, struct);
    @Nullable Layout layout = Checkptr.STRICT ? layout() : null;
    if (layout != null) {
      Marks.wrap(segment, base, size, layout);
    }
    this.segment = segment;
    this.base = base;
    this.size = size;
    this.stride = stride;
    this.isWhole =
        base == 0
            && stride > 0
            && stride == (int) stride
            && size == (int) size
            && segment.byteSize() == size * stride;
  }

  /**
   * The segment, if this span has not ended.
   *
   * @throws dev.inplace.check.StaleFlyweightException if it has
   */
  protected final MemorySegment live() {
    if (Checkptr.ON && epoch.now() != asOf) {
      throw Lives.ended(epoch, asOf, key);
    }
    if (Checkptr.STRICT) {
      Checkptr.access(segment, base, getClass());
    }
    return Flyweight.asNative(segment);
  }

  /**
   * A slice of this span's first bytes, to hand out.
   *
   * @throws dev.inplace.check.StaleFlyweightException if it has ended, in every mode
   */
  protected final MemorySegment slice(long bytes) {
    if (epoch.now() != asOf) {
      throw Lives.ended(epoch, asOf, key);
    }
    epoch.handOut();
    return live().asSlice(base, bytes);
  }

  /** Points a flyweight at one of the structs. It ends with this span. */
  protected final F derive(F part, long offset) {
    part.follow(live(), offset, epoch, asOf, key);
    return part;
  }

  @Override
  final void show(F flyweight, long index) {
    flyweight.move(live(), offsetOf(index, stride), epoch, asOf, key);
  }

  /** Lets a span over some of the structs end with this one. */
  protected final <S extends Span<F, R>> S derive(S part) {
    part.follow(epoch, asOf, key);
    return part;
  }

  /** Takes over the epoch of the flyweight or span that this one is derived from. */
  final void follow(Epoch epoch, long asOf, long key) {
    this.epoch = epoch;
    this.asOf = asOf;
    this.key = key;
  }

  /** Number of structs. */
  @Override
  public final long size() {
    return size;
  }

  @Override
  public final void swap(long index, long other) {
    MemorySegment structs = writable();
    Bytes.swap(structs, offsetOf(index, stride), offsetOf(other, stride), stride);
  }

  /** Writes a record to all structs. */
  public final void fill(R value) {
    writable();
    if (size > 0) {
      set(0, value);
    }
    for (long filled = 1; filled < size; filled *= 2) {
      copy(this, 0, filled, Math.min(filled, size - filled));
    }
  }

  /** Copies the bytes of all structs of another span to the first structs of this one. */
  public final void copyFrom(Span<F, R> other) {
    copyFrom(other, 0, 0, other.size);
  }

  /**
   * Copies the bytes of structs of another span. The runs may overlap in memory.
   *
   * @param from index in the other span
   * @param to index in this span
   */
  public final void copyFrom(Span<F, R> other, long from, long to, long count) {
    other.checkRange(from, count);
    checkRange(to, count);
    writable();
    copy(other, from, to, count);
  }

  private void copy(Span<F, R> other, long from, long to, long count) {
    MemorySegment.copy(
        other.live(), other.base + from * stride, live(), base + to * stride, count * stride);
  }

  /** The segment for a change. */
  private MemorySegment writable() {
    MemorySegment live = live();
    if (live.isReadOnly()) {
      throw Checkptr.readOnly(base, getClass(), epoch != Lives.ENDLESS);
    }
    return live;
  }

  /** Copies the bytes of a struct to an index. */
  final void put(long index, F value) {
    long offset = offsetOf(index, stride);
    Bytes.copy(value.live(value), value.base, writable(), offset, stride);
  }

  @Override
  final void requireWritable() {
    writable();
  }

  /** For generated code: the layout by which strict mode recognises memory, or null. */
  protected @Nullable Layout layout() {
    return null;
  }

  /** For generated code: the fields of the struct at an index as text, whatever its bytes. */
  protected abstract String describe(long index);

  /** The number of structs, and the first of them; it throws nothing. */
  @Override
  public final String toString() {
    return Glance.of(getClass(), segment, epoch, asOf, this::describeFirst);
  }

  private String describeFirst() {
    return Glance.first(getClass().getSimpleName(), size, this::describe);
  }

  /** The bytes of all structs of this span, and no others. */
  public abstract MemorySegment segment();

  /** Bytes of so many structs; an impossible number is refused. */
  protected static long bytes(long count, long stride, String struct) {
    if (count < 0 || (count > 0 && stride > Long.MAX_VALUE / count)) {
      throw new IllegalArgumentException(
          "checkptr: cannot allocate %d %s of %d bytes each\nfix: give a number from 0 on that fits into memory"
              .formatted(count, struct, stride));
    }
    return count * stride;
  }

  /** Refuses a range that does not lie within this span. */
  protected final void checkRange(long from, long count) {
    if (from < 0 || count < 0 || from > size - count) {
      throw new IndexOutOfBoundsException(
          "checkptr: structs %d to %d are not all in a span of %d\nfix: give a range within 0 to %d"
              .formatted(from, from + count, size, size));
    }
  }

  /**
   * The offset in the segment of the struct at an index. If the structs fill the segment, the check
   * has the JDK's form. The JDK repeats it at each access, so the JIT makes it once. A 32-bit index
   * cannot overflow then. The JIT hoists the check of its width, or derives it from an {@code int}.
   *
   * @param stride bytes from one to the next
   * @throws IndexOutOfBoundsException if there is no such struct
   */
  protected final long offsetOf(long index, long stride) {
    long offset = base + index * stride;
    try {
      if (isWhole) {
        Objects.checkIndex(index - Integer.MIN_VALUE, 1L << Integer.SIZE);
        Objects.checkIndex(offset, Flyweight.asNative(segment).byteSize() - stride + 1);
      } else {
        Objects.checkIndex(index, size);
      }
      return offset;
    } catch (IndexOutOfBoundsException _) {
      throw new IndexOutOfBoundsException(
          "checkptr: a span of %d has no struct %d\nfix: give an index from 0 to below size()"
              .formatted(size, index));
    }
  }

  /**
   * Number of structs that fill a segment.
   *
   * @throws IllegalArgumentException if bytes remain, or the struct has none
   */
  protected static long count(MemorySegment segment, long stride, String struct) {
    if (stride == 0) {
      throw new IllegalArgumentException(
          struct + " has size 0: any number fits\nfix: of(segment, offset, count)");
    }
    long remainder = segment.byteSize() % stride;
    if (remainder != 0) {
      throw new IllegalArgumentException(
          "a segment of %d bytes is not a whole number of %s (%d bytes each): %d bytes remain\n"
                  .formatted(segment.byteSize(), struct, stride, remainder)
              + "fix: of(segment, offset, count)");
    }
    return segment.byteSize() / stride;
  }
}
