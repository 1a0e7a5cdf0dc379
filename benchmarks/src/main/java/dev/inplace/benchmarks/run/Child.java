package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.report.Result;
import dev.inplace.benchmarks.report.ResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process of its own that prints its results.
 *
 * @param name of the task
 * @param rounds how often
 * @param command what is started
 */
record Child(String name, int rounds, List<String> command) implements Task {
  private static final String BEGINNING_OF_A_RESULT = "{";

  /** A program of this class path in another JVM. */
  static Child java(
      String name, int rounds, List<String> jvmArguments, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new Child(name, rounds, command);
  }

  @Override
  public List<Result> run() {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      List<Result> results;
      try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
        results =
            lines
                .filter(line -> line.startsWith(BEGINNING_OF_A_RESULT))
                .map(ResultFile::parse)
                .toList();
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException("it ended with status " + status);
      }
      return results;
    } catch (IOException e) {
      throw new IllegalStateException("it cannot be started or read", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
