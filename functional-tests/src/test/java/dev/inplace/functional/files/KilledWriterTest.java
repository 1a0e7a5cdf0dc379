package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.StringStatsMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they commit: nothing that they acknowledged is lost. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("file.kills", 20);

  @TempDir private Path directory;

  @Test
  void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
    Path file = directory.resolve("map");
    Path acknowledged = directory.resolve("acknowledged");
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      run(file, acknowledged, before);
      long promised = read(acknowledged);
      try (StringStatsMap map = StringStatsMap.openForWriting(file)) {
        assertThat(KilledWriter.check(map)).isBetween(promised, promised + 1);
      }
      assertThat(promised).isGreaterThan(before);
      before = promised;
    }
  }

  /** Starts a writer and kills it some time after its first acknowledgement. */
  private void run(Path file, Path acknowledged, long before)
      throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process writer =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                acknowledged.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      while (read(acknowledged) <= before) {
        assertThat(writer.isAlive()).as(Files.readString(log)).isTrue();
        TimeUnit.MILLISECONDS.sleep(1);
      }
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(100_000));
      assertThat(writer.isAlive()).as(Files.readString(log)).isTrue();
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static long read(Path acknowledged) throws IOException {
    byte[] bytes = Files.exists(acknowledged) ? Files.readAllBytes(acknowledged) : new byte[0];
    return bytes.length < Long.BYTES ? 0 : ByteBuffer.wrap(bytes).getLong();
  }
}
