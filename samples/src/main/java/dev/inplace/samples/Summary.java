package dev.inplace.samples;

import java.io.IOException;
import java.util.Locale;

/**
 * What the program prints: the worst routes, totals, the layout of both structs, the map's bytes.
 */
final class Summary {
  private final RouteDelayStatsMap map;
  private final WorstRoutes worst = new WorstRoutes();
  private long flights;
  private long delay;

  /** The summary of a map as it is now. */
  Summary(RouteDelayStatsMap map) {
    this.map = map;
    map.forEach(this::add);
  }

  private void add(RouteFlyweight route, DelayStatsFlyweight stats) {
    worst.add(route, stats);
    flights += stats.flights();
    delay += stats.sum();
  }

  /** Writes it all. */
  void write(long badLines, Appendable out) throws IOException {
    writeWorst(out);
    writeTotals(badLines, out);
    LayoutTable.write("Route", RouteFlyweight.LAYOUT, out);
    out.append('\n');
    LayoutTable.write("DelayStats", DelayStatsFlyweight.LAYOUT, out);
    out.append("\nRouteDelayStatsMap: " + map.bytesUsed() + " bytes outside the heap\n");
  }

  private void writeWorst(Appendable out) throws IOException {
    out.append("Routes with the worst mean delay, in minutes; one flight is enough (");
    out.append(worst.entries().size() + " of " + map.size() + ")\n\n");
    out.append(row("origin", "destination", "flights", "mean", "min", "max"));
    for (WorstRoutes.Entry entry : worst.entries()) {
      Route route = entry.route();
      DelayStats stats = entry.stats();
      out.append(
          row(
              route.origin(),
              route.destination(),
              stats.flights(),
              entry.mean(),
              stats.min(),
              stats.max()));
    }
  }

  private static String row(Object... columns) {
    return String.format(Locale.ROOT, "%-6s  %-11s  %7s  %8s  %5s  %5s\n", columns);
  }

  private void writeTotals(long badLines, Appendable out) throws IOException {
    out.append("\nflights     " + flights);
    out.append("\nroutes      " + map.size());
    out.append("\nbad lines   " + badLines);
    out.append("\nmean delay  " + new Mean(delay, flights) + "\n\n");
  }
}
