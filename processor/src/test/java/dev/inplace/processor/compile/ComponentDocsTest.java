package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a component's {@code @param} tag is the Javadoc of its accessors. */
class ComponentDocsTest {
  private static String flyweight(String javadoc, String components) throws IOException {
    Compilation compilation =
        process(
            List.of(),
            source(
                "demo.Place",
                """
                package demo;
                import dev.inplace.annotation.*;
                import java.util.List;
                %s
                @Struct
                public record Place(%s) {}
                """
                    .formatted(javadoc, components)));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    return new String(
        compilation
            .generatedSourceFile("demo.PlaceFlyweight")
            .orElseThrow()
            .openInputStream()
            .readAllBytes(),
        UTF_8);
  }

  @Test
  void readersAndWritersHaveIt() throws IOException {
    String text =
        flyweight(
            """
            /**
             * A place.
             *
             * @param latitude degrees,
             *     north is positive
             * @param name in English.
             * @param other none such
             * @see List
             */\
            """,
            "double latitude, @Length(8) String name, int height");
    String latitude =
        """
          /**
           * {@code latitude}: degrees, north is positive.
           */
          public\
        """;
    assertThat(text)
        .contains(
            latitude + " double latitude() {",
            latitude + " PlaceFlyweight latitude(double value) {")
        .contains("   * {@code name}: in English.\n")
        .doesNotContain("none such", "{@code height}:", "@see");
  }

  @Test
  void referencesBecomeCodeAndLongTextsLines() throws IOException {
    String text =
        flyweight(
            """
            /**
             * @param x as in {@link List} or {@linkplain List#size() a size}, {@code int}, which needs a line
             *     that goes on and on until it is longer than the lines of generated code may be, @Struct
             */\
            """,
            "int x");
    assertThat(text)
        .contains(
            """
               * {@code x}: as in {@code List} or a size, {@code int}, which needs a line that goes on and
               * on until it is longer than the lines of generated code may be, @Struct.
            """);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void withoutTextNothingIsAdded() throws IOException {
    assertThat(flyweight("/** A place. */", "int x"))
        .isEqualTo(flyweight("/** A place. @param y none */", "int x"))
        .doesNotContain("{@code x}:");
  }
}
