package dev.inplace.samples.calls;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program: the local time, the largest files of a directory and the addresses of a host, all
 * from the C library. Arguments: {@code [DIRECTORY [HOST]]}.
 */
public final class SystemCalls {
  private static final int SHOWN = 5;
  private static final int PORT = 80;

  private SystemCalls() {}

  /** Runs the program. */
  public static void main(String[] args) throws IOException {
    run(
        Path.of(args.length > 0 ? args[0] : "."),
        args.length > 1 ? args[1] : "localhost",
        System.out);
  }

  static void run(Path directory, String host, PrintStream out) throws IOException {
    TmFlyweight now = CLibrary.localtime(CLibrary.time());
    out.printf(
        "%d-%02d-%02d %02d:%02d %s%n",
        1900 + now.year(), now.mon() + 1, now.mday(), now.hour(), now.min(), now.zoneText());
    try (Arena arena = Arena.ofConfined();
        Stream<Path> files = Files.list(directory)) {
      List<Path> paths = files.toList();
      StatSpan stats = CLibrary.stat(arena, paths);
      Map<Long, Path> names = new HashMap<>();
      for (int i = 0; i < paths.size(); i++) {
        names.put(stats.at(i).ino(), paths.get(i).getFileName());
      }
      CLibrary.qsort(stats, (left, right) -> Long.compare(right.size(), left.size()));
      for (StatFlyweight stat : stats.subspan(0, Math.min(SHOWN, stats.size()))) {
        out.printf("%12d bytes, mode %o: %s%n", stat.size(), stat.mode(), names.get(stat.ino()));
      }
    }
    for (Addresses.Address address : Addresses.of(host, PORT)) {
      out.printf("%s has %s, port %d%n", host, dotted(address.bytes()), address.port());
    }
  }

  private static String dotted(List<Integer> bytes) {
    return bytes.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
