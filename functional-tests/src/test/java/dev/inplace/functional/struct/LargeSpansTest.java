package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Nil;
import dev.inplace.functional.fixtures.NilSpan;
import dev.inplace.functional.fixtures.PaddedKeyFlyweight;
import dev.inplace.functional.fixtures.PaddedKeySpan;
import dev.inplace.functional.fixtures.Tiny;
import dev.inplace.functional.fixtures.TinySpan;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSpansTest {
  private static final long BYTES = 125_000_000L * PaddedKeyFlyweight.SIZE;

  /** A sparse file stands for memory that no test machine has. */
  @Test
  void indexesBeyondTwoToThe31(@TempDir Path directory) throws IOException {
    try (Arena arena = Arena.ofConfined();
        FileChannel file =
            FileChannel.open(
                directory.resolve("sparse"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
      MemorySegment memory = file.map(MapMode.READ_WRITE, 0, BYTES, arena);
      PaddedKeySpan span = PaddedKeySpan.of(memory);
      long last = span.size() - 1;
      span.at(last).id(42);
      assertThat(memory.get(LittleEndian.LONG, BYTES - 16)).isEqualTo(42);
      assertThat(span.get(last).id()).isEqualTo(42);
      TinySpan tiny = TinySpan.of(memory);
      assertThat(tiny.size()).isEqualTo(BYTES);
      tiny.set(BYTES - 1, new Tiny((byte) 7));
      assertThat(tiny.at(BYTES - 1).b()).isEqualTo((byte) 7);
      assertThat(tiny.subspan(BYTES - 1, 1).get(0)).isEqualTo(new Tiny((byte) 7));
      assertThat(tiny.at(BYTES / 2).b()).isEqualTo((byte) 0);
    }
  }

  @Test
  void structsWithoutBytesAreAsManyAsYouLike() {
    try (Arena arena = Arena.ofConfined()) {
      NilSpan span = NilSpan.allocate(arena, Long.MAX_VALUE);
      assertThat(span.size()).isEqualTo(Long.MAX_VALUE);
      assertThat(span.get(Long.MAX_VALUE - 1)).isEqualTo(new Nil());
      span.set(1L << 40, new Nil());
      assertThat(span.segment().byteSize()).isEqualTo(0);
      assertThat(span.subspan(5, 1L << 50).size()).isEqualTo(1L << 50);
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> span.at(Long.MAX_VALUE));
      MemorySegment some = arena.allocate(8);
      int[] shown = {0};
      NilSpan.of(some, 8, 3).forEach(nil -> shown[0]++);
      assertThat(shown[0]).isEqualTo(3);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NilSpan.of(some))
          .withMessage("Nil has size 0: any number fits\nfix: of(segment, offset, count)");
    }
  }
}
