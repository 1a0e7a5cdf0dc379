package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private final Memory memory = new Memory("TestMap", Sharing.CONFINED);
  private final Blocks blocks = new Blocks(memory, "a test");

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void aPlaceIsABlockAndAnOffset() {
    for (int number : new int[] {1, 2, 1000, Integer.MAX_VALUE}) {
      for (long offset : new long[] {0, 8, 1L << 31, 0xFFFF_FFF8L}) {
        long place = Blocks.place(number, offset);
        assertThat(Blocks.number(place)).isEqualTo(number);
        assertThat(Blocks.offset(place)).isEqualTo(offset);
        assertThat(place).isNotEqualTo(Blocks.NONE);
      }
    }
  }

  @Test
  void numbersAreUsedAgainFromOneOn() {
    for (int number = 1; number <= 10; number++) {
      assertThat(blocks.take(64)).isEqualTo(number);
    }
    assertThat(blocks.bytes()).isEqualTo(640);
    MemorySegment released = blocks.numbered(4).fill((byte) 1);
    blocks.release(4);
    assertThat(released.scope().isAlive()).isFalse();
    assertThat(blocks.bytes()).isEqualTo(576);
    assertThat(blocks.take(128)).isEqualTo(4);
    assertThat(blocks.numbered(4).toArray(LittleEndian.BYTE)).containsOnly(0);
    assertThat(blocks.bytes()).isEqualTo(704);
    assertThat(memory.bytes()).isEqualTo(704);
  }

  @Test
  void theReadOnlyViewIsOfTheSameBytes() {
    long place = Blocks.place(blocks.take(64), 8);
    assertThat(blocks.readOnly(place).isReadOnly()).isTrue();
    assertThat(blocks.readOnly(place).address()).isEqualTo(blocks.segment(place).address());
    assertThat(blocks.segment(place).isReadOnly()).isFalse();
  }

  @Test
  void onlyBytesOfBlocksAreHeld() {
    blocks.take(64);
    int released = blocks.take(64);
    blocks.release(released);
    assertThat(blocks.holds(Blocks.place(1, 0), 64)).isTrue();
    assertThat(blocks.holds(Blocks.place(1, 60), 4)).isTrue();
    assertThat(blocks.holds(Blocks.place(1, 60), 5)).isFalse();
    assertThat(blocks.holds(Blocks.place(1, 65), 0)).isFalse();
    assertThat(blocks.holds(Blocks.place(1, 0), -1)).isFalse();
    assertThat(blocks.holds(Blocks.NONE, 0)).isFalse();
    assertThat(blocks.holds(Blocks.place(released, 0), 1)).isFalse();
    assertThat(blocks.holds(Blocks.place(1000, 0), 0)).isFalse();
    assertThat(blocks.holds(-1, 0)).isFalse();
  }

  @Test
  void aFailedAllocationChangesNothing() {
    try (LimitedArena arena = new LimitedArena(100)) {
      Blocks texts = new Blocks(new Memory("TestMap", arena), "texts");
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> texts.take(101))
          .withMessageContaining("101 bytes for texts could not be allocated");
      assertThat(texts.bytes()).isZero();
      assertThat(texts.take(100)).isEqualTo(1);
    }
  }

  @Test
  void blocksOfAClosedMapAreGone() {
    MemorySegment block = blocks.numbered(blocks.take(64));
    memory.close();
    assertThatThrownBy(() -> block.get(LittleEndian.LONG, 0))
        .isInstanceOf(IllegalStateException.class);
  }
}
