package dev.inplace.samples.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program in Kotlin uses generated classes of a Java module. The compiler is a dependency of
 * builds with tests only; it is called by name, since builds without tests compile this class.
 */
class KotlinConsumerTest {
  private static final String COMPILER = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @Test
  void aProgramCompilesWithoutWarningsAndRuns(@TempDir Path classes) throws Exception {
    String compiled =
        java(
            CLASS_PATH,
            COMPILER,
            "-no-stdlib",
            "-no-reflect",
            "-Werror",
            "-jvm-target",
            "25",
            "-classpath",
            CLASS_PATH,
            "-d",
            classes.toString(),
            "src/test/kotlin/Consumer.kt");
    assertThat(compiled).doesNotContain("Consumer.kt:");

    assertThat(java(classes + File.pathSeparator + CLASS_PATH, "ConsumerKt").lines())
        .containsExactly(
            "Level[quantity=12, orders=2]", "no level", "99: 12", "Level[quantity=20, orders=0]");
  }

  private static String java(String classPath, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classPath);
    Collections.addAll(command, arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
