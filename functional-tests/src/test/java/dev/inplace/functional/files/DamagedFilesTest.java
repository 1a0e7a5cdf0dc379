package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.BulkSet;
import dev.inplace.functional.fixtures.IntStatsMap;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongLedgerMap;
import dev.inplace.functional.fixtures.LongNilMap;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.StatsSpan;
import dev.inplace.info.ForeignFileException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged and foreign files: {@code open} refuses them, or a use of the map throws. */
@Timeout(120)
class DamagedFilesTest {
  private static final int ENTRIES = 100;
  private static final int FEW = 20;

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

  /** Look-ups find an entry that notes another hash than its key's, but a cursor may not. */
  @Test
  void hashesOfLargeKeys() throws IOException {
    try (BulkSet set = BulkSet.create()) {
      for (int i = 0; i < FEW; i++) {
        set.add(KeySet.bulks().key(i));
      }
      set.seal(file());
    }
    ByteBuffer bytes = SealedFiles.read(file());
    List<int[]> sections = SealedFiles.sections(bytes);
    for (int at = SealedFiles.headSize(bytes); at < bytes.capacity() - 8; at += Long.BYTES) {
      for (int bit : new int[] {0, 62}) {
        flip(bytes, (long) at * Byte.SIZE + bit);
        SealedFiles.sum(bytes, sections);
        SealedFiles.write(file(), bytes);
        checkRefusedOrWhole();
        flip(bytes, (long) at * Byte.SIZE + bit);
      }
    }
  }

  /** A cursor goes by the hashes of the entries where a part of the map begins and ends. */
  private void checkRefusedOrWhole() throws IOException {
    try (BulkSet set = BulkSet.open(file(), Verify.ALL)) {
      int met = 0;
      for (BulkSet.Cursor part : set.partition(FEW)) {
        while (part.next()) {
          met++;
        }
      }
      assertThat(met).isEqualTo(FEW);
    } catch (ForeignFileException e) {
      assertThat(e).hasMessageContaining("\nfix: ");
    }
  }
}
