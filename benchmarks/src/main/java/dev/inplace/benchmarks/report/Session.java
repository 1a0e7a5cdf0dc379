package dev.inplace.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Where, when and how results were measured. */
public record Session(
    String command,
    String date,
    String processor,
    int cores,
    String memory,
    String os,
    String jdk) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** On this machine, now. */
  public static Session now(String command) {
    return new Session(
        command,
        LocalDate.now(ZoneOffset.UTC).toString(),
        modelName(),
        Runtime.getRuntime().availableProcessors(),
        totalMemory(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }

  private static String modelName() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static String totalMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? (system.getTotalMemorySize() >> 30) + " GiB"
        : "unknown";
  }

  Table table() {
    Table table = new Table(2, "", "");
    table.add("command", "`" + command + "`");
    table.add("date", date);
    table.add("processor", processor + ", " + cores + " cores");
    table.add("memory", memory);
    table.add("system", os);
    table.add("JDK", jdk);
    return table;
  }
}
