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
    Files.createDirectory(root.resolve("rust"));
    return new ExportFolder(root);
  }

  /** Writes a file: {@code c/Tick.h}. */
  public void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  /** The names of all headers, in order. */
  List<String> headers() throws IOException {
    return names("c", ".h");
  }

  /** The names of all modules of Rust, in order. */
  List<String> modules() throws IOException {
    return names("rust", ".rs").stream()
        .filter(name -> !name.matches("lib\\d\\d\\.rs"))
        .map(name -> name.replace(".rs", ""))
        .toList();
  }

  private List<String> names(String language, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(language))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
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
