package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.functional.fixtures.BoxFlyweight;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.TextKeyFlyweight;
import dev.inplace.functional.fixtures.TextsFlyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrapTest {
  private static final Padded RECORD = new Padded((byte) 1, 2, (byte) 3);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(64, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void aFlyweightIsReusedByWrapping() {
    PaddedFlyweight padded = new PaddedFlyweight();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(padded::second);
    assertThat(padded.wrap(memory, 0)).isSameAs(padded);
    padded.set(RECORD);
    padded.wrap(memory, 24).set(new Padded((byte) 4, 5, (byte) 6));
    assertThat(padded.segment()).isEqualTo(memory.asSlice(24, 24));
    assertThat(padded.offset()).isEqualTo(0);
    assertThat(padded.wrap(memory, 0).toRecord()).isEqualTo(RECORD);
    assertThat(PaddedFlyweight.of(memory, 24).second()).isEqualTo(5);
  }

  @Test
  void heapMemoryIsRefused() {
    MemorySegment[] heap = {
      MemorySegment.ofArray(new byte[64]),
      MemorySegment.ofArray(new long[8]),
      MemorySegment.ofBuffer(ByteBuffer.allocate(64)),
    };
    for (MemorySegment segment : heap) {
      String message =
          "checkptr: Padded at offset 0 is on the heap\n"
              + "fix: copy it into a native segment with MemorySegment.copy, and back afterwards";
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaddedFlyweight.of(segment, 0))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaddedFlyweight.ofUnaligned(segment, 0))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaddedSpan.of(segment, 0, 1))
          .withMessage(message);
    }
  }

  @Test
  void directBuffersAreNativeMemory() {
    MemorySegment direct = MemorySegment.ofBuffer(ByteBuffer.allocateDirect(64));
    PaddedFlyweight padded = PaddedFlyweight.ofUnaligned(direct, 1);
    assertThat(padded.set(RECORD).toRecord()).isEqualTo(RECORD);
  }

  @Test
  void misalignedMemoryIsRefused() {
    for (long offset = 1; offset < 8; offset++) {
      long at = offset;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaddedFlyweight.of(memory, at))
          .withMessage(
              "checkptr: Padded at offset %d is misaligned: alignment 8, address 0x%x\n"
                      .formatted(at, memory.address() + at)
                  + "fix: for foreign data use ofUnaligned");
    }
    assertThat(BoxFlyweight.of(memory.asSlice(8), 8).segment().address())
        .isEqualTo(memory.address() + 16);
    assertThatIllegalArgumentException().isThrownBy(() -> PaddedFlyweight.of(memory.asSlice(4), 0));
    assertThat(TextKeyFlyweight.of(memory, 7).segment().address()).isEqualTo(memory.address() + 7);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    for (long offset : new long[] {48, 64, -8, Long.MAX_VALUE - 7, Long.MIN_VALUE}) {
      String message =
          "checkptr: Padded at offset %d does not fit: size 24, segment of 64 bytes\nfix: give an offset from which it fits, or a larger segment"
              .formatted(offset);
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> PaddedFlyweight.of(memory, offset))
          .withMessage(message);
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> PaddedFlyweight.ofUnaligned(memory, offset))
          .withMessage(message);
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> PaddedFlyweight.of(MemorySegment.NULL, 0));
  }

  @Test
  void aRefusedWrapLeavesTheFlyweightWhereItWas() {
    PaddedFlyweight padded = PaddedFlyweight.of(memory, 8).set(RECORD);
    assertThatThrownBy(() -> padded.wrap(memory, 48));
    assertThatThrownBy(() -> padded.wrap(memory, 1));
    assertThatThrownBy(() -> padded.wrap(MemorySegment.ofArray(new long[8]), 0));
    assertThatThrownBy(() -> padded.wrap(null, 0)).isInstanceOf(NullPointerException.class);
    assertThat(padded.toRecord()).isEqualTo(RECORD);
  }

  @Test
  void closedMemoryIsAnErrorToUse() {
    Arena closing = Arena.ofConfined();
    MemorySegment closed = closing.allocate(64, 8);
    PaddedFlyweight padded = PaddedFlyweight.of(closed, 0).set(RECORD);
    closing.close();
    assertThatIllegalStateException().isThrownBy(padded::second);
    assertThatIllegalStateException().isThrownBy(() -> padded.second(1));
    assertThatIllegalStateException().isThrownBy(padded::toRecord);
    assertThatIllegalStateException().isThrownBy(() -> padded.set(RECORD));
    assertThatIllegalStateException().isThrownBy(() -> padded.copyFrom(padded));
    assertThatIllegalStateException().isThrownBy(padded::hashCode);
    assertThatIllegalStateException().isThrownBy(() -> PaddedFlyweight.of(closed, 0).second());
  }

  @Test
  void readOnlyMemoryCanBeReadOnly() {
    PaddedFlyweight.of(memory, 0).set(RECORD);
    PaddedFlyweight padded = PaddedFlyweight.of(memory.asReadOnly(), 0);
    assertThat(padded.toRecord()).isEqualTo(RECORD);
    checkReadOnly(() -> padded.second(9));
    checkReadOnly(() -> padded.addFirst(9));
    checkReadOnly(() -> padded.set(new Padded((byte) 0, 0, (byte) 0)));
    checkReadOnly(() -> padded.copyFrom(PaddedFlyweight.of(memory, 24)));
    checkReadOnly(() -> TextsFlyweight.of(memory.asReadOnly(), 0).name("x"));
    assertThat(padded.toRecord()).isEqualTo(RECORD);
  }

  private static void checkReadOnly(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfAny(IllegalArgumentException.class, UnsupportedOperationException.class);
  }

  @Test
  void anotherThreadsMemoryCannotBeRead() throws InterruptedException {
    PaddedFlyweight padded = PaddedFlyweight.of(memory, 0);
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(padded::second, "other");
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join();
    assertThat(failure[0]).isInstanceOf(WrongThreadException.class);
  }
}
