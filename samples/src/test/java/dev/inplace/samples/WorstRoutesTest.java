package dev.inplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes that are kept, and their order. */
class WorstRoutesTest {
  @Test
  void theWorstComeFirstAndEqualOnesByName() {
    try (RouteDelayStatsMap map = RouteDelayStatsMap.create()) {
      map.put(new Route("B", "X"), new DelayStats(2, 1, 2, 3));
      map.put(new Route("A", "Y"), new DelayStats(4, 1, 2, 6));
      map.put(new Route("A", "X"), new DelayStats(4, 1, 2, 6));
      map.put(new Route("C", "X"), new DelayStats(1, 2, 2, 2));
      map.put(new Route("D", "X"), new DelayStats(1, -2, -2, -2));

      assertThat(worst(map).map(route -> route.origin() + route.destination()))
          .containsExactly("CX", "AX", "AY", "BX", "DX");
    }
  }

  @Test
  void noMoreAreKeptThanAreShown() {
    try (RouteDelayStatsMap map = RouteDelayStatsMap.create()) {
      for (int i = 100; i < 300; i++) {
        map.put(new Route("R", Integer.toString(i)), new DelayStats(1, i, i, i));
      }
      assertThat(worst(map).map(Route::destination))
          .containsExactly("299", "298", "297", "296", "295", "294", "293", "292", "291", "290");
    }
  }

  private static Stream<Route> worst(RouteDelayStatsMap map) {
    WorstRoutes worst = new WorstRoutes();
    map.forEach(worst::add);
    return worst.entries().stream().map(WorstRoutes.Entry::route);
  }
}
