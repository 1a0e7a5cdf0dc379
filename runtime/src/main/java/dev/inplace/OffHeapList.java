package dev.inplace;

import dev.inplace.check.Ending;
import dev.inplace.check.Epoch;
import dev.inplace.check.FieldCheck;
import dev.inplace.memory.Memory;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/**
 * A growing list of structs off heap, the base of all generated lists.
 *
 * <p><b>Growth.</b> Structs lie in segments ({@link Runs}), and an {@code add} allocates at most
 * one of a mebibyte. No struct moves as the list grows, so an {@code add} ends no flyweight.
 *
 * <p><b>Life of a flyweight.</b> One that the list hands out ends with the next removal, insert
 * before the end, {@code clear} or {@code close}, as do spans. Sorting and {@code swap} end none:
 * flyweights stay at their indexes.
 *
 * <p><b>Threads and memory.</b> As of maps: a list is confined to the thread that created it,
 * unless it is shared or in an arena that allows more. Its memory is counted and limited with that
 * of all maps, and freed by {@link #close}.
 *
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public abstract class OffHeapList<F extends Flyweight, R extends Record> extends Sequence<F, R>
    implements AutoCloseable {
  private final Memory memory;
  private final Runs runs;
  private final Epoch epoch;
  private long size;

  /**
   * An empty list in memory of its own.
   *
   * @param name of the generated class, for messages
   * @param stride bytes of a struct
   * @param alignment of the struct
   * @param expectedSize structs that will lie in one piece
   */
  protected OffHeapList(
      String name, long stride, long alignment, long expectedSize, Sharing sharing) {
    this(name, stride, alignment, expectedSize, new Memory(name, sharing, Sequence.class));
  }

  /** An empty list in an arena of the user's, which frees its memory. */
  protected OffHeapList(String name, long stride, long alignment, long expectedSize, Arena arena) {
    this(
        name,
        stride,
        alignment,
        expectedSize,
        new Memory(name, Objects.requireNonNull(arena, "arena")));
  }

  private OffHeapList(String name, long stride, long alignment, long expectedSize, Memory memory) {
    this.memory = memory;
    runs = new Runs(memory, stride, alignment, expectedSize);
    epoch = new Epoch(MethodHandles.lookup(), name, index -> "index " + index);
    if (expectedSize > 0) {
      runs.reserve(expectedSize);
    }
  }

  /** The segment of the struct at an index. */
  protected final MemorySegment segment(long index) {
    check(index);
    return Flyweight.asNative(runs.segment(index));
  }

  /** The offset of the struct in {@link #segment}, bytes. */
  protected final long offset(long index) {
    return runs.offset(index);
  }

  /** Points a flyweight at the struct of an index. */
  protected final F derive(F flyweight, long index) {
    flyweight.follow(segment(index), offset(index), epoch, epoch.now(), index);
    return flyweight;
  }

  /** Lets a span over all structs end with the flyweights. */
  protected final <S extends Span<F, R>> S derive(S span) {
    span.follow(epoch, epoch.now(), 0);
    return span;
  }

  /** The segment of all structs, at its beginning, if they lie in one piece. */
  protected final MemorySegment whole() {
    memory.requireUsable();
    return runs.whole(size);
  }

  /** Copies all structs to a span of as many. */
  protected final <S extends Span<F, R>> S copyTo(S span) {
    memory.requireUsable();
    runs.copyTo(span.segment(), size);
    return span;
  }

  /** The fields of a struct as text, whatever its bytes. */
  protected abstract String describe(MemorySegment segment, long offset);

  @Override
  public final long size() {
    return size;
  }

  private void check(long index) {
    if (index < 0 || index >= size) {
      memory.requireUsable();
      throw new IndexOutOfBoundsException(
          "checkptr: a list of %d has no struct %d\nfix: give an index from 0 to below size()"
              .formatted(size, index));
    }
  }

  /** Native memory, bytes; approximate on another thread. */
  public final long bytesUsed() {
    return memory.bytes();
  }

  /** The number of structs, and the first of them; it throws nothing. */
  @Override
  public final String toString() {
    MemorySegment shown = size == 0 ? MemorySegment.NULL : runs.first();
    return Glance.of(getClass(), shown, epoch, epoch.now(), this::describeFirst);
  }

  private String describeFirst() {
    memory.requireUsable();
    return Glance.first(memory.name(), size, i -> describe(segment(i), offset(i)));
  }

  @Override
  public final void swap(long index, long other) {
    Bytes.swap(segment(index), offset(index), segment(other), offset(other), runs.stride());
  }

  @Override
  final void show(F flyweight, long index) {
    flyweight.move(segment(index), offset(index), epoch, epoch.now(), index);
  }

  @Override
  final void requireWritable() {
    memory.requireUsable();
  }

  /** Makes room for so many structs. */
  public final void ensureCapacity(long structs) {
    memory.requireUsable();
    runs.ensure(structs);
  }

  /** Adds a struct, all zero; the flyweight shows it. */
  public final F add() {
    reserve(1);
    runs.zero(size);
    size++;
    return at(size - 1);
  }

  /** Adds a record; one that is refused changes nothing. */
  public final void add(R value) {
    reserve(1);
    long index = size++;
    boolean isWritten = false;
    try {
      set(index, value);
      isWritten = true;
    } finally {
      size = isWritten ? size : index;
    }
  }

  /** Adds a copy of a struct. */
  public final void add(F value) {
    FieldCheck.nonNull(value, "flyweight");
    MemorySegment from = value.live(value);
    reserve(1);
    Bytes.copy(from, value.base, runs.segment(size), runs.offset(size), runs.stride());
    size++;
  }

  /** Adds copies of all structs of a span or list, also of this one. */
  public final void addAll(Sequence<F, R> other) {
    long count = other.size();
    reserve(count);
    if (count > 0) {
      F shown = other.at(0);
      for (long i = 0; i < count; i++) {
        other.show(shown, i);
        add(shown);
      }
    }
  }

  private void reserve(long more) {
    memory.requireUsable();
    if (more > runs.capacity() - size) {
      runs.reserve(size + more);
    }
  }

  /** Inserts a struct, all zero, before an index; those from there on move up by one. */
  public final F insert(long index) {
    makeRoom(index);
    runs.zero(index);
    return at(index);
  }

  /** Inserts a record before an index; one that is refused changes nothing. */
  public final void insert(long index, R value) {
    if (index == size) {
      add(value);
      return;
    }
    check(index);
    reserve(2);
    add(value); // refused here, if at all
    runs.move(size - 1, size, 1);
    size--;
    makeRoom(index);
    runs.move(size, index, 1);
  }

  private void makeRoom(long index) {
    if (index != size) {
      check(index);
      epoch.end(Ending.SHIFT);
    }
    reserve(1);
    runs.move(index, index + 1, size - index);
    size++;
  }

  /** Removes the last struct. */
  public final void removeLast() {
    if (size == 0) {
      memory.requireUsable();
      throw empty();
    }
    shrink();
  }

  /** Removes a struct by moving the last one to its index: in constant time. */
  public final void removeSwap(long index) {
    check(index);
    runs.move(size - 1, index, 1);
    shrink();
  }

  /** Removes a struct; those behind it move down by one. */
  public final void remove(long index) {
    check(index);
    runs.move(index + 1, index, size - index - 1);
    shrink();
  }

  private void shrink() {
    memory.requireUsable();
    epoch.end(Ending.SHIFT);
    size--;
  }

  /** Removes all structs; the memory stays allocated. */
  public final void clear() {
    memory.requireUsable();
    if (size > 0) {
      epoch.end(Ending.CLEAR);
      size = 0;
    }
  }

  /** Frees the segments that hold no struct. */
  public final void trimToSize() {
    memory.requireUsable();
    runs.trim(size);
  }

  /** Frees all native memory; a second call does nothing. Every use afterwards throws. */
  @Override
  public final void close() {
    memory.requireOwner();
    if (!memory.isClosed()) {
      epoch.end(Ending.CLOSE);
      size = 0;
      runs.forget();
    }
    memory.close();
  }
}
