package dev.inplace.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckptrTest {
  private final Arena arena = Arena.ofConfined();
  private MemorySegment segment;

  @BeforeEach
  void allocate() {
    segment = arena.allocate(40, 16);
  }

  @AfterEach
  void free() {
    arena.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 24, 8", "16, 24, 16", "40, 0, 8", "0, 40, 1", "3, 5, 1", "12, 4, 4"})
  void whatLiesAlignedWithinNativeMemoryPasses(long offset, long size, long alignment) {
    assertThatCode(() -> Checkptr.wrap(segment, offset, size, alignment, "Tick"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "17, 24, 1",
    "24, 24, 8",
    "-8, 24, 8",
    "41, 0, 1",
    "0, 41, 1",
    "0, -1, 1",
    "9223372036854775807, 24, 1",
    "-9223372036854775808, 24, 8",
    "0, 9223372036854775807, 8",
    "1, -9223372036854775808, 8"
  })
  void whatDoesNotFitIsRefused(long offset, long size, long alignment) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.wrap(segment, offset, size, alignment, "Tick"))
        .withMessage(
            "checkptr: Tick at offset %d does not fit: size %d, segment of 40 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment",
            offset, size);
  }

  @ParameterizedTest
  @CsvSource({"12, 24, 8", "1, 2, 2", "2, 4, 4", "8, 16, 16", "7, 8, 8"})
  void whatIsMisalignedIsRefused(long offset, long size, long alignment) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkptr.wrap(segment, offset, size, alignment, "Tick"))
        .withMessage(
            "checkptr: Tick at offset %d is misaligned: alignment %d, address 0x%x\n"
                    .formatted(offset, alignment, segment.address() + offset)
                + "fix: for foreign data use ofUnaligned");
  }

  @Test
  void theAddressCountsAndNotTheOffset() {
    MemorySegment shifted = segment.asSlice(4);
    assertThatCode(() -> Checkptr.wrap(shifted, 4, 8, 8, "Tick")).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkptr.wrap(shifted, 0, 8, 8, "Tick"))
        .withMessageContaining("Tick at offset 0 is misaligned: alignment 8, address 0x");
  }

  @Test
  void whatIsOnTheHeapIsRefused() {
    for (MemorySegment heap :
        new MemorySegment[] {
          MemorySegment.ofArray(new byte[40]), MemorySegment.ofArray(new long[5])
        }) {
      for (long offset : new long[] {0, 1, 100}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Checkptr.wrap(heap, offset, 8, 1, "Tick"))
            .withMessage(
                "checkptr: Tick at offset %d is on the heap\n".formatted(offset)
                    + "fix: copy it into a native segment with MemorySegment.copy, and back"
                    + " afterwards");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 5, 8", "8, 4, 8", "40, 0, 8", "40, 9223372036854775807, 0", "16, 1, 24"})
  void spansThatFitPass(long offset, long count, long stride) {
    assertThatCode(() -> Checkptr.span(segment, offset, count, stride, 8, "Tick"))
        .doesNotThrowAnyException();
  }

  @Test
  void aNegativeNumberOfStructsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkptr.span(segment, 0, -1, 8, 8, "Tick"))
        .withMessage("checkptr: a span of -1 Tick\nfix: give a number from 0 on");
  }

  @ParameterizedTest
  @CsvSource({"6, 8", "2, 24", "9223372036854775807, 1", "1152921504606846976, 16"})
  void moreStructsThanBytesAreRefused(long count, long stride) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.span(segment, 0, count, stride, 8, "Tick"))
        .withMessage(
            "checkptr: %d Tick of %d bytes do not fit into a segment of 40 bytes\n"
                + "fix: give at most %d, or a larger segment",
            count, stride, 40 / stride);
  }

  /** A pointer that C returns, as the linker gives it. */
  @Test
  void pointersOfUnknownLengthAreToldApart() {
    MemorySegment pointer = MemorySegment.ofAddress(segment.address());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.wrap(pointer, 8, 24, 8, "Tick"))
        .withMessage(
            "checkptr: Tick at offset 8 does not fit: size 24, segment of 0 bytes\n"
                + "fix: for a pointer from C call ofPointer(segment) of @Struct(pointers = true),"
                + " or segment.reinterpret(32); else give a larger segment");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.span(pointer, 8, 3, 8, 8, "Tick"))
        .withMessageStartingWith("checkptr: 3 Tick at offset 8 does not fit: size 24, segment of 0")
        .withMessageContaining("or segment.reinterpret(32); ");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.span(pointer, 0, 1L << 62, 8, 8, "Tick"))
        .withMessageEndingWith("fix: give at most 0, or a larger segment");
    assertThatCode(() -> Checkptr.wrap(pointer, 0, 0, 8, "Nil")).doesNotThrowAnyException();
  }

  @Test
  void nullPointersAreNotToBeGivenASize() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.wrap(MemorySegment.NULL, 0, 24, 8, "Tick"))
        .withMessage(
            "checkptr: Tick at offset 0 does not fit: the segment is a null pointer\n"
                + "fix: compare it with MemorySegment.NULL first");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.span(MemorySegment.NULL, 0, 2, 24, 8, "Tick"))
        .withMessageContaining("null pointer");
  }

  @Test
  void aSpanIsCheckedAsAWrapIs() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Checkptr.span(segment, 8, 5, 8, 8, "Tick"))
        .withMessage(
            "checkptr: Tick at offset 8 does not fit: size 40, segment of 40 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkptr.span(segment, 4, 2, 8, 8, "Tick"))
        .withMessageStartingWith("checkptr: Tick at offset 4 is misaligned: alignment 8, address");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkptr.span(MemorySegment.ofArray(new byte[8]), 0, 1, 8, 8, "Tick"))
        .withMessageStartingWith("checkptr: Tick at offset 0 is on the heap\n");
  }
}
