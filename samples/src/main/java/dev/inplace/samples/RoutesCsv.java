package dev.inplace.samples;

import java.io.IOException;
import java.lang.foreign.Arena;

/** All routes as CSV, by origin, then destination. */
final class RoutesCsv {
  private static final String HEADER = "origin,destination,flights,mean,min,max\n";

  private RoutesCsv() {}

  /** Writes the header and a line per route. */
  static void write(RouteDelayStatsMap map, Appendable out) throws IOException {
    out.append(HEADER);
    try (Arena arena = Arena.ofConfined()) {
      SortedRoutes routes = new SortedRoutes(map, arena);
      for (int i = 0; i < routes.size(); i++) {
        RouteFlyweight route = routes.at(i);
        writeRoute(route, map.at(route), out);
      }
    }
  }

  private static void writeRoute(RouteFlyweight route, DelayStatsFlyweight stats, Appendable out)
      throws IOException {
    String line =
        String.join(
            ",",
            field(route.origin()),
            field(route.destination()),
            Integer.toString(stats.flights()),
            new Mean(stats.sum(), stats.flights()).toString(),
            Integer.toString(stats.min()),
            Integer.toString(stats.max()));
    out.append(line).append('\n');
  }

  /** Text as a field; in quotes, if it would not be read back as it is without. */
  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
