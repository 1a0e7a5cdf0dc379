package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.file.CommitException;
import dev.inplace.functional.fixtures.LongStatsMap;
import java.io.IOException;
import java.nio.file.Path;

/** A program in which another map takes the memory for a prepared commit. */
public final class LimitedWriter {
  static final int ENTRIES = 50_000; // whose copy is larger than the next table of the other map

  private LimitedWriter() {}

  public static void main(String[] args) throws IOException {
    try (LongStatsMap map = LongStatsMap.openForWriting(Path.of(args[0]))) {
      fill(map, 1);
      map.commit();
      fill(map, 2);
      try (LongStatsMap other = LongStatsMap.create()) {
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> grow(other));
        assertThatExceptionOfType(CommitException.class)
            .isThrownBy(map::prepareCommit)
            .matches(CommitException::canRetry)
            .withMessageContaining("is as its last commit left it")
            .withMessageContaining("bytes for a copy of what has changed")
            .withMessageContaining("close maps that are not needed, or ask for less, and commit")
            .satisfies(e -> assertThat(e.getMessage().split("fix:")).hasSize(2));
      }
      fill(map, 3);
      map.prepareCommit().call();
    }
  }

  private static void fill(LongStatsMap map, int count) {
    for (int i = 0; i < ENTRIES; i++) {
      map.findOrInsert(i).count(count);
    }
  }

  private static void grow(LongStatsMap map) {
    for (long key = 0; ; key++) {
      map.findOrInsert(key);
    }
  }

  /** Starts the program in a process of its own. */
  static Process start(Path file) throws IOException {
    ProcessBuilder limited = OwnJvm.of(LimitedWriter.class, file);
    limited.command().add(1, "-Dinplace.limit=16m");
    return limited.inheritIO().start();
  }
}
