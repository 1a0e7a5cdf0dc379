package dev.inplace.processor.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Exported files on disk, where native tools find them; temporary. */
public record ExportFolder(Path root) implements AutoCloseable {

  /** A new one, for those who close it. */
  public static ExportFolder temporary() throws IOException {
    Path root = Files.createTempDirectory("exported");
    Files.createDirectory(root.resolve("c"));
    Files.createDirectory(root.resolve("go"));
    return new ExportFolder(root);
  }

  /** Writes a file: {@code c/Tick.h}. */
  public void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  /** The names of all headers, in order. */
  List<String> headers() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("c"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".h"))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
