package dev.inplace;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A search for a struct by what a flyweight shows. */
final class Search<F extends Flyweight> {
  private final Sequence<F, ?> structs;

  Search(Sequence<F, ?> structs) {
    this.structs = structs;
  }

  long first(Predicate<? super F> test) {
    long size = structs.size();
    if (size == 0) {
      return -1;
    }
    F shown = structs.at(0);
    for (long i = 0; i < size; i++) {
      shown = structs.step(shown, i);
      if (test.test(shown)) {
        return i;
      }
    }
    return -1;
  }

  F least(Comparator<? super F> order) {
    if (structs.isEmpty()) {
      throw structs.empty();
    }
    F least = structs.at(0);
    F shown = structs.at(0);
    for (long i = 1; i < structs.size(); i++) {
      structs.show(shown, i);
      if (order.compare(shown, least) < 0) {
        structs.show(least, i);
      }
    }
    return least;
  }

  long sorted(ToIntFunction<? super F> comparison) {
    long low = 0;
    long high = structs.size() - 1;
    F shown = structs.flyweight();
    while (low <= high) {
      long middle = (low + high) >>> 1;
      structs.show(shown, middle);
      int compared = comparison.applyAsInt(shown);
      if (compared < 0) {
        low = middle + 1;
      } else if (compared > 0) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }
}
