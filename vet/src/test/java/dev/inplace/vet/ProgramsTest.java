package dev.inplace.vet;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs, of which each method is one. Those in {@code wrong} have the message that is expected
 * above the line; in {@code right} there are near-misses, and nothing may be said of them.
 */
class ProgramsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong/UsedAfterEnd",
        "wrong/BeyondStep",
        "wrong/Kept",
        "wrong/Segments",
        "wrong/Unclosed",
        "wrong/AfterClose",
        "wrong/ThroughOthers",
      })
  void isFound(String program) throws IOException {
    compile(program);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"right/Lives", "right/Steps", "right/Closed", "right/Everyday", "right/Snippets"})
  void isLeftAlone(String program) throws IOException {
    compile(program);
  }

  private static void compile(String program) throws IOException {
    Path file = Path.of("src/test/resources", program + ".java");
    CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(Vetted.CHECKS), ProgramsTest.class)
        .addSourceLines(
            file.getFileName().toString(), Files.readAllLines(file).toArray(String[]::new))
        .doTest();
  }
}
