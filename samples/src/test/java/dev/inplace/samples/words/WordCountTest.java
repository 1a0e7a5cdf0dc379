package dev.inplace.samples.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.samples.words.WordCounts.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCountTest {
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z\\x{80}-\\x{10FFFF}]+('[A-Za-z\\x{80}-\\x{10FFFF}]+)*");

  @Test
  void aWordIsARunOfLettersWithApostrophesInIt() {
    try (Arena arena = Arena.ofConfined();
        WordCounts counts = new WordCounts()) {
      counts.addAll(bytes("'Tis the_end, isn't it? The end' Ærø…", arena));
      assertThat(counts.words()).isEqualTo(8);
      assertThat(counts.mostFrequent(3))
          .containsExactly(new Entry("end", 2), new Entry("The", 1), new Entry("Tis", 1));
      assertThat(counts.map().get("isn't")).isEqualTo(1);
      assertThat(counts.map().get("Ærø…")).isEqualTo(1);
    }
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    try (Arena arena = Arena.ofConfined();
        WordCounts counts = new WordCounts()) {
      MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {'a', ' ', -1});
      assertThatThrownBy(() -> counts.addAll(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("the key of StringLongMap is not UTF-8: byte 0xFF, at index 0");
      assertThat(counts.words()).isEqualTo(1);
    }
  }

  /** Against a map of the heap, which the same words are given as strings. */
  @Test
  void theWordsOfABook() throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    Map<String, Long> found = new TreeMap<>();
    try (Arena arena = Arena.ofConfined();
        WordCounts counts = new WordCounts()) {
      MemorySegment text = WordCount.shipped(arena);
      counts.addAll(text);
      counts.map().forEach((word, count) -> found.put(word.toString(), count));
      WORD.matcher(new String(text.toArray(ValueLayout.JAVA_BYTE), UTF_8))
          .results()
          .forEach(word -> expected.merge(word.group(), 1L, Long::sum));
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(4000);
  }

  @Test
  void theProgramPrintsTheMostFrequentWordsOfAFile(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("text"), "to be or not to be, that is it");
    Path empty = Files.createFile(directory.resolve("empty"));
    assertThat(printed(file).lines())
        .startsWith("       2  be", "       2  to", "       1  is")
        .contains("words           9", "distinct words  7")
        .last()
        .asString()
        .matches("StringLongMap: \\d+ bytes outside the heap");
    assertThat(printed(empty)).contains("words           0\n");
  }

  private static String printed(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Arena arena = Arena.ofConfined()) {
      WordCount.run(WordCount.mapped(file, arena), new PrintStream(out, true, UTF_8));
    }
    return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static MemorySegment bytes(String text, Arena arena) {
    return arena.allocateFrom(ValueLayout.JAVA_BYTE, text.getBytes(UTF_8));
  }
}
