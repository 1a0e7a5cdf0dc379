package dev.inplace.samples.sharedfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A C or Go compiler that would place a field elsewhere compiles nothing. */
@ExtendWith(CompiledPrograms.class)
class ShiftedFieldTest {
  @ParameterizedTest
  @CsvSource({
    "c/Reading.h, struct Reading {, bool shifting;, static assertion failed",
    "go/reading.go, type Reading struct {, Shifting bool, layouts/reading.go"
  })
  void isRefused(String export, String start, String field, String message, @TempDir Path directory)
      throws IOException, InterruptedException, URISyntaxException {
    Path exports = copyOfExports(directory.resolve("exports"));
    Path shifted = exports.resolve(export);
    String source = Files.readString(shifted);
    assertThat(source).contains(start);
    Files.writeString(shifted, source.replace(start, start + "\n" + field + "\n"));

    Outcome outcome = Programs.compile(exports, directory.resolve("output"));

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.err()).contains(message);
  }

  private static Path copyOfExports(Path copy) throws IOException, URISyntaxException {
    Path exports = CompiledPrograms.exports();
    try (Stream<Path> paths = Files.walk(exports)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(exports.relativize(path)));
      }
    }
    return copy;
  }
}
