package dev.inplace.processor.oracle;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much of a file is compared.
 *
 * @param standIns how many of those expressed contain a {@link StandIn}
 * @param skipped how many are skipped for each reason
 */
record Coverage(long expressed, long standIns, Map<Obstacle, Long> skipped) {

  static Coverage of(long expressed, long standIns, Collection<Obstacle> obstacles) {
    return new Coverage(
        expressed,
        standIns,
        obstacles.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
  }

  void print(OracleFile file) {
    long skips = skipped.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "%s: %d structs, %d expressed (%d of them with a stand-in for a struct kept aside),"
            + " %d skipped: %s%n",
        file, expressed + skips, expressed, standIns, skips, skipped);
  }
}
