package dev.inplace.samples;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** The few routes with the worst mean delay of all that it is shown; it keeps no others. */
final class WorstRoutes {
  /** The number that is kept. */
  static final int MOST = 10;

  /** A route and what is known of it, copied out of the map. */
  record Entry(Route route, DelayStats stats) {
    Mean mean() {
      return new Mean(stats.sum(), stats.flights());
    }
  }

  private static final Comparator<Entry> WORST_FIRST =
      Comparator.comparing(Entry::mean)
          .reversed()
          .thenComparing(entry -> entry.route().origin())
          .thenComparing(entry -> entry.route().destination());

  private final SortedSet<Entry> worst = new TreeSet<>(WORST_FIRST);

  /** Shows it a route. */
  void add(RouteFlyweight route, DelayStatsFlyweight stats) {
    worst.add(new Entry(route.toRecord(), stats.toRecord()));
    if (worst.size() > MOST) {
      worst.removeLast();
    }
  }

  /** The worst, the very worst first; equal means by origin, then destination. */
  SortedSet<Entry> entries() {
    return worst;
  }
}
