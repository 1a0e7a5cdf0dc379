package dev.inplace.functional.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without native access, our message comes first, and nothing is refused that the JDK allows. */
class NativeAccessTest {
  private static final String PROBLEM =
      "dev.inplace.functional.calls.NodeFlyweight follows a pointer, and the unnamed module, which"
          + " is the class path, has no native access";
  private static final String FIX = "fix: start java with --enable-native-access=ALL-UNNAMED";

  /** Runs the program; returns its output and its log. */
  private static List<String> run(String option) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                option,
                NativeAccessProbe.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  @Test
  void withItNothingIsSaid() throws IOException, InterruptedException {
    assertThat(run("--enable-native-access=ALL-UNNAMED")).containsExactly("7", "7");
  }

  @Test
  void aRefusalIsInOurWords() throws IOException, InterruptedException {
    assertThat(run("--illegal-native-access=deny")).endsWith(PROBLEM, FIX).doesNotContain("7");
  }

  @Test
  void aWarningOfTheJdksComesAfterOurMessage() throws IOException, InterruptedException {
    List<String> lines = run("--illegal-native-access=warn");
    assertThat(lines).containsSubsequence("INFO: " + PROBLEM, FIX);
    assertThat(lines.indexOf(FIX))
        .isLessThan(
            lines.indexOf(
                "WARNING: A restricted method in java.lang.foreign.MemorySegment has been called"));
    assertThat(lines).filteredOn(PROBLEM::contains).hasSizeLessThan(2);
    assertThat(lines).endsWith("7", "7").filteredOn(FIX::equals).hasSize(1);
  }
}
