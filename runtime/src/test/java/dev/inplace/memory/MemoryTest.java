package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory of a map's own. */
class MemoryTest {
  private static final long LARGE = 1 << 20;
  private static final String CLOSED =
      "TestMap is closed\nfix: close it when nothing uses it any more, or make another";

  @ParameterizedTest
  @EnumSource
  void aSegmentIsZeroAndOnACacheLine(Sharing sharing) {
    Memory memory = new Memory("TestMap", sharing);
    for (long size : new long[] {1, 100, 4096, LARGE}) {
      MemorySegment segment = memory.allocate(size, "a test");
      assertThat(segment.byteSize()).isEqualTo(size);
      assertThat(segment.address() % 64).isZero();
      assertThat(segment.mismatch(MemorySegment.ofArray(new byte[(int) size]))).isEqualTo(-1);
    }
    assertThat(memory.bytes()).isEqualTo(1 + 100 + 4096 + LARGE);
    assertThat(memory.spareBytes()).isZero();
    memory.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4096, LARGE})
  void aSegmentOfAConfinedMapIsFreed(long size) {
    Memory memory = new Memory("TestMap", Sharing.CONFINED);
    MemorySegment kept = memory.allocate(128, "a test");
    MemorySegment freed = memory.allocate(size, "a test");
    memory.free(freed);
    assertThat(freed.scope().isAlive()).isFalse();
    assertThat(kept.scope().isAlive()).isTrue();
    assertThat(memory.bytes()).isEqualTo(128);
    memory.close();
  }

  @Test
  void aLargeSegmentOfASharedMapIsFreed() {
    Memory memory = new Memory("TestMap", Sharing.SHARED);
    MemorySegment kept = memory.allocate(128, "a test");
    MemorySegment freed = memory.allocate(LARGE, "a test");
    memory.free(freed);
    assertThat(freed.scope().isAlive()).isFalse();
    assertThat(kept.scope().isAlive()).isTrue();
    assertThat(memory.bytes()).isEqualTo(128);
    memory.close();
  }

  @Test
  void aSmallSegmentOfASharedMapIsKeptAndReused() {
    Memory memory = new Memory("TestMap", Sharing.SHARED);
    MemorySegment kept = memory.allocate(4096, "a test").fill((byte) 1);
    memory.free(kept);
    assertThat(memory.bytes()).isEqualTo(4096);
    assertThat(memory.spareBytes()).isEqualTo(4096);
    MemorySegment reused = memory.allocate(4000, "a test");
    assertThat(reused.address()).isEqualTo(kept.address());
    assertThat(reused.toArray(LittleEndian.BYTE)).containsOnly(0);
    assertThat(memory.bytes()).isEqualTo(4096);
    memory.close();
  }

  @ParameterizedTest
  @EnumSource
  void closeFreesAllOnce(Sharing sharing) {
    Memory memory = new Memory("TestMap", sharing);
    MemorySegment small = memory.allocate(64, "a test");
    MemorySegment large = memory.allocate(LARGE, "a test");
    memory.close();
    assertThat(small.scope().isAlive()).isFalse();
    assertThat(large.scope().isAlive()).isFalse();
    assertThat(memory.bytes()).isZero();
    assertThat(memory.spareBytes()).isZero();
    assertThat(memory.isClosed()).isTrue();
    memory.close();
    assertThat(memory.isClosed()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> memory.allocate(64, "a test"))
        .withMessage(CLOSED);
    assertThatIllegalStateException().isThrownBy(memory::requireUsable).withMessage(CLOSED);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, (1L << 62) + 1, Long.MAX_VALUE, 1L << 60})
  void whatCannotBeAllocatedChangesNothing(long size) {
    Memory memory = new Memory("TestMap", Sharing.CONFINED);
    memory.allocate(64, "a test");
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> memory.allocate(size, "a table"))
        .withMessage(
            "TestMap: %s bytes for a table could not be allocated; 64 bytes in use\n"
                    .formatted(size < 0 ? "over 2^63" : size)
                + "fix: raise the memory limit of the process, close maps that are not needed,"
                + " or ask for less");
    assertThat(memory.bytes()).isEqualTo(64);
    memory.close();
  }

  @Test
  void anotherThreadNeitherAllocatesNorCloses() throws InterruptedException {
    Memory memory = new Memory("TestMap", Sharing.CONFINED);
    MemorySegment segment = memory.allocate(64, "a test");
    Throwable allocating = OtherThread.failureOf(() -> memory.allocate(64, "a test"));
    assertThat(allocating).isInstanceOf(WrongThreadException.class);
    assertThat(allocating.getMessage())
        .startsWith("TestMap is confined to " + Thread.currentThread() + "; this is Thread[")
        .endsWith("\nfix: use it there, or make it with createShared()");
    Throwable closing =
        OtherThread.failureOf(
            () -> {
              memory.close();
              return null;
            });
    assertThat(closing).isInstanceOf(WrongThreadException.class);
    assertThat(memory.isClosed()).isFalse();
    assertThat(memory.bytes()).isEqualTo(64);
    assertThat(segment.get(LittleEndian.LONG, 0)).isZero();
    memory.close();
  }

  @Test
  void aSharedMapServesAnotherThread() throws InterruptedException {
    Memory memory = new Memory("TestMap", Sharing.SHARED);
    assertThat(OtherThread.failureOf(() -> memory.allocate(LARGE, "a test"))).isNull();
    assertThat(memory.bytes()).isEqualTo(LARGE);
    memory.close();
  }
}
