package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.compile.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The headers and files for Go and Rust of {@code golden/export/input}, compared as text with those
 * beside it. {@code mvn verify -Dgolden.update=true} writes them anew; look at the difference
 * before you commit it.
 */
class ExportGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/export");

  private static Exported exported;

  @BeforeAll
  static void export() throws IOException {
    try (Stream<Path> inputs = Files.list(GOLDEN.resolve("input"))) {
      exported =
          Exported.with(
              List.of("inplace.export=c,go,rust"),
              inputs.map(ExportGoldenTest::source).toArray(JavaFileObject[]::new));
    }
    if (Boolean.getBoolean("golden.update")) {
      for (String name : exported.files()) {
        Files.writeString(GOLDEN.resolve(name), exported.file(name));
      }
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return Build.source("example." + name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereIsAGoldenTextOfEachFile() throws IOException {
    try (Stream<Path> headers = Files.list(GOLDEN.resolve("c"));
        Stream<Path> goFiles = Files.list(GOLDEN.resolve("go"));
        Stream<Path> modules = Files.list(GOLDEN.resolve("rust"))) {
      assertThat(exported.files())
          .hasSize(54)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(headers, goFiles, modules)
                  .flatMap(files -> files)
                  .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
                  .toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> isTheGoldenText() {
    return exported.files().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(exported.file(name))
                            .isEqualTo(Files.readString(GOLDEN.resolve(name)))));
  }

  @TestFactory
  Stream<DynamicTest> isAccepted() {
    return Stream.of(
            NativeTool.compilers(64), newerStandards(), Stream.<NativeTool>of(GoTool.format()))
        .flatMap(tools -> tools)
        .map(tool -> DynamicTest.dynamicTest(tool.toString(), () -> exported.isAcceptedBy(tool)));
  }

  /** C23 by the name that compilers from before it have, too. */
  private static Stream<NativeTool> newerStandards() {
    return Stream.of("gcc", "clang")
        .flatMap(
            command ->
                Stream.of("c17", "c2x").map(standard -> new CCompiler(command, 64, standard)));
  }

  /**
   * Without the checks: before Go 1.21, vet had sizes of its own, which ended with the last field.
   */
  @Test
  void goVetHasNothingAgainstDeclarations() throws IOException {
    NativeTool vet = GoTool.vet();
    vet.assumeInstalled();
    try (ExportFolder folder = ExportFolder.temporary()) {
      for (String name : exported.files()) {
        String checks = "(?s)\n// The compiler refuses.*";
        folder.write(name, exported.file(name).replaceFirst(checks, "\nvar _ unsafe.Pointer\n"));
      }
      assertThat(vet.messages(folder)).isEmpty();
    }
  }
}
