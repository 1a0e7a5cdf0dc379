package dev.inplace.benchmarks.compile;

import dev.inplace.benchmarks.report.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles a number of struct records: with the processor, then the records and what that has
 * generated without it, then the records alone; each in a JVM of its own, as builds do.
 */
public final class Javac {
  private Javac() {}

  /** The argument is how many structs. The JVMs print the results. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("structs");
    try {
      for (String kind : List.of(Words.PROCESSOR, Words.GENERATED, Words.JAVAC)) {
        start(arguments[0], kind, folder);
      }
    } finally {
      delete(folder);
    }
  }

  private static void start(String structs, String kind, Path folder)
      throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-cp",
                System.getProperty("java.class.path"),
                Compilation.class.getName(),
                structs,
                kind,
                folder.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(kind + " failed on " + structs + " structs");
    }
  }

  /** The jar of a module of this project. */
  static String jar(String module) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.contains(module))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + module + " on the class path"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList().reversed()) {
        Files.delete(path);
      }
    }
  }
}
