package dev.inplace.hazelcast.machines;

import dev.inplace.hazelcast.Batch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 20,000 real flights as field operations on three members, one of which is killed in the middle.
 * It prints all routes as CSV, and compares them with those of the sample, which is one process.
 */
public final class Flights {
  private static final String INPUT = "dev/inplace/samples/flights-20k.csv";
  private static final String SAMPLE = "dev.inplace.samples.FlightDelays";
  private static final int FLIGHTS = 20_000;
  private static final int BATCH = 500;

  private Flights() {}

  /** Exits with 1 if the routes are not those of the sample. */
  public static void main(String[] args) throws IOException {
    String routes = onThreeMachines();
    System.out.print(routes);
    Process sample = Machines.java(SAMPLE, List.of("--csv")).start();
    String expected = new String(sample.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!routes.equals(expected)) {
      System.err.println("the routes are not those of one process");
      System.exit(1);
    }
    System.err.printf("%d routes, equal to those of one process%n", routes.lines().count() - 1);
  }

  private static String onThreeMachines() throws IOException {
    try (Machines machines = new Machines();
        BufferedReader lines = open()) {
      RouteDelayStatsGrid routes =
          RouteDelayStatsGrid.exactlyOnce(machines.client(), "grid-routes");
      Batch<RouteDelayStatsGrid.Fields> batch = routes.batch();
      lines.readLine(); // the header
      int flights = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = List.of(line.split(",", -1));
        Route route = new Route(fields.get(3), fields.get(4));
        add(routes.findOrInsert(route), Integer.parseInt(fields.get(1)), batch);
        flights++;
        if (flights % BATCH == 0) {
          batch.send();
        }
        if (flights == FLIGHTS / 2) {
          System.err.printf("flight %d: killed process %d%n", flights, machines.kill(1));
        }
      }
      batch.send();
      System.err.printf("%d flights%n", flights);
      return csv(new TreeMap<>(routes.findAll(all -> all.flights().atLeast(1))));
    }
  }

  private static BufferedReader open() {
    InputStream input = Flights.class.getClassLoader().getResourceAsStream(INPUT);
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(input, INPUT), StandardCharsets.UTF_8));
  }

  private static void add(
      RouteDelayStatsGrid.At route, int delay, Batch<RouteDelayStatsGrid.Fields> batch) {
    route.in(batch, stats -> stats.flights().add(1));
    route.in(batch, stats -> stats.min().min(delay));
    route.in(batch, stats -> stats.max().max(delay));
    route.in(batch, stats -> stats.sum().add(delay));
  }

  private static String csv(Map<Route, DelayStats> routes) {
    StringBuilder csv = new StringBuilder("origin,destination,flights,mean,min,max\n");
    routes.forEach(
        (route, stats) ->
            csv.append(
                "%s,%s,%d,%s,%d,%d\n"
                    .formatted(
                        route.origin(),
                        route.destination(),
                        stats.flights(),
                        mean(stats),
                        stats.min(),
                        stats.max())));
    return csv.toString();
  }

  private static String mean(DelayStats stats) {
    return BigDecimal.valueOf(stats.sum())
        .divide(BigDecimal.valueOf(stats.flights()), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
