package dev.inplace.samples.sharedfile;

import static dev.inplace.samples.sharedfile.Quality.GOOD;
import static dev.inplace.samples.sharedfile.Quality.SUSPECT;

import java.lang.foreign.SegmentAllocator;
import java.util.List;

/** The readings that a new file begins with; the C and Go programs write the same. */
final class FirstReadings {
  private FirstReadings() {}

  private static final List<Reading> ALL =
      List.of(
          new Reading(
              GOOD,
              (byte) 250,
              (int) 4_000_000_001L,
              1_767_225_600_000L,
              "Tromsø",
              new Position(69.75f, 19, (short) 100),
              new float[] {-3.25f, -3, -2.75f},
              1013.25,
              "java",
              true),
          new Reading(
              SUSPECT,
              (byte) 40,
              (int) 4_000_000_002L,
              1_767_225_660_000L,
              "Jan Mayen",
              new Position(71, -8.75f, (short) 10),
              new float[] {-12.25f, -37.5f, -11.75f},
              998.5,
              "java",
              true),
          new Reading(
              GOOD,
              (byte) 255,
              (int) 4_000_000_003L,
              1_767_225_720_000L,
              "Amsterdam",
              new Position(52.25f, 4.75f, (short) -3),
              new float[] {6.5f, 6.25f, 6},
              1021.75,
              "java",
              false));

  /** A span that holds them. */
  static ReadingSpan allocate(SegmentAllocator allocator) {
    ReadingSpan readings = ReadingSpan.allocate(allocator, ALL.size());
    for (int i = 0; i < ALL.size(); i++) {
      readings.set(i, ALL.get(i));
    }
    return readings;
  }
}
