package dev.inplace.functional.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of each mode, as README states them. */
class PromisesTest {
  private static final List<String> MODES = List.of("off", "on", "strict");
  private static final String KEYS = "keys: [0, 1, 3, 4, 5]";

  @Test
  @DisplayName(
      "Every mode: no access leaves its segment or, in memory that Java allocated, ends the JVM.")
  void noAccessEndsTheJvm() throws Exception {
    for (String mode : MODES) {
      List<String> printed = ChildJvm.run(mode, MisuseProbe.class);
      assertThat(printed).endsWith(MisuseProbe.END);
      assertThat(printed)
          .filteredOn(line -> line.contains("|"))
          .hasSize((int) MisuseProbe.all().count());
    }
  }

  @Test
  @DisplayName(
      "Every mode: a segment handed out has exactly the bytes that it names; key bytes are"
          + " read-only.")
  void segmentsAreExact() throws Exception {
    for (String mode : MODES) {
      assertThat(ChildJvm.run(mode, HandedOutProbe.class))
          .containsSequence(
              "value: 56",
              "static: 56",
              "nested: 8",
              "text: 8",
              "text of nested: 4",
              "span: 16",
              "subspan: 8",
              "read-only span: 16 for reading",
              "element: 8",
              "struct key: 8 for reading",
              "text of key: 4 for reading",
              "text key: 4 for reading",
              "struct of a span: 56",
              "struct of the user's: 56");
    }
  }

  @Test
  @DisplayName(
      "on, the default: an access through a flyweight that has ended throws a"
          + " StaleFlyweightException.")
  void on() throws Exception {
    assertThat(ChildJvm.run("on", EndedProbe.class))
        .containsExactly(
            "a write after a removal: StaleFlyweightException",
            "a write after a put: done",
            "a wrap as another struct: done",
            "a use of one kept from an iteration: done",
            KEYS);
  }

  @Test
  @DisplayName(
      "strict, for tests: put and findOrInsert also end flyweights. Each step of an iteration"
          + " over a span ends them, too. Wrapping memory that is known as another struct throws.")
  void strict() throws Exception {
    assertThat(ChildJvm.run("strict", EndedProbe.class))
        .containsExactly(
            "a write after a removal: StaleFlyweightException",
            "a write after a put: StaleFlyweightException",
            "a wrap as another struct: IllegalArgumentException",
            "a use of one kept from an iteration: StaleFlyweightException",
            KEYS);
  }

  @Test
  @DisplayName(
      "off: an ended flyweight stays within the memory of its map, but may show and change"
          + " another entry.")
  void off() throws Exception {
    assertThat(ChildJvm.run("off", EndedProbe.class))
        .contains("a write after a removal: done", "a write after a put: done", KEYS);
  }

  @Test
  void readmeStatesThem() throws Exception {
    String readme =
        Files.readString(Path.of("../README.md")).replaceAll("[*`]", "").replaceAll("\\s+", " ");
    List<String> promises =
        Arrays.stream(PromisesTest.class.getDeclaredMethods())
            .map(method -> method.getAnnotation(DisplayName.class))
            .filter(Objects::nonNull)
            .map(DisplayName::value)
            .toList();
    assertThat(promises).hasSize(5).allSatisfy(promise -> assertThat(readme).contains(promise));
  }
}
