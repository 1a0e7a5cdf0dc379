package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionMessagesTest {
  private static final String MODELS =
      "\nfix: write go-amd64, go-arm64, go-386, go-arm, c-x86_64 or c-i386";
  private static final String PACKAGE =
      "\nfix: write the name of a Go package: lower case, and no keyword";
  private static final JavaFileObject POINT =
      source(
          "demo.Point",
          """
          package demo;
          @dev.inplace.annotation.Struct
          record Point(byte x, long y, byte z) {}
          """);

  private static List<String> messagesWith(String... options) {
    return messages(process(List.of(options), POINT));
  }

  /** An option has no place in a source. */
  @Test
  @Tells(Code.BAD_OPTION)
  void valuesThatNobodyKnows() {
    assertThat(
            messagesWith(
                "inplace.model=go-286",
                "inplace.padding=error",
                "inplace.checkptr=strict",
                "inplace.export=swift",
                "inplace.export.package=My.Layouts",
                "inplace.cacheLine=32"))
        .containsExactly(
            "[BadOption] -Ainplace.model: it does not know \"go-286\"" + MODELS,
            "[BadOption] -Ainplace.padding: it does not know \"error\"\nfix: write warn",
            "[BadOption] -Ainplace.checkptr: it does not know \"strict\"\nfix: write debug",
            "[BadOption] -Ainplace.export: it does not know \"swift\"\n"
                + "fix: write c, go or rust, or several with commas",
            "[BadOption] -Ainplace.export.package: it does not know \"My.Layouts\"" + PACKAGE,
            "[BadOption] -Ainplace.cacheLine: it does not know \"32\"\nfix: write 64 or 128");
  }

  /** javac tells no value from an empty one. */
  @Test
  void optionsWithoutValue() {
    assertThat(messagesWith("inplace.model", "inplace.padding", "inplace.export.package"))
        .containsExactly(
            "[BadOption] -Ainplace.model: it has no value" + MODELS,
            "[BadOption] -Ainplace.padding: it has no value\nfix: write warn",
            "[BadOption] -Ainplace.export.package: it has no value" + PACKAGE);
    assertThat(messagesWith("inplace.model=", "inplace.padding=", "inplace.export.package="))
        .hasSize(3)
        .allMatch(message -> message.contains(": it has no value\nfix: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"go-AMD64", " go-amd64", "GO_AMD64", "build", "amd64", "go-amd64\33[2J"})
  void modelsThatAreNearlyRight(String model) {
    assertThat(messagesWith("inplace.model=" + model))
        .singleElement()
        .asString()
        .startsWith("[BadOption] -Ainplace.model: it does not know \"")
        .doesNotContain("\33");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c++", "c,,go", ",", "c,swift", "C", "c;go"})
  void languagesThatNobodyKnows(String languages) {
    assertThat(messagesWith("inplace.export=" + languages))
        .singleElement()
        .asString()
        .startsWith("[BadOption] -Ainplace.export: it does not know \"" + languages + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"My", "a.b", "a-b", "7up", "_", "func", "type", "größe", "a b"})
  void namesThatNoGoPackageHas(String name) {
    assertThat(messagesWith("inplace.export.package=" + name))
        .singleElement()
        .asString()
        .startsWith("[BadOption] -Ainplace.export.package: it does not know \"" + name + "\"\n");
  }

  @Test
  void valuesThatAreKnown() {
    assertThat(
            messagesWith(
                "inplace.model=c-x86_64", "inplace.export=c, go", "inplace.export.package=v2"))
        .isEmpty();
    assertThat(messagesWith("inplace.export=")).isEmpty();
    assertThat(messagesWith("inplace.export=go,go,c")).isEmpty();
  }

  /** Errors about missing classes would hide it. */
  @Test
  void structsAreGeneratedAllTheSame() {
    assertThat(messagesWith("inplace.model=go-286", "inplace.padding=warn"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("Point.java:3: [StructPadding] Point: 14 of its 24 bytes are padding: ");
  }
}
