package dev.inplace;

import dev.inplace.check.Checkptr;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Structs of one type by index, as a span, a list or columns have them: the type for an algorithm
 * over structs of any type. Indexes and sizes count structs and are {@code long}.
 *
 * <p><b>Iteration.</b> {@code for}, {@code forEach} and {@code spliterator} show all structs by one
 * flyweight, which each step points at the next struct. It ends with its step: keep an index, or a
 * copy by {@code toRecord()}, never the flyweight. {@code -Dinplace.checkptr=strict} makes each
 * step's flyweight another object and ends it after the step, so that access through a kept one
 * throws a {@link dev.inplace.check.StaleFlyweightException}. {@link #stream} has copies.
 *
 * <p><b>Order.</b> Sorting is in place, allocates nothing per struct, and is not stable: structs
 * that compare as equal may change places. It takes at most O(n log n) comparisons and exchanges.
 * An exception of the comparator leaves the same structs in another order. A comparator must not
 * change the structs or point the flyweights elsewhere.
 *
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public abstract class Sequence<F extends Flyweight, R extends Record> implements Iterable<F> {
  /** For the classes of this package. */
  Sequence() {}

  /** Number of structs. */
  public abstract long size();

  /**
   * The struct at an index, where it lies.
   *
   * @throws IndexOutOfBoundsException if there is none, here and in all methods with an index
   */
  public abstract F at(long index);

  /** The struct at an index, shown by a flyweight of yours. */
  public abstract F at(long index, F flyweight);

  /** A copy of the struct at an index. */
  public abstract R get(long index);

  /** Writes all fields of the struct at an index. */
  public abstract void set(long index, R value);

  /** Exchanges two structs; flyweights over them stay at their indexes. */
  public abstract void swap(long index, long other);

  /** For generated code: a flyweight that shows nothing yet. */
  protected abstract F flyweight();

  /** Points a flyweight that showed one of these structs at another one. */
  abstract void show(F flyweight, long index);

  /** Refuses a change of structs that are for reading only. */
  abstract void requireWritable();

  // Iteration.

  /** True if there is no struct. */
  public final boolean isEmpty() {
    return size() == 0;
  }

  /** The flyweights of all structs, in order: one object, see above. */
  @Override
  public final Iterator<F> iterator() {
    return new Steps<>(this);
  }

  /**
   * For generated code: the flyweight for the step to an index; in strict mode a new one.
   *
   * @param shown the flyweight of the step before, or one over the first struct
   */
  protected final F step(F shown, long index) {
    F next = shown;
    if (Checkptr.STRICT) {
      shown.pass(shown);
      next = at(index);
    } else {
      show(next, index);
    }
    return next;
  }

  /** For generated code: ends the flyweight of the last step, in strict mode. */
  protected final void endSteps(F shown) {
    if (Checkptr.STRICT) {
      shown.pass(shown);
    }
  }

  /** The flyweights of all structs, for parallel work: each part has a flyweight of its own. */
  @Override
  public final Spliterator<F> spliterator() {
    return new Parts.OfFlyweights<>(this, 0, size());
  }

  /** Copies of all structs, in order. A parallel stream needs memory that its threads may read. */
  public final Stream<R> stream() {
    return StreamSupport.stream(new Parts.OfRecords<>(this, 0, size()), false);
  }

  /**
   * The structs as a list of records, for tests and glue. It is slow: each read makes a record. A
   * {@code set} writes the struct; nothing is added or removed.
   */
  public final List<R> asList() {
    return new RecordList<>(this);
  }

  // Search.

  /** The first index of a struct that passes a test, or -1. */
  public final long indexOf(Predicate<? super F> test) {
    Objects.requireNonNull(test, "test");
    return new Search<>(this).first(test);
  }

  /** The first of the least structs, where it lies; an empty sequence has none. */
  public final F min(Comparator<? super F> order) {
    Objects.requireNonNull(order, "order");
    return new Search<>(this).least(order);
  }

  /** The first of the greatest structs, where it lies; an empty sequence has none. */
  public final F max(Comparator<? super F> order) {
    Objects.requireNonNull(order, "order");
    return new Search<>(this).least((a, b) -> order.compare(b, a));
  }

  /**
   * The index of a struct in sorted structs; if none is equal, {@code -(insertion point) - 1}, as
   * {@link java.util.Arrays#binarySearch(long[], long)} has it.
   *
   * @param comparison of a struct with the sought one: below 0 if it comes before, 0 if it is equal
   */
  public final long binarySearch(ToIntFunction<? super F> comparison) {
    Objects.requireNonNull(comparison, "comparison");
    return new Search<>(this).sorted(comparison);
  }

  /** The same by a number, in structs sorted by it. */
  public final long binarySearchByLong(ToLongFunction<? super F> key, long sought) {
    Objects.requireNonNull(key, "key");
    return binarySearch(struct -> Long.compare(key.applyAsLong(struct), sought));
  }

  /** The same by a number, in structs sorted by it, in the order of {@link Double#compare}. */
  public final long binarySearchByDouble(ToDoubleFunction<? super F> key, double sought) {
    Objects.requireNonNull(key, "key");
    return binarySearch(struct -> Double.compare(key.applyAsDouble(struct), sought));
  }

  // Order.

  /** Sorts the structs by a comparator of flyweights. */
  public final void sort(Comparator<? super F> order) {
    Objects.requireNonNull(order, "order");
    Sort.run(this, new Order.ByComparator<>(flyweight(), order));
  }

  /** Sorts the structs by an integer of any type, lowest first. */
  public final void sortByLong(ToLongFunction<? super F> key) {
    Objects.requireNonNull(key, "key");
    Sort.run(this, new Order.ByLong<>(key));
  }

  /** Sorts the structs by a number, lowest first, in the order of {@link Double#compare}. */
  public final void sortByDouble(ToDoubleFunction<? super F> key) {
    Objects.requireNonNull(key, "key");
    Sort.run(this, new Order.ByDouble<>(key));
  }

  /** The error of a search for the least of no structs. */
  final NoSuchElementException empty() {
    return new NoSuchElementException(
        "checkptr: %s has no struct\nfix: check isEmpty() first"
            .formatted(getClass().getSimpleName()));
  }
}
