package dev.inplace.benchmarks.file;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.map.Keys;
import dev.inplace.benchmarks.report.Result;
import dev.inplace.benchmarks.report.ResultFile;
import dev.inplace.benchmarks.report.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Writes, commits, copies and opening of a map in a file, of one implementation. Not under JMH,
 * since each commit needs changes and each opening a file. Arguments: the subject's class, entries.
 */
public final class Storing {
  private static final int BURSTS = 10;
  private static final int WARMUPS = 5;
  private static final int REPEATED = 5;
  private static final int LEAST_UPDATES = 1 << 17;

  /** Entries that change in a commit: so many pages of 4 KiB, if they are in different ones. */
  private static final int CHANGED = 2_560;

  private static final double MIB = CHANGED / 256.0;
  private static final double MILLISECOND = 1e6;

  private final Stored map;
  private final int entries;
  private final String subject;
  private final Path directory;
  private final long[] order;
  private int changes;
  private int next;

  private Storing(Stored map, int entries, Path directory) {
    this.map = map;
    this.entries = entries;
    this.directory = directory;
    subject = map.getClass().getAnnotation(Subject.class).value();
    SplittableRandom random = new SplittableRandom(1);
    order =
        random.ints(Math.max(LEAST_UPDATES, entries), 0, entries).mapToLong(Keys::number).toArray();
  }

  /** Prints results. */
  public static void main(String[] arguments) throws Exception {
    Stored map =
        Class.forName(arguments[0]).asSubclass(Stored.class).getDeclaredConstructor().newInstance();
    // Not in /tmp, which may be memory, where a force costs nothing.
    Path target = Files.createDirectories(Path.of("benchmarks", "target"));
    Path directory = Files.createTempDirectory(target, "files");
    try {
      new Storing(map, Integer.parseInt(arguments[1]), directory).run();
    } finally {
      delete(directory);
    }
  }

  private void run() throws Exception {
    map.open(directory, entries);
    fill();
    boolean commits = map.commit();
    update(Words.UPDATE_IN_FILE);
    map.commit();
    if (commits) {
      commit();
      prepare();
    }
    seal();
    map.close();
    open();
    if (map.openInMemory(entries)) {
      fill();
      update(Words.UPDATE_IN_MEMORY);
      map.close();
    }
  }

  private void fill() {
    for (int i = 0; i < entries; i++) {
      map.insert(Keys.number(i));
    }
  }

  private void update(int count) {
    for (int i = 0; i < count; i++) {
      map.update(order[next]);
      next = next + 1 == order.length ? 0 : next + 1;
    }
    changes += count;
  }

  private void update(String operation) {
    for (int burst = -WARMUPS; burst < BURSTS; burst++) {
      long start = System.nanoTime();
      update(LEAST_UPDATES);
      if (burst >= 0) {
        print(operation, (System.nanoTime() - start) / (double) LEAST_UPDATES);
      }
    }
  }

  private void commit() throws IOException {
    for (int i = -1; i < BURSTS; i++) {
      update(CHANGED);
      long start = System.nanoTime();
      map.commit();
      if (i >= 0) {
        print(Words.COMMIT, (System.nanoTime() - start) / MILLISECOND / MIB);
      }
    }
  }

  /** The time in which the map cannot go on. */
  private void prepare() throws Exception {
    Callable<?> rest = map.prepareCommit();
    for (int i = 0; i < BURSTS && rest != null; i++) {
      rest.call();
      update(CHANGED);
      long start = System.nanoTime();
      rest = map.prepareCommit();
      print(Words.PAUSE, (System.nanoTime() - start) / MILLISECOND / MIB);
    }
    map.commit();
  }

  private void seal() throws IOException {
    for (int i = 0; i < REPEATED; i++) {
      Path copy = directory.resolve("copy" + i);
      long start = System.nanoTime();
      if (map.seal(copy)) {
        print(Words.SEAL, (System.nanoTime() - start) / MILLISECOND);
        delete(copy);
      }
    }
  }

  /** Up to the first value. The first time, all values are checked. */
  private void open() throws IOException {
    for (int i = 0; i < REPEATED; i++) {
      long start = System.nanoTime();
      map.open(directory, entries);
      int count = map.count(Keys.number(i));
      print(Words.OPEN, (System.nanoTime() - start) / MILLISECOND);
      if (count < 1 || (i == 0 && sum() != entries + (long) changes)) {
        throw new IllegalStateException(subject + " has other values than were written");
      }
      map.close();
    }
  }

  private long sum() {
    long sum = 0;
    for (int i = 0; i < entries; i++) {
      sum += map.count(Keys.number(i));
    }
    return sum;
  }

  private void print(String operation, double figure) {
    Result result = Result.of(Words.FILES, operation, subject, entries, figure);
    System.out.println(ResultFile.format(result));
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.toList().reversed()) {
        Files.delete(each);
      }
    }
  }
}
