package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.inplace.check.MalformedDataException;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.StatsSpan;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.info.ForeignFileException;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with random changes, most with right checksums. Each is refused, or read through without an
 * undeclared exception; a full verification lets no wrong value pass.
 */
class ForgedFilesTest {
  private static final int FILES = Integer.getInteger("file.mutations", 4_000);
  private static final List<String> KINDS =
      List.of(
          "LongStatsMap",
          "PaddedKeyStatsMap",
          "StringStatsMap",
          "StringBulkMap",
          "BulkBulkMap",
          "BulkLongMap",
          "BulkSet");
  private static final int SHARE = FILES / (KINDS.size() + 1); // one more for spans
  private static final int GROWN = 60_000;
  private static final int SMALLER = 200; // a grown map has so many times the bytes

  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int BATCH = 500;
  private static final Duration HANG = Duration.ofMinutes(2);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir private Path directory;
  private final Random random = new Random();

  /** Opens a file and reads all of it. */
  @FunctionalInterface
  private interface Reader {
    void read(Path file, Verify verify) throws IOException;
  }

  static Stream<Kind<?, ?, ?>> kinds() {
    return Kinds.all().stream().filter(kind -> KINDS.contains(kind.name()));
  }

  @Test
  void allKindsAreThere() {
    assertThat(kinds()).hasSameSizeAs(KINDS);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <K, V, F> void maps(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (OffHeapMap map = subject.map()) {
      for (int i = 0; i < 20; i++) {
        subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
      }
      SealedFiles.seal(map, file());
    }
    readAll(kind.name(), SHARE, new Reading<>(kind)::read);
  }

  @Test
  void spans() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      StatsSpan span = StatsSpan.allocate(arena, 30);
      span.forEach(stats -> stats.sum(7));
      span.seal(file());
    }
    readAll("StatsSpan", SHARE, ForgedFilesTest::readSpan);
  }

  private static void readSpan(Path file, Verify verify) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      StatsSpan span = StatsSpan.open(arena, file, verify);
      for (long i = 0; i < span.size(); i++) {
        assertThat(span.get(i)).isNotNull();
      }
    }
  }

  @Test
  void aGrownMap() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (int i = 0; i < GROWN; i++) {
        map.findOrInsert(i).count(i);
      }
      assertThat(map.stats().tables()).isGreaterThan(1);
      map.seal(file());
    }
    Kind<?, ?, ?> kind = Kinds.longToStats();
    readAll("grown", Math.max(1, SHARE / SMALLER), new Reading<>(kind)::read);
  }

  private Path file() {
    return directory.resolve("map");
  }

  private void readAll(String name, int files, Reader reader) throws IOException {
    ByteBuffer sealed = SealedFiles.read(file());
    int opened = 0;
    for (int from = 0; from < files; from += BATCH) {
      int batch = Math.min(BATCH, files - from);
      opened +=
          assertTimeoutPreemptively(
              HANG,
              () -> {
                int read = 0;
                for (int i = 0; i < batch; i++) {
                  read += read(name, sealed, reader) ? 1 : 0;
                }
                return read;
              });
    }
    System.out.printf("%s: %d files, of which %d were opened%n", name, files, opened);
  }

  /** Reads one forged file; true if it was opened. */
  private boolean read(String name, ByteBuffer sealed, Reader reader) throws IOException {
    ForgedBytes forged = ForgedBytes.of(sealed, random);
    Verify verify = random.nextInt(4) == 0 ? Verify.HEAD : Verify.ALL;
    SealedFiles.write(file(), forged.bytes());
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      boolean isOpened = isRead(reader, verify);
      if (isOpened && verify == Verify.ALL && !forged.isSummed()) {
        assertThat(forged.bytes()).isEqualTo(sealed);
      }
      long nanos = THREADS.getCurrentThreadCpuTime() - start;
      assertThat(Duration.ofNanos(nanos)).isLessThan(LONGEST);
      return isOpened;
    } catch (Throwable e) {
      Path kept = Path.of("target", "forged-" + name).toAbsolutePath();
      Files.copy(file(), kept, StandardCopyOption.REPLACE_EXISTING);
      throw new AssertionError("%s, opened with %s, kept in %s".formatted(name, verify, kept), e);
    }
  }

  /** False if the file or a use of it was refused. */
  private boolean isRead(Reader reader, Verify verify) throws IOException {
    try {
      reader.read(file(), verify);
      return true;
    } catch (ForeignFileException | MalformedDataException e) {
      assertThat(e).hasMessageContaining("fix: ");
      return e instanceof MalformedDataException; // of a value, which nothing verifies
    } catch (IndexOutOfBoundsException | UncheckedIOException | IllegalArgumentException e) {
      assertThat(verify).describedAs("%s", e).isEqualTo(Verify.HEAD);
      return true;
    }
  }
}
