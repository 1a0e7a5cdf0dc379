package dev.inplace.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationsTest {
  @TempDir Path directory;

  /** However the lines fall to parts and threads, the map is the one that a map of records is. */
  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "2,13", "2,1000", "3,4096", "8,100000", "2,10000000"})
  void partsAndThreadsChangeNothing(int threads, int partBytes) throws Exception {
    Random random = new Random(partBytes);
    StringBuilder lines = new StringBuilder();
    Map<String, Temperatures> expected = new TreeMap<>();
    for (int i = 0; i < 3_000; i++) {
      String station = "x".repeat(random.nextInt(90)) + random.nextInt(3);
      int tenths = random.nextInt(-999, 1000);
      lines.append(station).append(';').append(tenths / 10.0).append('\n');
      Temperatures one = new Temperatures(tenths, tenths, tenths, 1);
      expected.merge(station, one, StationsTest::together);
    }
    assertThat(gather(lines.toString(), partBytes, threads)).isEqualTo(expected);
  }

  private static Temperatures together(Temperatures a, Temperatures b) {
    return new Temperatures(
        Math.min(a.min(), b.min()),
        Math.max(a.max(), b.max()),
        a.sum() + b.sum(),
        a.count() + b.count());
  }

  /** The last lines are read from a copy: files of each size around the one where it begins. */
  @Test
  void filesOfAnySizeAreReadToTheirEnd() throws Exception {
    for (int size = 1; size < 3 * Lines.ROOM; size++) {
      String name = "n".repeat(1 + size % Lines.MOST_NAME_BYTES);
      String lines = "a;1.0\n".repeat(size / 7) + name + ";-9.9\n";
      Map<String, Temperatures> expected = gather(lines, lines.length(), 1);
      assertThat(expected.get(name)).isEqualTo(new Temperatures(-99, -99, -99, 1));
      assertThat(gather(lines.strip(), 50, 2)).isEqualTo(expected);
    }
  }

  private Map<String, Temperatures> gather(String lines, int partBytes, int threads)
      throws Exception {
    Path file = Files.writeString(directory.resolve("measurements"), lines);
    try (Arena arena = Arena.ofShared();
        FileChannel channel = FileChannel.open(file)) {
      List<Measurements> parts =
          new Measurements(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena))
              .split(partBytes);
      return Stations.sorted(Stations.gather(parts, threads, arena));
    }
  }
}
