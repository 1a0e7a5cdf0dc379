package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code -Dinplace.access}, which a JVM reads once: each mode in one of its own. */
class AccessModesTest {
  private static final String RAW = "-Dinplace.access=raw";
  private static final List<String> ARENA_REFUSED =
      List.of(
          "arena: UnsupportedOperationException: LongStatsMap: with -Dinplace.access=raw a map"
              + " cannot lie in an arena of yours: nobody would notice that it is closed",
          "fix: make the map with create() or createShared(), or leave -Dinplace.access=raw out");

  @Test
  void checkedIsTheDefault() throws Exception {
    assertThat(run()).containsExactly("checked", "own memory: 2", "arena: 2");
    assertThat(run("-Dinplace.access=checked")).isEqualTo(run());
  }

  @Test
  void rawWhereNativeAccessWasGranted() throws Exception {
    assertThat(run(RAW, "--enable-native-access=ALL-UNNAMED"))
        .isEqualTo(with(ARENA_REFUSED, "raw", "own memory: 2"));
  }

  @Test
  void rawWhereItWasNotIsRefusedAndTheJvmHasNothingToWarnOf() throws Exception {
    assertThat(run(RAW))
        .isEqualTo(
            with(
                ARENA_REFUSED,
                "raw",
                "own memory: IllegalCallerException: LongStatsMap: -Dinplace.access=raw takes"
                    + " native access, which the class path does not have",
                "fix: start java with --enable-native-access=ALL-UNNAMED, or leave"
                    + " -Dinplace.access=raw out"));
  }

  @Test
  void aModuleIsNamedByItsName() throws Exception {
    String runtime =
        Path.of(Flyweight.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    String[] module = {"--module-path", runtime, "--add-modules", "dev.inplace", RAW};
    assertThat(run(module))
        .containsSequence(
            "own memory: IllegalCallerException: LongStatsMap: -Dinplace.access=raw takes native"
                + " access, which module dev.inplace does not have",
            "fix: start java with --enable-native-access=dev.inplace, or leave"
                + " -Dinplace.access=raw out");
    assertThat(run(with(List.of(module), "--enable-native-access=dev.inplace")))
        .isEqualTo(with(ARENA_REFUSED, "raw", "own memory: 2"));
  }

  @Test
  void anotherValueIsToldAndMeansChecked() throws Exception {
    assertThat(run("-Dinplace.access=fast"))
        .containsAll(run())
        .anyMatch(
            line ->
                line.contains(
                    "access: -Dinplace.access=fast is neither checked nor raw; it is checked"));
  }

  private static List<String> with(List<String> last, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(last);
    return all;
  }

  private static List<String> run(String... options) throws IOException, InterruptedException {
    return run(List.of(options));
  }

  /** What {@link AccessProbe} prints, and what is logged. */
  private static List<String> run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(AccessProbe.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
