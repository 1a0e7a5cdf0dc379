package dev.inplace;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A range of structs that splits in halves. */
abstract sealed class Parts<F extends Flyweight, R extends Record, T> implements Spliterator<T> {
  final Sequence<F, R> structs;
  long next;
  final long end;

  private Parts(Sequence<F, R> structs, long next, long end) {
    this.structs = structs;
    this.next = next;
    this.end = end;
  }

  /** The range from this one's first struct on, to be taken out of it; null if it is one struct. */
  final @Nullable Spliterator<T> half() {
    long middle = (next + end) >>> 1;
    if (middle == next) {
      return null;
    }
    Spliterator<T> half = part(next, middle);
    next = middle;
    return half;
  }

  abstract Spliterator<T> part(long from, long to);

  @Override
  public final long estimateSize() {
    return end - next;
  }

  @Override
  public final int characteristics() {
    return ORDERED | SIZED | SUBSIZED | NONNULL;
  }

  /** Copies of the structs. */
  static final class OfRecords<F extends Flyweight, R extends Record> extends Parts<F, R, R> {
    OfRecords(Sequence<F, R> structs, long next, long end) {
      super(structs, next, end);
    }

    @Override
    Spliterator<R> part(long from, long to) {
      return new OfRecords<>(structs, from, to);
    }

    @Override
    public @Nullable Spliterator<R> trySplit() {
      return half();
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
      Objects.requireNonNull(action, "action");
      if (next >= end) {
        return false;
      }
      action.accept(structs.get(next++));
      return true;
    }
  }

  /** The structs where they lie, shown by a flyweight of this part's own. */
  static final class OfFlyweights<F extends Flyweight, R extends Record> extends Parts<F, R, F> {
    private @Nullable F shown;

    OfFlyweights(Sequence<F, R> structs, long next, long end) {
      super(structs, next, end);
    }

    @Override
    Spliterator<F> part(long from, long to) {
      return new OfFlyweights<>(structs, from, to);
    }

    @Override
    public @Nullable Spliterator<F> trySplit() {
      return half();
    }

    @Override
    public boolean tryAdvance(Consumer<? super F> action) {
      Objects.requireNonNull(action, "action");
      F step = shown;
      if (next >= end) {
        if (step != null) {
          structs.endSteps(step);
        }
        return false;
      }
      step = step == null ? structs.at(next) : structs.step(step, next);
      next++;
      shown = step;
      action.accept(step);
      return true;
    }
  }
}
