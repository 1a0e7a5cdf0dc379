package dev.inplace.samples.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each piece of code on docs/threads.md stands in one of the tests, where it is run. */
class ThreadsPageTest {
  private static final Path PAGE = Path.of("../docs/threads.md");
  private static final Path TESTS = Path.of("src/test/java/dev/inplace/samples/threads");

  @Test
  void everyPieceOfCodeIsOneOfATest() throws IOException {
    List<String> sources;
    try (Stream<Path> files = Files.list(TESTS)) {
      sources = files.map(ThreadsPageTest::text).toList();
    }
    List<String> pieces =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(text(PAGE))
            .results()
            .map((MatchResult found) -> found.group(1).replaceAll("\\s+", " "))
            .toList();
    assertThat(pieces)
        .isNotEmpty()
        .allSatisfy(
            piece -> assertThat(sources).anyMatch(source -> source.contains(piece.strip())));
  }

  /** On one line, so that a piece may be indented otherwise. */
  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return file.equals(PAGE) ? text : text.replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
