package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.MalformedDataException;
import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.Binding;
import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.IntStatsMap;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.LongLedgerMap;
import dev.inplace.functional.fixtures.LongNilMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.StatsSpan;
import dev.inplace.functional.fixtures.Subject;
import dev.inplace.info.ForeignFileException;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged and foreign files: {@code open} refuses them, or a use of the map throws. */
@Timeout(120)
class DamagedFilesTest {
  private static final int ENTRIES = 100;

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("map");
  }

  private ByteBuffer sealed() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (int i = 0; i < ENTRIES; i++) {
        map.findOrInsert(i).count(i);
      }
      map.seal(file());
    }
    return SealedFiles.read(file());
  }

  private void checkRefused(String reason, Verify verify) {
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> LongStatsMap.open(file(), verify).close())
        .withMessageStartingWith(file().toString())
        .withMessageContaining(reason)
        .withMessageContaining("\nfix: ");
  }

  @Test
  void eachBitOfTheHead() throws IOException {
    ByteBuffer bytes = sealed();
    for (int bit = 0; bit < Byte.SIZE * SealedFiles.headSize(bytes); bit++) {
      flip(bytes, bit);
      SealedFiles.write(file(), bytes);
      checkRefused("", Verify.HEAD);
      flip(bytes, bit);
    }
  }

  private static void flip(ByteBuffer bytes, long bit) {
    int at = (int) (bit / Byte.SIZE);
    bytes.put(at, (byte) (bytes.get(at) ^ 1 << bit % Byte.SIZE));
  }

  @Test
  void bitsOfTheRest() throws IOException {
    ByteBuffer bytes = sealed();
    for (int[] section : SealedFiles.sections(bytes)) {
      for (int at = section[0]; at < section[0] + section[1]; at += 7) {
        flip(bytes, (long) at * Byte.SIZE + at % Byte.SIZE);
        SealedFiles.write(file(), bytes);
        checkRefused("have another checksum", Verify.ALL);
        flip(bytes, (long) at * Byte.SIZE + at % Byte.SIZE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachLength(Verify verify) throws IOException {
    ByteBuffer bytes = sealed();
    for (int size = 0; size < bytes.capacity() + 100; size += size < 600 ? 1 : 61) {
      if (size != bytes.capacity()) {
        Files.write(file(), Arrays.copyOf(bytes.array(), size));
        checkRefused(size < 64 ? "is no sealed map or span" : "", verify);
      }
    }
  }

  @Test
  void otherContents() throws IOException {
    Files.writeString(file(), "Inplace".repeat(100));
    checkRefused("is no sealed map or span\nfix: give a file that seal(path)", Verify.HEAD);
    ByteBuffer bytes = sealed().putInt(8, 2);
    SealedFiles.write(file(), bytes);
    checkRefused("has format version 2, and this library reads 1", Verify.HEAD);
    try (Arena arena = Arena.ofConfined()) {
      StatsSpan.allocate(arena, 3).seal(file());
      checkRefused("contains a span and no map", Verify.HEAD);
      sealed();
      assertThatExceptionOfType(ForeignFileException.class)
          .isThrownBy(() -> StatsSpan.open(arena, file()))
          .withMessageContaining("contains a map and no span");
    }
  }

  @Test
  void otherLayouts() throws IOException {
    sealed();
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> IntStatsMap.open(file()))
        .withMessageContaining("was sealed under another layout than that of IntStatsMap:\n")
        .withMessageContaining("keys: in the file long, here int");
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> LongLedgerMap.open(file()))
        .withMessageContaining("values:\n")
        .withMessageContaining("  count: in the file int at 16, 4 bytes, here no such field");
    assertThatExceptionOfType(ForeignFileException.class).isThrownBy(() -> LongNilMap.open(file()));
  }

  @Test
  void noFile() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> LongStatsMap.open(file()));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> LongStatsMap.open(directory));
  }

  /** A failed seal changes no file and leaves none behind. */
  @Test
  void aSealThatFails() throws IOException {
    Path taken = Files.createDirectories(directory.resolve("taken/inside")).getParent();
    try (LongStatsMap map = LongStatsMap.create()) {
      map.findOrInsert(1);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> map.seal(taken));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> map.seal(directory.resolve("absent/map")));
    }
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(taken);
    }
  }

  /** A seal replaces the file: a map that is open keeps the former one. */
  @Test
  void aFileThatIsOpenCanBeReplaced() throws IOException {
    sealed();
    try (LongStatsMap before = LongStatsMap.open(file());
        LongStatsMap map = LongStatsMap.create()) {
      map.findOrInsert(7).count(70);
      map.seal(file());
      assertThat(before.size()).isEqualTo(ENTRIES);
      assertThat(before.at(99).count()).isEqualTo(99);
      try (LongStatsMap after = LongStatsMap.open(file(), Verify.ALL)) {
        assertThat(after.size()).isEqualTo(1);
        assertThat(after.at(7).count()).isEqualTo(70);
      }
    }
  }

  /** Forged files: a full verification refuses them, or all look-ups and iterations agree. */
  @Test
  void bytesWithRightChecksums() throws IOException {
    Random random = new Random(20);
    for (Kind<?, ?, ?> kind : hostileKinds()) {
      ByteBuffer bytes = filled(kind);
      List<int[]> sections = SealedFiles.sections(bytes);
      for (int round = 0; round < 400; round++) {
        ByteBuffer mutated = ByteBuffer.wrap(bytes.array().clone()).order(bytes.order());
        for (int i = random.nextInt(3); i >= 0; i--) {
          mutate(mutated, sections.size(), random);
        }
        SealedFiles.sum(mutated, sections);
        SealedFiles.write(file(), mutated);
        useAll(kind, Verify.HEAD);
        useAll(kind, Verify.ALL);
      }
    }
  }

  private static List<Kind<?, ?, ?>> hostileKinds() {
    return Kinds.all().stream()
        .filter(
            kind ->
                List.of("LongStatsMap", "StringBulkMap", "BulkBulkMap", "PaddedKeyStatsMap")
                    .contains(kind.name()))
        .toList();
  }

  private <K, V, F> ByteBuffer filled(Kind<K, V, F> kind) throws IOException {
    Subject<K, V, F> subject = kind.create().apply(null);
    try (OffHeapMap map = subject.map()) {
      for (int i = 0; i < 20; i++) {
        subject.forms().getFirst().put().accept(kind.keys().key(i), kind.values().of().apply(i));
      }
      SealedFiles.seal(map, file());
    }
    return SealedFiles.read(file());
  }

  private static void mutate(ByteBuffer bytes, int sections, Random random) {
    int head = SealedFiles.headSize(bytes);
    switch (random.nextInt(4)) {
      case 0 -> // seed, count, and the fields of sections
          bytes.putInt(32 + 4 * random.nextInt((80 + 40 * sections - 32) / 4), word(random));
      case 1 -> bytes.put(head + random.nextInt(bytes.capacity() - head), (byte) random.nextInt());
      case 2 -> {
        int at = head + 8 * random.nextInt((bytes.capacity() - head) / 8 - 1);
        bytes.putLong(at, random.nextBoolean() ? word(random) : random.nextLong());
      }
      default -> {
        int from = head + 8 * random.nextInt((bytes.capacity() - head) / 8 - 1);
        int to = head + 8 * random.nextInt((bytes.capacity() - head) / 8 - 1);
        bytes.putLong(to, bytes.getLong(from));
      }
    }
  }

  private static int word(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(8);
      case 1 -> -1;
      case 2 -> Integer.MIN_VALUE;
      default -> random.nextInt();
    };
  }

  private <K, V, F> void useAll(Kind<K, V, F> kind, Verify verify) {
    Subject<K, V, F> like = kind.create().apply(null);
    Class<? extends OffHeapMap> type = like.map().getClass();
    like.map().close();
    try (OffHeapMap map = SealedFiles.open(type, file(), verify)) {
      Subject<K, V, F> opened = new Binding<>(type, kind.keys(), kind.values()).bind(map);
      for (int i = 0; i < 20; i++) {
        K key = kind.keys().key(i);
        opened.forms().forEach(calls -> tolerate(verify, () -> checkAgree(calls, key, verify)));
      }
      long[] shown = new long[1];
      boolean isWellFormed =
          tolerate(
              verify,
              () ->
                  opened
                      .forEach()
                      .accept(
                          (key, value) -> {
                            assertThat(key + " = " + value).isNotEmpty();
                            shown[0]++;
                          }));
      tolerate(verify, map::stats);
      if (verify == Verify.ALL && isWellFormed) {
        assertThat(shown[0]).isEqualTo(map.size());
      }
    } catch (ForeignFileException e) {
      assertThat(e).hasMessageContaining("fix: ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Look-ups of two kinds find a key, or neither does, once all entries were verified. */
  private static <K, V, F> void checkAgree(Calls<K, V, F> calls, K key, Verify verify) {
    boolean isFound = calls.get().apply(key) != null;
    boolean isContained = calls.contains().test(key);
    if (verify == Verify.ALL) {
      assertThat(isContained).isEqualTo(isFound);
    }
  }

  /**
   * What a use may throw where not all was verified; false if it threw. Text in a value may be
   * malformed in any case.
   */
  private static boolean tolerate(Verify verify, Runnable use) {
    try {
      use.run();
      return true;
    } catch (MalformedDataException e) {
      assertThat(e).hasMessageContaining("fix: ");
      return false;
    } catch (IndexOutOfBoundsException | UncheckedIOException | IllegalArgumentException e) {
      assertThat(verify).describedAs("%s", e).isEqualTo(Verify.HEAD);
      return false;
    }
  }
}
