package dev.inplace.samples.sharedfile;

import java.util.Locale;

/** A reading as a line of text; the C and Go programs print the same. */
final class ReadingLine {
  private ReadingLine() {}

  static String of(ReadingFlyweight reading) {
    PositionFlyweight position = reading.position();
    return String.format(
        Locale.ROOT,
        "%s: %s, confidence %d, serial %d, time %d, at %.2f %.2f %d,"
            + " temperatures %.2f %.2f %.2f, pressure %.2f, %s, by %s",
        reading.station(),
        reading.quality(),
        reading.confidence(),
        reading.serial(),
        reading.time(),
        position.latitude(),
        position.longitude(),
        position.altitude(),
        reading.temperatures(0),
        reading.temperatures(1),
        reading.temperatures(2),
        reading.pressure(),
        reading.heated() ? "heated" : "not heated",
        reading.editor());
  }
}
