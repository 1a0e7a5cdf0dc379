package dev.inplace.samples.sharedfile;

import dev.inplace.check.MalformedDataException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Files of readings as memory. What is written into a reading of such a span is in the file, at
 * once, for every program that maps or reads it; nothing is copied.
 *
 * <p>Two programs that change one reading at the same time would have to agree on whose turn it is,
 * and a file must not become shorter while it is mapped; here, one program works after the other.
 */
final class MappedReadings {
  private MappedReadings() {}

  /** All readings of a file, to look at. They live as long as the arena; no file stays open. */
  static ReadingSpan forReading(Path file, Arena arena) throws IOException {
    return map(file, arena, MapMode.READ_ONLY, Set.of(StandardOpenOption.READ));
  }

  /** The same, to change them in the file. */
  static ReadingSpan forChanging(Path file, Arena arena) throws IOException {
    Set<StandardOpenOption> both = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
    return map(file, arena, MapMode.READ_WRITE, both);
  }

  private static ReadingSpan map(
      Path file, Arena arena, MapMode mode, Set<StandardOpenOption> options) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + ": not a regular file\nfix: name a file to be mapped");
    }
    try (FileChannel channel = FileChannel.open(file, options)) {
      long size = channel.size();
      requireWholeReadings(file, size);
      ReadingSpan readings = ReadingSpan.of(channel.map(mode, 0, size, arena));
      requireWellFormed(file, readings);
      return readings;
    }
  }

  /** The rest is the trace of a writer that did not finish, or that has another layout. */
  private static void requireWholeReadings(Path file, long size) throws IOException {
    long remainder = size % ReadingFlyweight.SIZE;
    if (remainder != 0) {
      throw new IOException(
          "%s: %d bytes are not a whole number of readings (%d bytes each): %d bytes remain\n"
                  .formatted(file, size, ReadingFlyweight.SIZE, remainder)
              + "fix: let the program that wrote it finish, or write it anew");
    }
  }

  /**
   * Foreign bytes may be no value of their field. Found here, before anything is changed, they
   * leave the file as it is.
   */
  private static void requireWellFormed(Path file, ReadingSpan readings) throws IOException {
    for (long i = 0; i < readings.size(); i++) {
      try {
        readings.get(i);
      } catch (MalformedDataException e) {
        throw new IOException("%s: reading %d: %s".formatted(file, i, e.getMessage()), e);
      }
    }
  }
}
