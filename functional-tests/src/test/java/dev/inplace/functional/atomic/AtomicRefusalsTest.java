package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.check.MalformedDataException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Atomic forms refuse what the plain ones do. */
class AtomicRefusalsTest {
  private final MemorySegment memory = Arena.ofAuto().allocate(64, 8);
  private final AtomsFlyweight atoms = AtomsFlyweight.of(memory, 0);
  private final NarrowAtomsFlyweight narrow = NarrowAtomsFlyweight.of(memory, 0);

  @Test
  void whatIsOutOfRange() {
    checkRefused(() -> atoms.ubVolatile(256), "Atoms.ub holds 0 to 255, not 256");
    checkRefused(() -> atoms.usRelease(-1), "Atoms.us holds 0 to 65535, not -1");
    checkRefused(() -> atoms.uiOpaque(-1), "Atoms.ui holds 0 to 4294967295, not -1");
    checkRefused(() -> atoms.compareAndSetUi(-1, 0), "Atoms.ui holds 0 to 4294967295, not -1");
    checkRefused(() -> atoms.compareAndExchangeUi(0, -1), "Atoms.ui holds 0 to 4294967295, not -1");
    checkRefused(() -> atoms.getAndSetUi(-1), "Atoms.ui holds 0 to 4294967295, not -1");
    checkRefused(
        () -> narrow.getAndSetW(1L << 31),
        "NarrowAtoms.w holds -2147483648 to 2147483647, not 2147483648");
    assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).containsOnly(0);
  }

  private static void checkRefused(Runnable write, String message) {
    assertThatIllegalArgumentException().isThrownBy(write::run).withMessage(message);
  }

  @Test
  void noConstantAndNoOrdinal() {
    assertThatNullPointerException()
        .isThrownBy(() -> atoms.coinVolatile(null))
        .withMessage("Atoms.coin is null");
    memory.set(ValueLayout.JAVA_BYTE, AtomsFlyweight.COIN_OFFSET, (byte) 9);
    assertThatThrownBy(atoms::coinAcquire)
        .isInstanceOf(MalformedDataException.class)
        .hasMessage("Atoms.coin holds ordinal 9; the enum has 2 constants");
  }

  @Test
  void memoryForReadingOnly() {
    AtomsFlyweight readOnly = AtomsFlyweight.of(memory.asReadOnly(), 0);
    atoms.l(7);
    assertThat(readOnly.lVolatile()).isEqualTo(7);
    assertThatThrownBy(() -> readOnly.lRelease(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> readOnly.getAndAddL(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> readOnly.compareAndSetL(7, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(atoms.l()).isEqualTo(7);
  }

  @Test
  void aFlyweightThatShowsNothing() {
    assertThatThrownBy(() -> new AtomsFlyweight().getAndAddL(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
