package dev.inplace.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files on docs/setup.md are those of a project that CI builds as users would. */
class SetupPageTest {
  private static final Path PROJECT = Path.of("stranger");
  private static final Path PAGE = Path.of("../docs/setup.md");

  @ParameterizedTest
  @CsvSource({
    "xml, pom.xml, 1",
    "kotlin, build.gradle.kts, 1",
  })
  void snippetsOfBuildsAreParts(String language, String file, int count) throws IOException {
    List<String> lines =
        Files.readString(PROJECT.resolve(file)).lines().map(String::strip).toList();
    List<String> snippets = snippets(language);
    assertThat(snippets).hasSize(count);
    for (String snippet : snippets) {
      assertThat(lines).containsSubsequence(snippet.lines().map(String::strip).toList());
    }
  }

  @Test
  void theProgramIsTheProjects() throws IOException {
    List<String> whole =
        snippets("java").stream().filter(text -> text.startsWith("package example;")).toList();
    assertThat(whole).hasSize(2);
    Path sources = PROJECT.resolve("src/main/java/example");
    assertThat(whole)
        .containsExactly(
            Files.readString(sources.resolve("Person.java")),
            Files.readString(sources.resolve("Main.java")));
  }

  private static List<String> snippets(String language) throws IOException {
    List<String> snippets = new ArrayList<>();
    Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(found -> snippets.add(found.group(1)));
    return snippets;
  }
}
