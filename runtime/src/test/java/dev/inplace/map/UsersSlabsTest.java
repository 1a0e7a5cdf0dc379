package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Slabs in an arena of the user's. */
class UsersSlabsTest {

  @Test
  void aReleasedSlabIsKeptAndHandedOutAgainAsZeros() {
    try (Arena arena = Arena.ofConfined()) {
      Slabs slabs = new Slabs("TestMap", arena);
      int number = allocate(slabs, 256);
      MemorySegment slab = slabs.directory()[number].fill((byte) 1);
      slabs.release(number);
      assertThat(slabs.bytes()).isEqualTo(256);
      assertThat(slabs.isAllocated(number)).isFalse();
      assertThat(allocate(slabs, 256)).isEqualTo(number);
      assertThat(slabs.directory()[number].address()).isEqualTo(slab.address());
      assertThat(slab.toArray(LittleEndian.BYTE)).containsOnly(0);
      assertThat(slabs.bytes()).isEqualTo(256);
    }
  }

  @Test
  void aSlabOfAnotherSizeIsNot() {
    try (Arena arena = Arena.ofConfined()) {
      Slabs slabs = new Slabs("TestMap", arena);
      int number = allocate(slabs, 256);
      MemorySegment slab = slabs.directory()[number];
      slabs.release(number);
      int smaller = allocate(slabs, 128);
      int larger = allocate(slabs, 512);
      assertThat(slabs.directory()[smaller].address()).isNotEqualTo(slab.address());
      assertThat(slabs.directory()[larger].address()).isNotEqualTo(slab.address());
      assertThat(slabs.bytes()).isEqualTo(256 + 128 + 512);
      int same = allocate(slabs, 256);
      assertThat(slabs.directory()[same].address()).isEqualTo(slab.address());
      assertThat(slabs.bytes()).isEqualTo(256 + 128 + 512);
    }
  }

  @Test
  void aReservedNumberWithoutASlabCanBeReleased() {
    try (Arena arena = Arena.ofConfined()) {
      Slabs slabs = new Slabs("TestMap", arena);
      int number = slabs.reserve(1);
      slabs.release(number);
      assertThat(slabs.reserve(1)).isEqualTo(number);
      allocateAt(slabs, number, 0x40);
      assertThat(slabs.bytes()).isEqualTo(64);
    }
  }

  @Test
  void closeLeavesTheUsersArenaOpen() {
    try (Arena arena = Arena.ofConfined()) {
      Slabs slabs = new Slabs("TestMap", arena);
      MemorySegment slab = slabs.directory()[allocate(slabs, 64)];
      slabs.close();
      assertThat(slabs.bytes()).isEqualTo(0);
      assertThat(slab.scope().isAlive()).isTrue();
      assertThatIllegalStateException()
          .isThrownBy(() -> allocate(slabs, 64))
          .withMessage(
              "TestMap is closed\nfix: close it when nothing uses it any more, or make another");
    }
  }

  @Test
  void whenTheArenaIsClosedTheSlabsAre() {
    Arena arena = Arena.ofConfined();
    Slabs slabs = new Slabs("TestMap", arena);
    int number = allocate(slabs, 64);
    arena.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> slabs.directory()[number].get(LittleEndian.LONG, 0));
    assertThatIllegalStateException().isThrownBy(() -> allocate(slabs, 64));
    slabs.close();
    assertThat(slabs.isClosed()).isTrue();
  }

  @Test
  void aSharedArenaServesAnotherThread() throws InterruptedException {
    try (Arena arena = Arena.ofShared()) {
      Slabs slabs = new Slabs("TestMap", arena);
      Throwable failure = OtherThread.failureOf(() -> allocate(slabs, 64));
      assertThat(failure).isNull();
      assertThat(slabs.bytes()).isEqualTo(64);
    }
  }

  @Test
  void aFailedAllocationChangesNothing() {
    try (LimitedArena arena = new LimitedArena(100)) {
      Slabs slabs = new Slabs("TestMap", arena);
      int number = slabs.reserve(1);
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> slabs.allocate(number, 128));
      assertThat(slabs.isAllocated(number)).isFalse();
      assertThat(slabs.bytes()).isEqualTo(0);
      arena.give(100);
      allocateAt(slabs, number, 128);
      assertThat(slabs.bytes()).isEqualTo(128);
    }
  }

  private static int allocate(Slabs slabs, long size) {
    int number = slabs.reserve(1);
    allocateAt(slabs, number, size);
    return number;
  }

  private static void allocateAt(Slabs slabs, int number, long size) {
    slabs.allocate(number, size);
  }
}
