package dev.inplace.functional.files;

import dev.inplace.file.PreparedCommit;
import dev.inplace.functional.fixtures.StringStatsMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that commits for ever, until it is killed. Most commits are written by another thread
 * while the map goes on. Each is acknowledged in another file. The number of a commit gives all
 * entries that the map then has.
 */
public final class KilledWriter {
  private static final int KEYS = 64;
  private static final int KEPT = 100;
  private static final int DIRECT = 4; // the others are prepared

  /** Commits that may be in the file without being acknowledged. */
  static final int AHEAD = 2;

  private KilledWriter() {}

  public static void main(String[] args) throws Exception {
    try (StringStatsMap map = StringStatsMap.openForWriting(Path.of(args[0]));
        FileChannel acknowledged =
            FileChannel.open(
                Path.of(args[1]), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> before = CompletableFuture.completedFuture(null);
      for (long commit = number(map) + 1; ; commit++) {
        change(map, commit); // while the one before is written
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES).putLong(0, commit);
        if (commit % DIRECT == 0) {
          before.get();
          map.commit();
          acknowledged.write(number, 0);
        } else {
          PreparedCommit prepared = map.prepareCommit();
          before.get();
          before =
              writer.submit(
                  () -> {
                    prepared.call();
                    return acknowledged.write(number, 0);
                  });
        }
      }
    }
  }

  /** Starts the program in a process of its own. */
  static Process start(Path file, Path acknowledged, Path log) throws IOException {
    return OwnJvm.of(KilledWriter.class, file, acknowledged).redirectOutput(log.toFile()).start();
  }

  private static long number(StringStatsMap map) {
    return map.findOrInsert("commit").sum();
  }

  private static String key(String kind, long number) {
    return kind + " " + "x".repeat(Math.floorMod(number, 90)) + number;
  }

  /** One more commit: fields change in place, one entry comes, and one goes. */
  private static void change(StringStatsMap map, long commit) {
    map.findOrInsert("commit").sum(commit);
    for (int i = 0; i < KEYS; i++) {
      map.findOrInsert(key("same", i)).sum(commit);
    }
    map.findOrInsert(key("passing", commit)).sum(commit);
    map.remove(key("passing", commit - KEPT));
  }

  /** The number of the last commit; an {@link AssertionError} if an entry is not of it. */
  public static long check(StringStatsMap map) {
    long commit = number(map);
    long passing = Math.min(commit, KEPT);
    long expected = commit == 0 ? 1 : 1 + KEYS + passing;
    if (map.size() != expected) {
      throw new AssertionError("%d entries at commit %d".formatted(map.size(), commit));
    }
    for (int i = 0; commit > 0 && i < KEYS; i++) {
      check(map, key("same", i), commit);
    }
    for (long i = commit; i > commit - passing; i--) {
      check(map, key("passing", i), i);
    }
    return commit;
  }

  private static void check(StringStatsMap map, String key, long expected) {
    long sum = Objects.requireNonNull(map.find(key), key).sum();
    if (sum != expected) {
      throw new AssertionError("%s has %d and not %d".formatted(key, sum, expected));
    }
  }
}
