package dev.inplace.samples.sharedfile;

/** A correction of suspect readings in place. All other bytes stay as they are. */
final class Correction {
  private Correction() {}

  /** Corrects the suspect ones and returns how many there were. */
  static long apply(ReadingSpan readings) {
    long corrected = 0;
    ReadingFlyweight reading = new ReadingFlyweight(); // one for all, so that none is allocated
    for (long i = 0; i < readings.size(); i++) {
      if (readings.at(i, reading).quality() == Quality.SUSPECT) {
        correct(reading);
        corrected++;
      }
    }
    return corrected;
  }

  private static void correct(ReadingFlyweight reading) {
    reading.quality(Quality.CORRECTED).confidence(200).editor("java");
    reading.position().addLongitude(0.25f);
    reading.addTemperatures(1, 0.5f);
  }
}
