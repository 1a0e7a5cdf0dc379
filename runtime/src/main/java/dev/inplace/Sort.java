package dev.inplace;

/**
 * Introsort: quicksort by the median of three, insertion sort for few structs, heapsort where the
 * pivots are bad. Every change is an exchange of two structs, so that an exception of a comparator
 * loses none. An inconsistent comparator gives any order, within the sequence and in bounded time.
 *
 * <p>Source: Musser, Introspective Sorting and Selection Algorithms, 1997.
 */
final class Sort<F extends Flyweight> {
  /** The most structs that insertion sort takes: it moves a struct past half of them. */
  private static final long FEW = 9;

  private final Sequence<F, ?> structs;
  private final Order<F> order;
  private final F shown;

  private Sort(Sequence<F, ?> structs, Order<F> order) {
    this.structs = structs;
    this.order = order;
    this.shown = structs.flyweight();
  }

  static <F extends Flyweight> void run(Sequence<F, ?> structs, Order<F> order) {
    structs.requireWritable();
    long size = structs.size();
    if (size > 1) {
      int log2 = Long.SIZE - Long.numberOfLeadingZeros(size);
      new Sort<>(structs, order).sort(0, size - 1, 2 * log2);
    }
  }

  /** Sorts a range; the smaller part by recursion, whose depth is thus logarithmic. */
  private void sort(long from, long to, int badPivots) {
    long first = from;
    long last = to;
    int left = badPivots;
    while (last - first >= FEW) {
      if (left-- == 0) {
        heapSort(first, last);
        return;
      }
      long pivot = partition(first, last);
      if (pivot - first < last - pivot) {
        sort(first, pivot - 1, left);
        first = pivot + 1;
      } else {
        sort(pivot + 1, last, left);
        last = pivot - 1;
      }
    }
    insertionSort(first, last);
  }

  /** Puts lower structs before the pivot and higher ones behind it; the pivot's index. */
  private long partition(long first, long last) {
    long middle = (first + last) >>> 1;
    exchangeIfLess(middle, first);
    exchangeIfLess(last, middle);
    exchangeIfLess(middle, first);
    structs.swap(first, middle); // the median; it stays at the beginning meanwhile
    order.hold(structs, first, shown);
    long low = first;
    long high = last + 1;
    while (true) {
      do {
        low++;
      } while (low < last && compare(low) < 0);
      do {
        high--;
      } while (high > first && compare(high) > 0);
      if (low >= high) {
        structs.swap(first, high);
        return high;
      }
      structs.swap(low, high);
    }
  }

  private void insertionSort(long first, long last) {
    for (long i = first + 1; i <= last; i++) {
      order.hold(structs, i, shown);
      long to = i;
      while (to > first && compare(to - 1) > 0) {
        to--;
      }
      for (long at = i; at > to; at--) {
        structs.swap(at, at - 1);
      }
    }
  }

  private void heapSort(long first, long last) {
    long size = last - first + 1;
    for (long root = size / 2 - 1; root >= 0; root--) {
      sink(first, root, size);
    }
    for (long end = size - 1; end > 0; end--) {
      structs.swap(first, first + end);
      sink(first, 0, end);
    }
  }

  /** Moves a struct down a heap of {@code size} structs until none below it is greater. */
  private void sink(long first, long from, long size) {
    long root = from;
    while (2 * root + 1 < size) {
      long child = 2 * root + 1;
      if (child + 1 < size && isLess(first + child, first + child + 1)) {
        child++;
      }
      if (!isLess(first + root, first + child)) {
        return;
      }
      structs.swap(first + root, first + child);
      root = child;
    }
  }

  private void exchangeIfLess(long index, long other) {
    if (isLess(index, other)) {
      structs.swap(index, other);
    }
  }

  private boolean isLess(long index, long other) {
    order.hold(structs, other, shown);
    return compare(index) < 0;
  }

  /** Compares a struct with the held one. */
  private int compare(long index) {
    structs.show(shown, index);
    return order.compare(shown);
  }
}
