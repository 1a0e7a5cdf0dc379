package dev.inplace.functional.files;

import com.sun.management.ThreadMXBean;
import dev.inplace.functional.fixtures.LongStatsMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** A program that opens a sealed map and looks up all its keys. */
public final class SealedReader {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double MILLISECOND = 1e6;

  private SealedReader() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    long entries = Long.parseLong(args[1]);
    LongStatsMap.open(file).close(); // which loads classes
    long heap = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    try (LongStatsMap map = LongStatsMap.open(file)) {
      long first = map.at(0).count();
      double time = (System.nanoTime() - start) / MILLISECOND;
      heap = THREADS.getCurrentThreadAllocatedBytes() - heap;
      long found = 0;
      for (long key = 0; key < entries; key++) {
        found += map.at(key).sum() == ~key ? 1 : 0;
      }
      System.out.printf("%d %d %d %.2f%n", found, heap, first, time);
    }
  }

  /** Starts the program in a process of its own. */
  static Process start(Path file, long entries) throws IOException {
    return OwnJvm.of(SealedReader.class, file, entries).start();
  }
}
