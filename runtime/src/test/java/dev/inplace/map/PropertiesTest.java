package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties that a JVM reads once, and a JVM without the Flight Recorder. */
class PropertiesTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path TEST_CLASSES = Path.of("target", "test-classes");
  private static final String STALE =
      "checkptr: a flyweight over key 7 of LongsByLong has ended: a removal came after it was"
          + " found";
  private static final List<String> USABLE = List.of("in use: true", "usable: 2", STALE);

  @TempDir Path folder;

  @Test
  void withoutAnyProperty() throws Exception {
    assertThat(run())
        .containsExactly(
            "jfr: true", "in use: true", "usable: 2", STALE, "held: 0 of 9223372036854775807");
  }

  @ParameterizedTest
  @CsvSource({"1048576, 1048576", "1024k, 1048576", "1M, 1048576", "3m, 3145728"})
  void aLimitLeavesTheMapUsable(String limit, long bytes) throws Exception {
    List<String> output = run("-Dinplace.limit=" + limit);
    assertThat(output.get(1))
        .matches(
            "LongsByLong: \\d+ bytes for a table could not be allocated; (\\d+) bytes in use,"
                + " \\1 in all maps, limited by -Dinplace.limit="
                + limit);
    assertThat(output.get(2))
        .isEqualTo("fix: raise it, close maps that are not needed, or ask for less");
    assertThat(output.subList(3, 6)).isEqualTo(USABLE);
    assertThat(output.getLast()).isEqualTo("held: 0 of " + bytes);
  }

  @Test
  void aLimitThatIsNotReached() throws Exception {
    assertThat(run("-Dinplace.limit=999999999999999999G"))
        .endsWith("held: 0 of 9223372036854775807");
    assertThat(run("-Dinplace.limit=2g")).endsWith("held: 0 of 2147483648");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lots", "-1", "1.5g", "12kb", "9999999999999999999"})
  void aLimitThatIsNoNumberOfBytes(String limit) throws Exception {
    String message = "-Dinplace.limit=" + limit + " is no number of bytes";
    assertThat(run("-Dinplace.limit=" + limit))
        .containsSubsequence(
            "ExceptionInInitializerError: " + message,
            "fix: give one such as 4096, 64k, 512m or 2g")
        .anyMatch(line -> line.startsWith("again: ") && line.endsWith(message));
  }

  @Test
  void requiredChecks() throws Exception {
    assertThat(run("-Dinplace.require=checked")).isEqualTo(run());
    assertThat(run("-Dinplace.require=checked", "-Dinplace.checkptr=strict")).containsAll(USABLE);
    String message = "checkptr: -Dinplace.require=checked refuses -Dinplace.checkptr=off";
    assertThat(run("-Dinplace.require=checked", "-Dinplace.checkptr=off"))
        .containsSubsequence(
            "ExceptionInInitializerError: " + message,
            "fix: set it to on or strict, or leave out one of the two")
        .anyMatch(line -> line.startsWith("again: ") && line.endsWith(message));
  }

  @Test
  void aRequirementThatIsNone() throws Exception {
    assertThat(run("-Dinplace.require=check"))
        .containsSubsequence(
            "ExceptionInInitializerError: checkptr: -Dinplace.require=check is not checked",
            "fix: write -Dinplace.require=checked, or leave it out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.base,java.logging", "java.base"})
  void withoutTheFlightRecorder(String modules) throws Exception {
    List<String> output = run("--limit-modules", modules);
    assertThat(output.getFirst()).isEqualTo("jfr: false");
    assertThat(output).containsAll(USABLE);
    assertThat(run("--limit-modules", modules, "-Dinplace.limit=1m"))
        .anyMatch(line -> line.contains("could not be allocated"))
        .containsAll(USABLE);
  }

  @Test
  void asAModuleWithoutTheFlightRecorder() throws Exception {
    List<String> options = new ArrayList<>(asModule());
    options.addAll(0, List.of("--limit-modules", "dev.inplace"));
    List<String> output = start(options);
    assertThat(output.getFirst()).isEqualTo("jfr: false");
    assertThat(output).containsAll(USABLE);
  }

  @Test
  void asAModuleThatIsRecorded() throws Exception {
    Path file = folder.resolve("recording.jfr");
    String recording = "-XX:StartFlightRecording:filename=%s,+%s#enabled=true";
    List<String> options = new ArrayList<>(asModule());
    options.add(0, recording.formatted(file, "dev.inplace.MapGrowth"));
    assertThat(start(options)).contains("jfr: true").containsAll(USABLE);
    assertThat(RecordingFile.readAllEvents(file))
        .anyMatch(event -> event.getEventType().getName().equals("dev.inplace.MapGrowth"));
  }

  private static List<String> asModule() {
    return List.of(
        "-p",
        CLASSES.toString(),
        "--patch-module",
        "dev.inplace=" + TEST_CLASSES,
        "-m",
        "dev.inplace/" + PropertiesProbe.class.getName());
  }

  /** The lines that {@link PropertiesProbe} prints. */
  private static List<String> run(String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-cp", TEST_CLASSES + File.pathSeparator + CLASSES));
    all.add(PropertiesProbe.class.getName());
    return start(all);
  }

  private static List<String> start(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(options);
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
