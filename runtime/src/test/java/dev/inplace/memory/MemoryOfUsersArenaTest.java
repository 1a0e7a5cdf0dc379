package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import org.junit.jupiter.api.Test;

/** Memory in an arena of the user's. */
class MemoryOfUsersArenaTest {

  /** An arena that allocates in a way of its own. */
  private record Custom(Arena arena, SegmentAllocator allocator) implements Arena {
    @Override
    public MemorySegment allocate(long size, long alignment) {
      return allocator.allocate(size, alignment);
    }

    @Override
    public MemorySegment.Scope scope() {
      return arena.scope();
    }

    @Override
    public void close() {
      arena.close();
    }
  }

  @Test
  void aSegmentIsKeptAndReusedAsZeros() {
    try (Arena arena = Arena.ofConfined()) {
      Memory memory = new Memory("TestMap", arena);
      MemorySegment segment = memory.allocate(256, "a test").fill((byte) 1);
      memory.free(segment);
      assertThat(segment.scope().isAlive()).isTrue();
      assertThat(memory.bytes()).isEqualTo(256);
      assertThat(memory.spareBytes()).isEqualTo(256);
      MemorySegment reused = memory.allocate(256, "a test");
      assertThat(reused.address()).isEqualTo(segment.address());
      assertThat(reused.toArray(LittleEndian.BYTE)).containsOnly(0);
      assertThat(memory.bytes()).isEqualTo(256);
      assertThat(memory.spareBytes()).isZero();
    }
  }

  @Test
  void memoryThatIsNotZeroIsZeroed() {
    Arena arena = Arena.ofConfined();
    MemorySegment all = arena.allocate(1000).fill((byte) 0xA5);
    try (Arena slices = new Custom(arena, SegmentAllocator.slicingAllocator(all))) {
      Memory memory = new Memory("TestMap", slices);
      assertThat(memory.allocate(500, "a test").toArray(LittleEndian.BYTE)).containsOnly(0);
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> memory.allocate(501, "a table"))
          .withMessage(
              "TestMap: 501 bytes for a table could not be allocated; 500 bytes in use\n"
                  + "fix: give the map an arena that has more");
      assertThat(memory.bytes()).isEqualTo(500);
    }
  }

  @Test
  void memoryOnTheHeapIsRefused() {
    SegmentAllocator heap = (size, _) -> MemorySegment.ofArray(new long[(int) size]);
    try (Arena arena = new Custom(Arena.ofConfined(), heap)) {
      Memory memory = new Memory("TestMap", arena);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> memory.allocate(64, "a test"))
          .withMessage(
              "checkptr: the arena of TestMap allocates on the heap\n"
                  + "fix: give it one that allocates native memory");
      assertThat(memory.bytes()).isZero();
    }
  }

  @Test
  void aFailedAllocationChangesNothing() {
    try (LimitedArena arena = new LimitedArena(100)) {
      Memory memory = new Memory("TestMap", arena);
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> memory.allocate(128, "a test"));
      assertThat(memory.bytes()).isZero();
      arena.give(100);
      memory.allocate(128, "a test");
      assertThat(memory.bytes()).isEqualTo(128);
    }
  }

  @Test
  void closeLeavesTheArenaOpen() {
    try (Arena arena = Arena.ofConfined()) {
      Memory memory = new Memory("TestMap", arena);
      MemorySegment segment = memory.allocate(64, "a test");
      memory.close();
      assertThat(memory.bytes()).isZero();
      assertThat(segment.scope().isAlive()).isTrue();
      assertThatIllegalStateException()
          .isThrownBy(() -> memory.allocate(64, "a test"))
          .withMessageStartingWith("TestMap is closed");
    }
  }

  @Test
  void aClosedArenaIsRefused() {
    Arena arena = Arena.ofConfined();
    Memory memory = new Memory("TestMap", arena);
    memory.allocate(64, "a test");
    arena.close();
    assertThatIllegalStateException()
        .isThrownBy(memory::requireUsable)
        .withMessage(
            "TestMap lies in an arena that has been closed\n"
                + "fix: keep the arena open while it is used");
    memory.close();
    assertThat(memory.isClosed()).isTrue();
  }

  @Test
  void theArenaDecidesWhichThreadsMayUseIt() throws InterruptedException {
    try (Arena shared = Arena.ofShared();
        Arena confined = Arena.ofConfined()) {
      Memory memory = new Memory("TestMap", shared);
      assertThat(OtherThread.failureOf(() -> memory.allocate(64, "a test"))).isNull();
      assertThat(memory.bytes()).isEqualTo(64);
      Memory own = new Memory("TestMap", confined);
      own.allocate(64, "a test");
      assertThat(OtherThread.failureOf(() -> own.allocate(64, "a test")))
          .isInstanceOf(WrongThreadException.class)
          .hasMessageStartingWith("TestMap lies in an arena that is confined to another thread");
      assertThat(own.bytes()).isEqualTo(64);
    }
  }
}
