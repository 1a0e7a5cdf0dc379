package dev.inplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When there is a progress bar, and when not. */
class ProgressTest {
  private static final int SIZE = 1_000_000;

  private final StringWriter err = new StringWriter();

  @Test
  void aBarIsShownOnceReadingTakesLong() throws IOException {
    readAll(true, Duration.ZERO);

    assertThat(err.toString())
        .contains("\rReading 100%", "1/1 MB")
        .contains("\r\u001b[KBeside it" + System.lineSeparator())
        .endsWith(System.lineSeparator());
  }

  @Test
  void noBarIsShownOnInputsThatAreReadAtOnce() throws IOException {
    readAll(true, Duration.ofDays(1));

    assertThat(err.toString()).isEqualTo("Beside it" + System.lineSeparator());
  }

  @Test
  void noBarIsShownWhereNobodyWatches() throws IOException {
    readAll(false, Duration.ZERO);

    assertThat(err.toString()).isEqualTo("Beside it" + System.lineSeparator());
  }

  private void readAll(boolean isWatched, Duration patience) throws IOException {
    FlightSource source =
        new FlightSource(Channels.newChannel(new ByteArrayInputStream(new byte[SIZE])), SIZE);
    ByteBuffer target = ByteBuffer.allocate(SIZE / 10);
    try (Progress progress =
        new Progress(source, new PrintWriter(err, true), () -> isWatched, patience)) {
      int count = 0;
      while (progress.read(target.clear()) >= 0) {
        count++;
        if (count == 5) {
          progress.println("Beside it");
        }
      }
    }
  }
}
