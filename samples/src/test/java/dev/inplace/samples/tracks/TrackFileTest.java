package dev.inplace.samples.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.info.FileHead;
import dev.inplace.info.ForeignFileException;
import dev.inplace.samples.sharedfile.Reading;
import dev.inplace.samples.sharedfile.ReadingFlyweight;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackFileTest {
  private static final List<TrackPoint> POINTS =
      List.of(new TrackPoint(1, 52.25, 4.75, -3), new TrackPoint(2, 71, -8.75, 10));

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("points.track");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    TrackFile.write(file(), POINTS);
    try (Arena arena = Arena.ofConfined()) {
      TrackPointSpan points = TrackFile.open(file(), arena);
      assertThat(points.size()).isEqualTo(2);
      assertThat(List.of(points.get(0), points.get(1))).isEqualTo(POINTS);
    }
  }

  @Test
  void aFileOfOtherStructsIsRefused() throws IOException {
    MemorySegment readings = MemorySegment.ofArray(new byte[4096]);
    FileHead.write(readings, ReadingFlyweight.INFO, 3);
    Files.write(file(), readings.toArray(ValueLayout.JAVA_BYTE));
    refuses("the file holds %s, and not the %s of this program:\n  millis: ", Reading.class);
  }

  private void refuses(String start, Class<?> found) {
    try (Arena arena = Arena.ofConfined()) {
      assertThatExceptionOfType(ForeignFileException.class)
          .isThrownBy(() -> TrackFile.open(file(), arena))
          .withMessageStartingWith(
              start.formatted(found.getCanonicalName(), TrackPoint.class.getCanonicalName()));
    }
  }

  @Test
  void aFileThatWasCutOrSpoiltIsRefused() throws IOException {
    TrackFile.write(file(), POINTS);
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
    refuses("the file was cut: it should hold 2 %2$s, and has bytes for 1\n", TrackPoint.class);
    Files.write(file(), new byte[0]);
    refuses("the file has 0 bytes, which is less than a head\n", TrackPoint.class);
    whole[60]++;
    Files.write(file(), whole);
    refuses("the head of the file is damaged\n", TrackPoint.class);
  }
}
