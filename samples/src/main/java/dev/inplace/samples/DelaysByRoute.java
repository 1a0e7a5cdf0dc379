package dev.inplace.samples;

import java.io.IOException;

/** The delays of flights, gathered by route in a map outside the heap. */
final class DelaysByRoute implements AutoCloseable {
  private final RouteDelayStatsMap byRoute = RouteDelayStatsMap.create();
  private final DelayStatsFlyweight stats = new DelayStatsFlyweight();

  /** Adds all flights of a reader. */
  void addAll(FlightReader flights) throws IOException {
    while (flights.next()) {
      add(flights.route(), flights.delay());
    }
  }

  /**
   * Changes the stats of a flight's route where they lie in the map; a new route's are all zero.
   */
  void add(RouteFlyweight route, int delay) {
    boolean first = byRoute.findOrInsert(route, stats);
    stats
        .min(first ? delay : Math.min(stats.min(), delay))
        .max(first ? delay : Math.max(stats.max(), delay))
        .addFlights(1)
        .addSum(delay);
  }

  /** The map; it ends with this. */
  RouteDelayStatsMap map() {
    return byRoute;
  }

  @Override
  public void close() {
    byRoute.close();
  }
}
