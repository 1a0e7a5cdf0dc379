package dev.inplace.functional.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs of other programs. */
final class Program {
  private static final long MINUTES = 5;

  private Program() {}

  /** Skips a test where a tool is missing, or fails it with {@code -Dnative.required=true}. */
  static void assumeInstalled(String tool) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    boolean isInstalled =
        Stream.of(path.split(":", -1)).anyMatch(in -> Files.isExecutable(Path.of(in, tool)));
    boolean isRequired = Boolean.getBoolean("native.required");
    Assumptions.assumeTrue(isInstalled || isRequired, tool + " is not installed");
  }

  /** Skips a test where programs of 32 bits cannot be linked or run, as in some sandboxes. */
  static void assumeRuns32Bits(Path directory) throws IOException, InterruptedException {
    Path source = directory.resolve("least.c");
    Path least = directory.resolve("least");
    Files.writeString(source, "int main(void) { return 0; }\n");
    boolean runs =
        ends("gcc", "-m32", "-fsanitize=address", "-o", least.toString(), source.toString())
            && ends(least.toString());
    Assumptions.assumeTrue(runs, "programs of 32 bits cannot be linked or run");
  }

  private static boolean ends(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // not even begun
    }
  }

  /** Runs a program that ends well, and returns all it prints. */
  static String run(Path directory, List<String> command) throws IOException, InterruptedException {
    return run(directory, command, 0);
  }

  /** Runs a program that ends with this code, and returns all it prints. */
  static String run(Path directory, List<String> command, int code)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile(directory, "printed", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().putAll(goAlone(directory));
    Process process = builder.start();
    boolean hasEnded = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!hasEnded) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(hasEnded).as("%s ends\n%s", command, text).isTrue();
    assertThat(process.exitValue()).as("%s\n%s", command, text).isEqualTo(code);
    return text;
  }

  /** For Go: nothing of the user's, and nothing from the network. */
  private static Map<String, String> goAlone(Path directory) {
    return Map.of(
        "CGO_ENABLED", "0",
        "GOCACHE", directory.resolve("cache").toString(),
        "GOENV", "off",
        "GOFLAGS", "",
        "GOPROXY", "off",
        "GOTOOLCHAIN", "local",
        "GOWORK", "off");
  }
}
