package dev.inplace.functional.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.CheckptrProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code -Dinplace.checkptr}, which a JVM reads once: each mode in one of its own. */
class CheckptrModesTest {

  @Test
  void onIsTheDefault() throws Exception {
    assertThat(run())
        .isEqualTo(List.of("put of a present key: 1", "insert: stale", "wrap: refused"));
    assertThat(run("-Dinplace.checkptr=on")).isEqualTo(run());
  }

  @Test
  void strictEndsFlyweightsAtEveryPut() throws Exception {
    assertThat(run("-Dinplace.checkptr=strict"))
        .isEqualTo(List.of("put of a present key: stale", "insert: stale", "wrap: refused"));
  }

  @Test
  void offKeepsTheChecksOfTheJdk() throws Exception {
    assertThat(run("-Dinplace.checkptr=off"))
        .isEqualTo(List.of("put of a present key: 1", "insert: 1", "wrap: accepted, read refused"));
  }

  @Test
  void anotherValueIsToldAndMeansOn() throws Exception {
    assertThat(run("-Dinplace.checkptr=yes"))
        .containsAll(run())
        .anyMatch(
            line ->
                line.contains(
                    "checkptr: -Dinplace.checkptr=yes is none of on, off and strict; it is on"));
  }

  /** The output and the log of {@link CheckptrProbe}. */
  private static List<String> run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(options));
    command.add(CheckptrProbe.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
