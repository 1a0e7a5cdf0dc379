package dev.inplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The map against one of records on the heap, which are replaced at each flight. */
class DelaysByRouteTest {
  @Test
  void gathersWhatAMapOfRecordsGathers() {
    Map<Route, DelayStats> expected = new HashMap<>();
    Map<Route, DelayStats> found = new HashMap<>();
    Random random = new Random(2001);
    try (DelaysByRoute delays = new DelaysByRoute();
        Arena arena = Arena.ofConfined()) {
      RouteFlyweight route = RouteFlyweight.of(arena.allocate(RouteFlyweight.LAYOUT), 0);
      for (int i = 0; i < 100_000; i++) {
        Route flown = new Route(airport(random), airport(random));
        int delay = random.nextInt(-60, 600);
        expected.merge(flown, new DelayStats(1, delay, delay, delay), DelaysByRouteTest::sum);
        delays.add(route.set(flown), delay);
      }
      delays.map().forEach((key, stats) -> found.put(key.toRecord(), stats.toRecord()));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static String airport(Random random) {
    return Integer.toString(random.nextInt(120), Character.MAX_RADIX);
  }

  private static DelayStats sum(DelayStats a, DelayStats b) {
    return new DelayStats(
        a.flights() + b.flights(),
        Math.min(a.min(), b.min()),
        Math.max(a.max(), b.max()),
        a.sum() + b.sum());
  }
}
