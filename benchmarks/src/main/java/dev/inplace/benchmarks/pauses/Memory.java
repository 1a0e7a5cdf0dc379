package dev.inplace.benchmarks.pauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What the process uses once the garbage has been collected.
 *
 * @param heap bytes of objects
 * @param resident bytes of pages that the system has given it, which includes the free part of the
 *     heap; NaN has no place here, so 0 where the system does not tell
 */
record Memory(long heap, long resident) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  static Memory now() {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Memory(heap, residentBytes());
  }

  static long millisCollecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  double perEntry(ToLongFunction<Memory> kind, Memory before, int entries) {
    return (double) (kind.applyAsLong(this) - kind.applyAsLong(before)) / entries;
  }

  private static long residentBytes() {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
