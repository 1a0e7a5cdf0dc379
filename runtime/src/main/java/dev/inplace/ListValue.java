package dev.inplace;

import dev.inplace.check.Checkptr;
import dev.inplace.check.FieldCheck;
import dev.inplace.map.ValueHeap;
import dev.inplace.memory.Blocks;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map's value that is a growing list of structs, in place: the base of those in generated maps.
 * The structs lie side by side in native memory.
 *
 * <p><b>Life of a list.</b> It ends as flyweights of the map do, with the next insert of a new key,
 * removal of a present key, clear, compact or close. A change of its size, or of another list's,
 * ends no list.
 *
 * <p><b>Life of a flyweight.</b> Flyweights over structs of the list, and spans, end when structs
 * move: with the next add to any list of the map, truncation, clear, replacement, or removal of an
 * entry. An add that moves nothing ends nothing, except in strict mode.
 *
 * <p><b>Cost.</b> Adds copy each struct at most five times on average, also those that alternate
 * between lists.
 *
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public abstract class ListValue<F extends Flyweight, R extends Record> extends Sequence<F, R> {
  private final long stride;
  private @Nullable ValueHeap heap;
  private MemorySegment table = MemorySegment.NULL;
  private long elem;
  private long asOf;
  private long key;

  /**
   * A list that shows nothing yet.
   *
   * @param stride bytes of a struct, more than none
   */
  protected ListValue(long stride) {
    this.stride = stride;
  }

  /** Shows the value in a slot; {@code key} identifies its key. */
  protected final void point(ValueHeap heap, MemorySegment table, long elem, long key) {
    this.heap = heap;
    this.table = table;
    this.elem = elem;
    this.asOf = heap.values().now();
    this.key = key;
  }

  /** The heap, if this has not ended. A change through an ended list could break the map. */
  private ValueHeap live(boolean isChecked) {
    ValueHeap shown = heap;
    if (shown == null) {
      throw new IndexOutOfBoundsException(
          "checkptr: the list shows nothing yet\nfix: let a map point it, as find(key, list)");
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
    live.requireWritable(table, getClass());
    return live;
  }

  @Override
  public final long size() {
    return readable().size(table, elem) / stride;
  }

  // For generated code.

  /** The segment of the struct at an index. */
  protected final MemorySegment segment(long index) {
    ValueHeap live = readable();
    check(index, live.size(table, elem) / stride);
    return Flyweight.asNative(live.segment(table, live.place(table, elem)));
  }

  /** The offset of the struct in {@link #segment}, bytes. */
  protected final long offset(long index) {
    return Blocks.offset(readable().place(table, elem)) + index * stride;
  }

  private static void check(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          "checkptr: a list of %d has no struct %d\nfix: give an index from 0 to below size()"
              .formatted(size, index));
    }
  }

  /** Points a flyweight at the struct of an index. */
  protected final F derive(F flyweight, long index) {
    MemorySegment segment = segment(index);
    ValueHeap live = readable();
    flyweight.follow(segment, offset(index), live.bytes(), live.bytes().now(), key);
    return flyweight;
  }

  /** Lets a span over all structs end with the flyweights. */
  protected final <S extends Span<F, R>> S derive(S span) {
    ValueHeap live = readable();
    span.follow(live.bytes(), live.bytes().now(), key);
    return span;
  }

  /** The bytes of all structs, and no others. */
  protected final MemorySegment all() {
    ValueHeap live = live(true);
    long place = live.place(table, elem);
    return live.segment(table, place).asSlice(Blocks.offset(place), live.size(table, elem));
  }

  /** Copies all structs to a span of as many. */
  protected final <S extends Span<F, R>> S copyTo(S span) {
    MemorySegment.copy(all(), 0, span.segment, span.base, size() * stride);
    return span;
  }

  // Changes.

  /** Adds a struct, all zero; the flyweight shows it. */
  public final F add() {
    return at(grow());
  }

  /** Adds a struct, all zero, shown by a flyweight of yours. */
  public final F addZero(F flyweight) {
    FieldCheck.nonNull(flyweight, "flyweight");
    return at(grow(), flyweight);
  }

  /** Adds a record; one that is refused changes nothing. */
  public final void add(R value) {
    FieldCheck.nonNull(value, "record");
    long index = grow();
    boolean isWritten = false;
    try {
      set(index, value);
      isWritten = true;
    } finally {
      if (!isWritten) {
        truncate(index);
      }
    }
  }

  private long grow() {
    ValueHeap live = writable();
    long size = live.size(table, elem);
    live.write(table, elem, size, null, 0, stride);
    return size / stride;
  }

  /** Adds a copy of a struct. */
  public final void add(F value) {
    FieldCheck.nonNull(value, "flyweight");
    append(value.live(value), value.base, stride);
  }

  /** Adds copies of all structs of a span. */
  public final void addAll(Span<F, R> other) {
    append(other.live(), other.base, other.size() * stride);
  }

  /** Adds copies of all structs of a list, also of this one. */
  public final void addAll(ListValue<F, R> other) {
    ValueHeap theirs = other.readable();
    long place = theirs.place(other.table, other.elem);
    append(theirs.readOnly(place), Blocks.offset(place), theirs.size(other.table, other.elem));
  }

  private void append(MemorySegment from, long offset, long bytes) {
    ValueHeap live = writable();
    live.write(table, elem, live.size(table, elem), from, offset, bytes);
  }

  /** Replaces all structs by those of a span. */
  public final void setAll(Span<F, R> other) {
    writable().write(table, elem, 0, other.live(), other.base, other.size() * stride);
  }

  /** Removes the last struct. */
  public final void removeLast() {
    if (isEmpty()) {
      throw empty();
    }
    truncate(size() - 1);
  }

  /**
   * Keeps the first structs.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public final void truncate(long size) {
    ValueHeap live = writable();
    long present = live.size(table, elem) / stride;
    if (size < 0 || size > present) {
      throw new IndexOutOfBoundsException(
          "checkptr: a list of %d has no first %d\nfix: give a number from 0 to size()"
              .formatted(present, size));
    }
    if (size < present) {
      live.write(table, elem, size * stride, null, 0, 0);
    }
  }

  /** Removes all structs, and frees their memory. */
  public final void clear() {
    truncate(0);
  }

  @Override
  public final void swap(long index, long other) {
    requireWritable();
    Bytes.swap(segment(index), offset(index), segment(other), offset(other), stride);
  }

  @Override
  final void show(F flyweight, long index) {
    MemorySegment segment = segment(index);
    ValueHeap live = readable();
    flyweight.move(segment, offset(index), live.bytes(), live.bytes().now(), key);
  }

  @Override
  final void requireWritable() {
    writable();
  }

  // Contents.

  /** Copies of all structs. */
  public final List<R> toList() {
    return List.copyOf(asList());
  }

  /** True if another list has equal structs, in the same order. */
  public final boolean contentEquals(ListValue<F, R> other) {
    long count = size();
    if (count != other.size()) {
      return false;
    }
    F mine = flyweight();
    F theirs = flyweight();
    for (long i = 0; i < count; i++) {
      if (!at(i, mine).equals(other.at(i, theirs))) {
        return false;
      }
    }
    return true;
  }

  /** The number of structs, and the first of them; it throws nothing. */
  @Override
  public final String toString() {
    ValueHeap shown = heap;
    return shown == null
        ? getClass().getSimpleName() + " (shows nothing yet)"
        : Glance.of(getClass(), table, shown.values(), asOf, this::describeFirst);
  }

  private String describeFirst() {
    return Glance.first("list", size(), index -> at(index).toString());
  }
}
