package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.LongStatsMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes read one sealed file at once. */
class ReadersAtOnceTest {
  private static final long ENTRIES = Long.getLong("file.entries", 1_000_000);
  private static final int PROCESSES = 4;
  private static final long MOST_HEAP = 1 << 20;

  @TempDir private Path directory;

  @Test
  void eachFindsAllEntriesAndCopiesNone() throws IOException, InterruptedException {
    Path file = directory.resolve("map");
    try (LongStatsMap map = LongStatsMap.create()) {
      for (long key = 0; key < ENTRIES; key++) {
        map.findOrInsert(key).count(1).sum(~key);
      }
      map.seal(file);
    }
    List<Process> readers = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        readers.add(SealedReader.start(file, ENTRIES));
      }
      for (Process reader : readers) {
        check(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(reader.waitFor()).isZero();
      }
    } finally {
      readers.forEach(Process::destroyForcibly);
    }
  }

  private static void check(String line) {
    Scanner numbers = new Scanner(line).useLocale(Locale.ROOT);
    assertThat(numbers.hasNextLong()).as(line).isTrue();
    assertThat(numbers.nextLong()).as("entries found: %s", line).isEqualTo(ENTRIES);
    assertThat(numbers.nextLong()).as("bytes of heap: %s", line).isLessThan(MOST_HEAP);
    System.out.print("found, bytes of heap, first, ms to open: " + line);
  }
}
