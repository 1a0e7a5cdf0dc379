package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Even foreign data has to lie where its atomic fields are aligned. */
class AtomicAlignmentTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(512, 64);

  @AfterEach
  void free() {
    arena.close();
  }

  private String message(String struct, long offset) {
    return "checkptr: %s at offset %d is misaligned for its @Atomic fields: alignment 8, address 0x%x\nfix: copy it to an aligned address, or remove @Atomic"
        .formatted(struct, offset, memory.address() + offset);
  }

  @Test
  void misalignedForeignDataIsRefused() {
    AtomsFlyweight atoms = AtomsFlyweight.of(memory, 0);
    for (long offset = 1; offset < 8; offset++) {
      long at = offset;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AtomsFlyweight.ofUnaligned(memory, at))
          .withMessage(message("Atoms", at));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> atoms.wrapUnaligned(memory, at))
          .withMessage(message("Atoms", at));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NestFlyweight.ofUnaligned(memory, at))
          .withMessage(message("Nest", at));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AtomsSpan.ofUnaligned(memory, at, 2))
          .withMessage(message("Atoms", at));
    }
    assertThat(atoms.segment().address()).isEqualTo(memory.address());
  }

  @Test
  void alignedForeignDataIsNot() {
    assertThat(AtomsFlyweight.ATOMIC_ALIGNMENT).isEqualTo(8);
    assertThat(AtomsFlyweight.ofUnaligned(memory, 8).getAndAddL(1)).isZero();
    assertThat(AtomsSpan.ofUnaligned(memory, 8, 3).subspan(0, 1).at(0).lVolatile()).isEqualTo(1);
    assertThat(AtomsSpan.of(memory, 8, 1).asReadOnly().at(0).lAcquire()).isEqualTo(1);
  }

  @Test
  void whatIsAtomicInOneByteMayLieAnywhere() {
    NarrowMarksFlyweight marks = NarrowMarksFlyweight.ofUnaligned(memory, 1);
    assertThat(marks.markVolatile((byte) 7).flagRelease(true).toRecord())
        .isEqualTo(new NarrowMarks((byte) 7, (short) 0, true));
  }

  @Test
  void theHeapIsRefusedAsEver() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtomsFlyweight.ofUnaligned(MemorySegment.ofArray(new byte[100]), 1))
        .withMessageStartingWith("checkptr: Atoms at offset 1 is on the heap");
  }

  @Test
  void nestedStructsAreAlignedAsTheOuterOneIs() {
    NestFlyweight nest = NestFlyweight.of(memory, 64);
    assertThat(nest.one().getAndAddL(5)).isZero();
    assertThat(nest.one().compareAndSetD(0, 2.5)).isTrue();
    nest.two(1).markVolatile((byte) 3);
    assertThat(nest.two().at(1).markAcquire()).isEqualTo((byte) 3);
    assertThat(nest.toRecord().one().l()).isEqualTo(5);
    assertThat(nest.toRecord().one().d()).isEqualTo(2.5);
  }
}
