package dev.inplace.samples;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The routes of a map by origin, then destination, in the order of their bytes.
 *
 * <p>A route is six bytes, its text padded with zeros: as one number, the first byte being the
 * highest, routes sort as their text does. So a route to sort costs a {@code long} and no objects,
 * and as many fit in the heap as the map may have.
 */
final class SortedRoutes {
  private static final ValueLayout.OfLong FIRST_BYTE_HIGHEST =
      JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int UNUSED_BITS = Long.SIZE - (int) RouteFlyweight.SIZE * Byte.SIZE;

  private final long[] numbers;
  private final MemorySegment bytes;
  private final RouteFlyweight route;
  private int count;

  /** The routes that the map has now; they are read in memory that lives as long as the arena. */
  SortedRoutes(RouteDelayStatsMap map, Arena arena) {
    numbers = new long[Math.toIntExact(map.size())];
    bytes = arena.allocate(FIRST_BYTE_HIGHEST);
    route = RouteFlyweight.of(bytes, 0);
    map.forEach((key, stats) -> numbers[count++] = numberOf(key));
    Arrays.sort(numbers);
  }

  private long numberOf(RouteFlyweight key) {
    route.copyFrom(key);
    return bytes.get(FIRST_BYTE_HIGHEST, 0) >>> UNUSED_BITS;
  }

  /** Their number. */
  int size() {
    return numbers.length;
  }

  /** One of them, by a flyweight that is used again for the next. */
  RouteFlyweight at(int index) {
    bytes.set(FIRST_BYTE_HIGHEST, 0, numbers[index] << UNUSED_BITS);
    return route;
  }
}
