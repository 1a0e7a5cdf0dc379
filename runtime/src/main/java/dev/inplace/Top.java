package dev.inplace;

import java.util.Comparator;
import java.util.Objects;

/**
 * For generated code: the first structs in an order, out of any number that are offered. They are a
 * heap in a span, with the last of them at its root.
 */
public final class Top<F extends Flyweight> {
  private final Span<F, ?> heap;
  private final Comparator<? super F> order;
  private final F shown;
  private final F other;
  private long filled;

  /** No struct yet, with room for as many as a span has. */
  public Top(Span<F, ?> heap, Comparator<? super F> order) {
    this.heap = heap;
    this.order = Objects.requireNonNull(order, "order");
    this.shown = heap.flyweight();
    this.other = heap.flyweight();
  }

  /** Copies a struct, if it is among the first of those offered so far. */
  public void offer(F value) {
    if (filled < heap.size()) {
      heap.put(filled, value);
      rise(filled++);
    } else if (filled > 0) {
      heap.show(other, 0);
      if (order.compare(value, other) < 0) {
        heap.put(0, value);
        sink();
      }
    }
  }

  /** Sorts what has been kept, at the beginning of the span. */
  public void sort() {
    Sort.run(heap, new Order.ByComparator<>(heap.flyweight(), order));
  }

  private void rise(long from) {
    long child = from;
    while (child > 0 && isBefore((child - 1) / 2, child)) {
      heap.swap(child, (child - 1) / 2);
      child = (child - 1) / 2;
    }
  }

  private void sink() {
    long root = 0;
    while (2 * root + 1 < filled) {
      long child = 2 * root + 1;
      if (child + 1 < filled && isBefore(child, child + 1)) {
        child++;
      }
      if (!isBefore(root, child)) {
        return;
      }
      heap.swap(root, child);
      root = child;
    }
  }

  private boolean isBefore(long index, long behind) {
    heap.show(shown, index);
    heap.show(other, behind);
    return order.compare(shown, other) < 0;
  }
}
