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

  /** Runs a program that ends well, and returns all it prints. */
  static String run(Path directory, List<String> command) throws IOException, InterruptedException {
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
    assertThat(process.exitValue()).as("%s\n%s", command, text).isZero();
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
