package dev.inplace.samples.weather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Made-up measurements: the same arguments give the same file. */
public final class Generator {
  private static final int MOST_TENTHS = 999;
  private static final int COLDEST_MEAN = -150;
  private static final int WARMEST_MEAN = 300;
  private static final double DEVIATION = 100;
  private static final int BUFFER_BYTES = 1 << 20;

  private final SplittableRandom random;
  private final byte[][] stations;
  private final int[] means;
  private final byte[][] temperatures = new byte[2 * MOST_TENTHS + 1][];

  /** Measurements at so many stations, whose names have at most so many bytes. */
  public Generator(int stations, int mostNameBytes, long seed) {
    random = new SplittableRandom(seed);
    this.stations =
        StationNames.of(stations, mostNameBytes, random).stream()
            .map(name -> (name + ";").getBytes(UTF_8))
            .toArray(byte[][]::new);
    means = random.ints(stations, COLDEST_MEAN, WARMEST_MEAN).toArray();
    for (int i = 0; i < temperatures.length; i++) {
      temperatures[i] = ((i - MOST_TENTHS) / 10.0 + "\n").getBytes(UTF_8);
    }
  }

  /** Writes so many lines. */
  public void write(long rows, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
      for (long row = 0; row < rows; row++) {
        int station = random.nextInt(stations.length);
        out.write(stations[station]);
        out.write(temperatures[index(means[station])]);
      }
    }
  }

  private int index(int mean) {
    int tenths = (int) random.nextGaussian(mean, DEVIATION);
    return Math.clamp(tenths, -MOST_TENTHS, MOST_TENTHS) + MOST_TENTHS;
  }
}
