package dev.inplace.samples.weather;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/**
 * What is known of the temperatures at one station, in tenths of a degree.
 *
 * @param min the lowest
 * @param max the highest
 * @param sum all together
 * @param count how many there are
 */
@Struct
@StructMap(key = String.class)
public record Temperatures(int min, int max, long sum, long count) {
  /** Takes one more, where the values of a station lie; those of a new station are all zero. */
  static void add(TemperaturesFlyweight station, boolean isNew, int tenths) {
    if (isNew || tenths < station.min()) {
      station.min(tenths);
    }
    if (isNew || tenths > station.max()) {
      station.max(tenths);
    }
    station.addSum(tenths).addCount(1);
  }

  /** Takes those that another thread has of the same station. */
  static void merge(TemperaturesFlyweight mine, TemperaturesFlyweight theirs) {
    mine.min(Math.min(mine.min(), theirs.min()))
        .max(Math.max(mine.max(), theirs.max()))
        .addSum(theirs.sum())
        .addCount(theirs.count());
  }

  /**
   * Lowest, mean and highest in degrees, such as {@code -23.0/18.0/59.2}. The mean is computed in
   * doubles, as the challenge's own program does it: a half that it loses is lost here, too.
   */
  @Override
  public String toString() {
    return min / 10.0 + "/" + round(sum / 10.0 / count) + "/" + max / 10.0;
  }

  /** Half a tenth goes up, below zero as well, and nothing becomes -0.0. */
  private static double round(double degrees) {
    return Math.round(degrees * 10.0) / 10.0;
  }
}
