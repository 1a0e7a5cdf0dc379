package dev.inplace;

import dev.inplace.check.Checkptr;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Structs in columns: one run per field, all in one segment, so that a scan of a field reads that
 * field only. The base of all generated columns.
 *
 * <p>Each column begins at a multiple of 64 bytes, or of the struct's alignment if that is more.
 * There is no padding inside a column: element {@code i} begins {@code i} times the field's size
 * behind the first.
 *
 * <p>Indexes and sizes count structs and are {@code long}. Columns own no memory: they live as long
 * as the arena. Several threads may use them if the memory is shared, each with its own row.
 *
 * @param <F> the row, a flyweight of the struct
 * @param <R> the record that declares it
 */
public abstract class Columns<F extends ColumnRow, R extends Record> extends Sequence<F, R> {
  /** The structs copied at a time: those of a block stay in the cache for all columns. */
  private static final int BLOCK = 256;

  /** The segment of all columns, from its beginning on. */
  protected final MemorySegment segment;

  /** The places of the columns. */
  protected final ColumnLayout layout;

  private final long size;
  private final long capacity;

  /**
   * Columns of {@code size} structs.
   *
   * @throws IllegalArgumentException if the segment is on the heap or its address is misaligned
   */
  protected Columns(MemorySegment segment, long size, ColumnLayout layout) {
    Checkptr.wrap(segment, 0, layout.bytes(size), layout.alignment(), layout.name());
    if (Checkptr.STRICT) {
      layout.mark(segment, size);
    }
    this.segment = segment;
    this.layout = layout;
    this.size = size;
    this.capacity = layout.capacity(size);
  }

  /** Number of structs. */
  @Override
  public final long size() {
    return size;
  }

  private MemorySegment live() {
    if (Checkptr.STRICT) {
      Checkptr.access(segment, 0, getClass());
    }
    return Flyweight.asNative(segment);
  }

  private MemorySegment writable() {
    MemorySegment live = live();
    if (live.isReadOnly()) {
      throw Checkptr.readOnly(0, getClass(), false);
    }
    return live;
  }

  /** Points a row at the struct of an index. */
  protected final F derive(F row, long index) {
    row.show(live(), checked(index), capacity);
    return row;
  }

  private long checked(long index) {
    try {
      return Objects.checkIndex(index, size);
    } catch (IndexOutOfBoundsException _) {
      throw new IndexOutOfBoundsException(
          "checkptr: %s of %d has no struct %d\nfix: give an index from 0 to below size()"
              .formatted(getClass().getSimpleName(), size, index));
    }
  }

  /** The bytes of a column, and no others. */
  protected final MemorySegment column(int column) {
    return live().asSlice(begin(column), size * layout.size(column));
  }

  private long begin(int column) {
    return layout.begin(column) * capacity;
  }

  @Override
  final void show(F row, long index) {
    row.step(live(), checked(index), capacity);
  }

  @Override
  public final void swap(long index, long other) {
    MemorySegment structs = writable();
    checked(index);
    checked(other);
    for (int column = 0; column < layout.columns(); column++) {
      long bytes = layout.size(column);
      long first = begin(column);
      Bytes.swap(structs, first + index * bytes, first + other * bytes, bytes);
    }
  }

  @Override
  final void requireWritable() {
    writable();
  }

  /**
   * Copies all structs of a span to the first structs of these columns.
   *
   * @throws IndexOutOfBoundsException if the span has more structs
   */
  public final void copyFrom(Span<?, R> span) {
    requireRoom(span.size(), size, "columns");
    MemorySegment structs = span.live();
    MemorySegment columns = writable();
    long stride = layout.stride();
    for (long from = 0; from < span.size(); from += BLOCK) {
      int count = (int) Math.min(BLOCK, span.size() - from);
      long struct = span.base + from * stride;
      for (int column = 0; column < layout.columns(); column++) {
        long bytes = layout.size(column);
        long source = struct + layout.offset(column);
        long target = begin(column) + from * bytes;
        FieldCopy.toColumn(structs, source, stride, columns, target, bytes, count);
      }
    }
  }

  /**
   * Copies all structs to the first structs of a span. Padding of the span's structs stays as it
   * is.
   *
   * @return the span
   * @throws IndexOutOfBoundsException if the span has fewer structs
   */
  public final <S extends Span<?, R>> S copyTo(S span) {
    requireRoom(size, span.size(), "a span");
    span.requireWritable();
    MemorySegment structs = span.live();
    MemorySegment columns = live();
    long stride = layout.stride();
    for (long from = 0; from < size; from += BLOCK) {
      int count = (int) Math.min(BLOCK, size - from);
      long struct = span.base + from * stride;
      for (int column = 0; column < layout.columns(); column++) {
        long bytes = layout.size(column);
        long source = begin(column) + from * bytes;
        long target = struct + layout.offset(column);
        FieldCopy.toStructs(columns, source, structs, target, stride, bytes, count);
      }
    }
    return span;
  }

  private static void requireRoom(long count, long room, String target) {
    if (count > room) {
      throw new IndexOutOfBoundsException(
          "checkptr: %d structs do not fit into %s of %d\nfix: copy a subspan, or allocate as many"
              .formatted(count, target, room));
    }
  }

  /** For generated code: the fields of the struct at an index as text, whatever its bytes. */
  protected abstract String describe(long index);

  /** The number of structs, and the first of them; it throws nothing. */
  @Override
  public final String toString() {
    return Glance.of(getClass(), segment, Lives.ENDLESS, 0, this::describeFirst);
  }

  private String describeFirst() {
    return Glance.first(getClass().getSimpleName(), size, this::describe);
  }
}
