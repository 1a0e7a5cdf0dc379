package dev.inplace.samples.sharedfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Compiles the programs in C and Go once for all tests, and gives them to tests that ask for {@link
 * Programs}. Where a compiler is missing, these tests are skipped, or fail with {@code
 * -Dnative.required=true}.
 */
final class CompiledPrograms implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final List<String> MISSING =
      Stream.of("sh", "gcc", "go").filter(tool -> !isInstalled(tool)).toList();

  private static final String MESSAGE =
      "not installed: " + MISSING + "; on Debian, apt-get install gcc golang-go";

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Boolean.getBoolean("native.required")) {
      assertThat(MISSING).as(MESSAGE).isEmpty();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) { // not once for all: that would show nowhere
    Assumptions.assumeTrue(MISSING.isEmpty(), MESSAGE);
  }

  private static boolean isInstalled(String tool) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(":", -1)).anyMatch(in -> Files.isExecutable(Path.of(in, tool)));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Programs.class;
  }

  @Override
  public Programs resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return programs(context);
  }

  private static Programs programs(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(CompiledPrograms.class))
        .getOrComputeIfAbsent(Compiled.class)
        .programs;
  }

  /** The directory of the header and the Go file that the processor has written. */
  static Path exports() throws URISyntaxException {
    URL header = SharedFile.class.getResource("/META-INF/inplace/c/Reading.h");
    assertThat(header).as("the exported header").isNotNull();
    return Path.of(header.toURI()).getParent().getParent();
  }

  /** Lives as long as all tests run. */
  static final class Compiled implements AutoCloseable {
    private final Path directory;
    private final Programs programs;

    Compiled() throws IOException, InterruptedException, URISyntaxException {
      directory = Files.createTempDirectory("readings");
      programs = new Programs(directory);
      Outcome outcome = Programs.compile(exports(), directory);
      if (outcome.exitCode() != 0) {
        close();
      }
      assertThat(outcome).isEqualTo(Outcome.printed());
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.toList().reversed()) {
          Files.delete(file);
        }
      }
    }
  }
}
