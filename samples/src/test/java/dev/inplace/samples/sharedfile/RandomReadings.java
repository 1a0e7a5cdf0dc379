package dev.inplace.samples.sharedfile;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Random;

/** Readings with any values that can be, and any bytes between the fields. */
final class RandomReadings {
  private static final String[] TEXTS = {"", "a", "Bø", "日本国", "ninebytes", "𝄞𝄞"};

  private final Random random;

  RandomReadings(long seed) {
    random = new Random(seed);
  }

  ReadingSpan allocate(Arena arena, long count) {
    ReadingSpan readings = ReadingSpan.allocate(arena, count);
    for (long i = 0; i < readings.segment().byteSize(); i++) {
      readings.segment().set(ValueLayout.JAVA_BYTE, i, (byte) random.nextInt());
    }
    readings.forEach(this::fill);
    return readings;
  }

  /** Field by field: what writes a whole record makes the padding zero. */
  private void fill(ReadingFlyweight reading) {
    reading
        .quality(Quality.values()[random.nextInt(3)])
        .confidence(random.nextInt(256))
        .serial(random.nextLong(1L << 32))
        .time(random.nextLong())
        .station(TEXTS[random.nextInt(TEXTS.length)])
        .pressure(random.nextLong(-1L << 48, 1L << 48) / 4.0)
        .editor(TEXTS[random.nextInt(3)])
        .heated(random.nextBoolean());
    reading
        .position()
        .latitude(quarters(360))
        .longitude(quarters(720))
        .altitude((short) random.nextInt());
    for (int i = 0; i < 3; i++) {
      reading.temperatures(i, quarters(1 << 20));
    }
  }

  /** Floats that all languages print alike with two decimals. */
  private float quarters(int bound) {
    return random.nextInt(-bound, bound) / 4f;
  }
}
