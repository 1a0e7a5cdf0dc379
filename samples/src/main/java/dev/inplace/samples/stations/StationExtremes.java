package dev.inplace.samples.stations;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The program: prints the lowest, mean and highest temperature of each station. Arguments: FILE, or
 * none.
 */
public final class StationExtremes {
  private static final String[] STATIONS = {"Jan Mayen", "Kraków", "Nairobi", "São Paulo", "東京"};
  private static final int MADE_UP = 100_000;

  private StationExtremes() {}

  /** Runs the program on a file, or on measurements that are made up. */
  public static void main(String[] args) throws Exception {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment lines = args.length > 0 ? mapped(Path.of(args[0]), arena) : madeUp(arena);
      int threads = Runtime.getRuntime().availableProcessors();
      print(gather(new Measurements(lines), threads, arena), System.out);
    }
  }

  /** One map per thread, and then all in one; they live as long as the arena, which is shared. */
  static StringExtremesMap gather(Measurements measurements, int threads, Arena arena)
      throws InterruptedException, ExecutionException {
    StringExtremesMap all = StringExtremesMap.create(arena);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<StringExtremesMap>> parts = new ArrayList<>();
      for (Measurements part : measurements.split(threads)) {
        parts.add(pool.submit(() -> part.gather(arena)));
      }
      for (Future<StringExtremesMap> part : parts) {
        all.merge(part.get(), StationExtremes::merge); // get: all is there that the thread wrote
      }
    }
    return all;
  }

  private static void merge(ExtremesFlyweight mine, ExtremesFlyweight theirs) {
    mine.min(Math.min(mine.min(), theirs.min()))
        .max(Math.max(mine.max(), theirs.max()))
        .addSum(theirs.sum())
        .addCount(theirs.count());
  }

  static void print(StringExtremesMap byStation, PrintStream out) {
    TreeMap<String, Extremes> sorted = new TreeMap<>();
    byStation.forEach((name, extremes) -> sorted.put(name.toString(), extremes.toRecord()));
    out.printf("%7s  %7s  %7s  station%n", "min", "mean", "max");
    sorted.forEach(
        (name, extremes) -> {
          double mean = (double) extremes.sum() / extremes.count();
          out.printf(
              Locale.ROOT,
              "%7.1f  %7.1f  %7.1f  %s%n",
              extremes.min() / 10.0,
              mean / 10.0,
              extremes.max() / 10.0,
              name);
        });
  }

  /** A file as memory, for all threads. */
  static MemorySegment mapped(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  private static MemorySegment madeUp(Arena arena) {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < MADE_UP; i++) {
      int tenths = random.nextInt(-300, 400);
      lines.append(STATIONS[random.nextInt(STATIONS.length)]).append(';');
      lines.append(tenths / 10.0).append('\n');
    }
    MemorySegment text = arena.allocateFrom(lines.toString());
    return text.asSlice(0, text.byteSize() - 1); // without the zero at the end
  }
}
