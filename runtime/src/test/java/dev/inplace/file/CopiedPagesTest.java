package dev.inplace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a mapping that were written to. */
class CopiedPagesTest {
  private static final int SIZE = 50_000_001;

  @TempDir private Path directory;

  @Test
  void thoseThatWereWrittenTo() throws IOException {
    Path path = directory.resolve("file");
    try (FileChannel channel =
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        Arena arena = Arena.ofShared()) {
      channel.write(ByteBuffer.wrap(new byte[] {1}), SIZE - 1);
      Disk.Mapping mapping = SystemDisk.of(channel).map(SIZE, arena);
      assumeTrue(mapping != null, "this system does not report copied pages");
      MemorySegment bytes = mapping.bytes();
      long pageSize = mapping.copied().pageSize();
      BitSet expected = new BitSet();
      expected.set(0); // the test of the system writes to it
      Random random = new Random(3);
      for (int i = 0; i < 1000; i++) {
        long at = i == 0 ? SIZE - 1 : random.nextInt(SIZE);
        byte unchanged = bytes.get(ValueLayout.JAVA_BYTE, at);
        if (random.nextBoolean() || i == 0) {
          bytes.set(ValueLayout.JAVA_BYTE, at, unchanged);
          expected.set((int) (at / pageSize));
        }
      }
      assertThat(mapping.copied().numbers()).isEqualTo(expected);
      assertThat(mapping.isAt(5, bytes.asSlice(5))).isTrue();
      assertThat(mapping.isAt(4, bytes.asSlice(5, 1))).isFalse();
    }
  }

  @Test
  void runsWithinARange() {
    BitSet numbers = new BitSet();
    numbers.set(2, 4);
    numbers.set(9);
    CopiedPages pages = new CopiedPages(numbers, 16);
    assertThat(pages.first(0, 1000)).isEqualTo(32);
    assertThat(pages.first(40, 1000)).isEqualTo(40);
    assertThat(pages.endOfRun(40, 1000)).isEqualTo(64);
    assertThat(pages.endOfRun(40, 50)).isEqualTo(50);
    numbers.set(8);
    assertThat(pages.endOfRun(40, 1000)).isEqualTo(160);
    assertThat(pages.endOfRun(40, 100)).isEqualTo(100);
    numbers.clear(8);
    assertThat(pages.first(64, 1000)).isEqualTo(144);
    assertThat(pages.first(64, 100)).isEqualTo(100);
    assertThat(pages.first(160, 1000)).isEqualTo(1000);
  }
}
