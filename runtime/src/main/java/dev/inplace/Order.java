package dev.inplace;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The comparison of structs with a held one, whose key is read once. */
abstract sealed class Order<F extends Flyweight> {
  /** Holds the struct at an index, to compare others with it; {@code shown} may be moved. */
  abstract void hold(Sequence<F, ?> structs, long index, F shown);

  /** Below 0 if a struct comes before the held one, above 0 if after it. */
  abstract int compare(F shown);

  static final class ByComparator<F extends Flyweight> extends Order<F> {
    private final F held;
    private final Comparator<? super F> order;

    /** The order of a comparator, which sees the held struct by a flyweight of its own. */
    ByComparator(F held, Comparator<? super F> order) {
      this.held = held;
      this.order = order;
    }

    @Override
    void hold(Sequence<F, ?> structs, long index, F shown) {
      structs.show(held, index);
    }

    @Override
    int compare(F shown) {
      return order.compare(shown, held);
    }
  }

  static final class ByLong<F extends Flyweight> extends Order<F> {
    private final ToLongFunction<? super F> key;
    private long held;

    ByLong(ToLongFunction<? super F> key) {
      this.key = key;
    }

    @Override
    void hold(Sequence<F, ?> structs, long index, F shown) {
      structs.show(shown, index);
      held = key.applyAsLong(shown);
    }

    @Override
    int compare(F shown) {
      return Long.compare(key.applyAsLong(shown), held);
    }
  }

  static final class ByDouble<F extends Flyweight> extends Order<F> {
    private final ToDoubleFunction<? super F> key;
    private double held;

    ByDouble(ToDoubleFunction<? super F> key) {
      this.key = key;
    }

    @Override
    void hold(Sequence<F, ?> structs, long index, F shown) {
      structs.show(shown, index);
      held = key.applyAsDouble(shown);
    }

    @Override
    int compare(F shown) {
      return Double.compare(key.applyAsDouble(shown), held);
    }
  }
}
