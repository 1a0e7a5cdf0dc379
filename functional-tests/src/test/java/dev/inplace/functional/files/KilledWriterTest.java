package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.inplace.functional.fixtures.StringStatsMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they commit: nothing that they acknowledged is lost. */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("file.kills", 50);
  private static final int PROGRESS = 100;

  /** Of one writer and the check after it, so that any number of kills may run. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @TempDir private Path directory;

  @Test
  void nothingAcknowledgedIsLost() {
    long before = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      long last = before;
      before = assertTimeoutPreemptively(LONGEST, () -> killed(last));
      if (kill % PROGRESS == 0) {
        System.out.printf("%d kills, %d commits%n", kill, before);
      }
    }
  }

  /** Lets one writer go on, kills it, and checks the file; returns the last commit promised. */
  private long killed(long before) throws IOException, InterruptedException {
    Path file = directory.resolve("map");
    Path acknowledged = directory.resolve("acknowledged");
    run(file, acknowledged, before);
    long promised = read(acknowledged);
    try (StringStatsMap map = StringStatsMap.openForWriting(file)) {
      assertThat(KilledWriter.check(map)).isBetween(promised, promised + KilledWriter.AHEAD);
    }
    assertThat(promised).isGreaterThan(before);
    return promised;
  }

  /** Starts a writer and kills it some time after its first acknowledgement. */
  private void run(Path file, Path acknowledged, long before)
      throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    Process writer = KilledWriter.start(file, acknowledged, log);
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
