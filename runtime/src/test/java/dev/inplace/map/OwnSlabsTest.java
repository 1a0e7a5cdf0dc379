package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slabs in arenas of the map's own. */
class OwnSlabsTest {
  private final Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);

  @AfterEach
  void free() {
    slabs.close();
  }

  @Test
  void aSlabIsZeroAndOnACacheLine() {
    int number = allocate(4096);
    MemorySegment slab = slabs.directory()[number];
    assertThat(slab.byteSize()).isEqualTo(4096);
    assertThat(slab.address() % 64).isEqualTo(0);
    assertThat(slab.toArray(LittleEndian.BYTE)).containsOnly(0);
    assertThat(slabs.isAllocated(number)).isTrue();
    assertThat(slabs.bytes()).isEqualTo(4096);
  }

  @Test
  void aReleasedSlabIsGivenBack() {
    int kept = allocate(128);
    int number = allocate(4096);
    MemorySegment slab = slabs.directory()[number];
    slabs.release(number);
    assertThat(slab.scope().isAlive()).isFalse();
    assertThat(slabs.isAllocated(number)).isFalse();
    assertThat(slabs.bytes()).isEqualTo(128);
    assertThat(slabs.directory()[number].byteSize()).isEqualTo(0);
    assertThat(slabs.directory()[kept].scope().isAlive()).isTrue();
  }

  @Test
  void aNumberUsedAgainHasANewSlabOfZeros() {
    int number = allocate(64);
    slabs.directory()[number].fill((byte) 1);
    MemorySegment readOnly = slabs.readOnly(number);
    slabs.release(number);
    assertThat(allocate(64)).isEqualTo(number);
    assertThat(slabs.directory()[number].toArray(LittleEndian.BYTE)).containsOnly(0);
    assertThat(slabs.readOnly(number)).isNotSameAs(readOnly);
    assertThat(slabs.readOnly(number).scope().isAlive()).isTrue();
  }

  @Test
  void theReadOnlyViewIsOfTheSameBytes() {
    int number = allocate(64);
    MemorySegment readOnly = slabs.readOnly(number);
    assertThat(readOnly.isReadOnly()).isTrue();
    assertThat(readOnly.address()).isEqualTo(slabs.directory()[number].address());
    slabs.reserve(100);
    assertThat(slabs.readOnly(number)).isSameAs(readOnly);
  }

  @Test
  void closeGivesAllBackOnce() {
    int first = allocate(64);
    int second = allocate(128);
    MemorySegment a = slabs.directory()[first];
    MemorySegment b = slabs.directory()[second];
    slabs.close();
    assertThat(a.scope().isAlive()).isFalse();
    assertThat(b.scope().isAlive()).isFalse();
    assertThat(slabs.isClosed()).isTrue();
    assertThat(slabs.bytes()).isEqualTo(0);
    slabs.close();
    assertThat(slabs.isClosed()).isTrue();
  }

  @Test
  void whatIsUsedAfterCloseThrows() {
    int number = allocate(64);
    slabs.close();
    for (MemorySegment slab : slabs.directory()) {
      assertThatIllegalStateException().isThrownBy(() -> slab.get(LittleEndian.LONG, 0));
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> slabs.readOnly(number).get(LittleEndian.LONG, 0));
    assertThatIllegalStateException()
        .isThrownBy(() -> slabs.allocate(slabs.reserve(1), 64))
        .withMessage(
            "TestMap is closed\nfix: close it when nothing uses it any more, or make another");
  }

  @Test
  void anotherThreadCannotAllocate() throws InterruptedException {
    int number = slabs.reserve(1);
    Thread owner = Thread.currentThread();
    Throwable failure =
        OtherThread.failureOf(
            () -> {
              slabs.allocate(number, 64);
              return null;
            });
    assertThat(failure).isInstanceOf(WrongThreadException.class);
    assertThat(failure.getMessage())
        .startsWith("TestMap is confined to " + owner + "; this is Thread[")
        .endsWith("\nfix: use it there, or make it with createShared()");
    assertThat(slabs.isAllocated(number)).isFalse();
    assertThat(slabs.bytes()).isEqualTo(0);
  }

  @Test
  void anotherThreadCannotCloseAndChangesNothing() throws InterruptedException {
    int number = allocate(64);
    Throwable failure =
        OtherThread.failureOf(
            () -> {
              slabs.close();
              return null;
            });
    assertThat(failure).isInstanceOf(WrongThreadException.class);
    assertThat(slabs.isClosed()).isFalse();
    assertThat(slabs.bytes()).isEqualTo(64);
    assertThat(slabs.directory()[number].get(LittleEndian.LONG, 0)).isEqualTo(0);
  }

  private int allocate(long size) {
    int number = slabs.reserve(1);
    slabs.allocate(number, size);
    return number;
  }
}
