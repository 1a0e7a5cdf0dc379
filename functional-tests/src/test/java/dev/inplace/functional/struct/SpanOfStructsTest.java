package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.Texts;
import dev.inplace.functional.fixtures.TextsSpan;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpanOfStructsTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void newStructsAreZeroAndAligned() {
    PaddedSpan span = PaddedSpan.allocate(arena, 5);
    assertThat(span.size()).isEqualTo(5);
    assertThat(span.segment().byteSize()).isEqualTo(5 * 24);
    assertThat(span.segment().address() % 8).isEqualTo(0);
    assertThat(span.segment().toArray(LittleEndian.BYTE)).containsOnly(0);
    assertThat(PaddedSpan.allocate(arena, 0).size()).isEqualTo(0);
  }

  @Test
  void anyAllocatorOfNativeMemoryWillDo() {
    SegmentAllocator slices = SegmentAllocator.slicingAllocator(arena.allocate(1000, 8));
    PaddedSpan first = PaddedSpan.allocate(slices, 3);
    PaddedSpan second = PaddedSpan.allocate(slices, 3);
    assertThat(second.segment().address() - first.segment().address()).isEqualTo(72);
    SegmentAllocator heap = (size, alignment) -> MemorySegment.ofArray(new long[(int) size / 8]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaddedSpan.allocate(heap, 3))
        .withMessageStartingWith("checkptr: Padded at offset 0 is on the heap\n");
  }

  @Test
  void numbersThatCannotBeAllocatedAreRefused() {
    for (long count : new long[] {-1, Long.MAX_VALUE, Long.MAX_VALUE / 24 + 1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaddedSpan.allocate(arena, count))
          .withMessage(
              "checkptr: cannot allocate %d Padded of 24 bytes each\nfix: give a number from 0 on that fits into memory"
                  .formatted(count));
    }
  }

  @Test
  void structsAreReadAndWrittenByIndex() {
    MemorySegment memory = arena.allocate(5 * 24, 8);
    PaddedSpan span = PaddedSpan.of(memory);
    PaddedFlyweight mine = new PaddedFlyweight();
    for (long i = 0; i < 5; i++) {
      span.set(i, new Padded((byte) i, i * i, (byte) -i));
      assertThat(memory.get(LittleEndian.LONG, i * 24 + 8)).isEqualTo(i * i);
    }
    for (long i = 0; i < 5; i++) {
      assertThat(span.get(i)).isEqualTo(new Padded((byte) i, i * i, (byte) -i));
      assertThat(span.at(i).second()).isEqualTo(i * i);
      assertThat(span.at(i, mine)).isSameAs(mine);
      assertThat(mine.third()).isEqualTo((byte) -i);
      assertThat(mine.addSecond(1).segment()).isEqualTo(memory.asSlice(i * 24, 24));
      assertThat(span.get(i).second()).isEqualTo(i * i + 1);
    }
  }

  @Test
  void forEachShowsAllInOrder() {
    PaddedSpan span = PaddedSpan.allocate(arena, 5);
    span.at(3).second(7);
    List<Long> offsets = new ArrayList<>();
    List<PaddedFlyweight> shown = new ArrayList<>();
    span.forEach(
        padded -> {
          offsets.add(padded.segment().address() - span.segment().address());
          shown.add(padded);
          padded.addSecond(1);
        });
    assertThat(offsets).containsExactly(0L, 24L, 48L, 72L, 96L);
    assertThat(shown).allMatch(padded -> padded == shown.getFirst());
    assertThat(span.get(3).second()).isEqualTo(8);
  }

  @Test
  void aRemainderIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaddedSpan.of(arena.allocate(50, 8)))
        .withMessage(
            "a segment of 50 bytes is not a whole number of Padded (24 bytes each): 2 bytes"
                + " remain\n"
                + "fix: of(segment, offset, count)");
    assertThat(PaddedSpan.of(arena.allocate(50, 8), 0, 2).size()).isEqualTo(2);
    assertThat(PaddedSpan.of(arena.allocate(0, 8)).size()).isEqualTo(0);
  }

  @Test
  void indexesOutsideAreRefused() {
    PaddedSpan span = PaddedSpan.of(arena.allocate(240, 8), 24, 5);
    Padded record = new Padded((byte) 1, 2, (byte) 3);
    for (long index : new long[] {-1, 5, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
      checkOutOfBounds(() -> span.at(index), index);
      checkOutOfBounds(() -> span.at(index, new PaddedFlyweight()), index);
      checkOutOfBounds(() -> span.get(index), index);
      checkOutOfBounds(() -> span.set(index, record), index);
    }
  }

  private static void checkOutOfBounds(Runnable use, long index) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(use::run)
        .withMessage(
            "checkptr: a span of 5 has no struct %d\nfix: give an index from 0 to below size()",
            index);
  }

  @Test
  void whatLiesOutsideTheSegmentIsRefused() {
    MemorySegment memory = arena.allocate(50, 8);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> PaddedSpan.of(memory, 0, 3))
        .withMessage(
            "checkptr: 3 Padded of 24 bytes do not fit into a segment of 50 bytes\n"
                + "fix: give at most 2, or a larger segment");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> PaddedSpan.of(memory, 8, 2))
        .withMessage(
            "checkptr: Padded at offset 8 does not fit: size 48, segment of 50 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaddedSpan.of(memory, 0, -1))
        .withMessage("checkptr: a span of -1 Padded\nfix: give a number from 0 on");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaddedSpan.of(memory, 4, 1))
        .withMessageStartingWith("checkptr: Padded at offset 4 is misaligned: alignment 8, ");
  }

  @Test
  void aSubspanIsOverTheSameStructs() {
    PaddedSpan span = PaddedSpan.of(arena.allocate(240, 8), 24, 5);
    PaddedSpan middle = span.subspan(1, 3);
    middle.at(0).second(42);
    assertThat(span.at(1).second()).isEqualTo(42);
    assertThat(middle.size()).isEqualTo(3);
    assertThat(middle.segment().address()).isEqualTo(span.segment().address() + 24);
    assertThat(middle.subspan(3, 0).size()).isEqualTo(0);
    assertThat(middle.subspan(2, 1).segment().byteSize()).isEqualTo(24);
    for (long[] range : new long[][] {{0, 4}, {-1, 1}, {3, 1}, {0, -1}, {1, Long.MAX_VALUE}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> middle.subspan(range[0], range[1]));
    }
  }

  @Test
  void aReadOnlySpanCanBeReadOnly() {
    PaddedSpan span = PaddedSpan.of(arena.allocate(240, 8), 24, 5);
    PaddedSpan readOnly = span.asReadOnly();
    span.at(2).second(42);
    assertThat(readOnly.size()).isEqualTo(5);
    assertThat(readOnly.at(2).second()).isEqualTo(42);
    assertThat(readOnly.segment().isReadOnly()).isTrue();
    assertThat(span.segment().isReadOnly()).isFalse();
    assertThat(readOnly.subspan(2, 1).get(0).second()).isEqualTo(42);
    assertThatThrownBy(() -> readOnly.at(2).second(1))
        .isInstanceOfAny(IllegalArgumentException.class, UnsupportedOperationException.class);
    assertThatThrownBy(() -> readOnly.set(2, new Padded((byte) 1, 2, (byte) 3)))
        .isInstanceOfAny(IllegalArgumentException.class, UnsupportedOperationException.class);
    assertThat(span.at(2).second()).isEqualTo(42);
  }

  @Test
  void anOddSizeIsAStrideToo() {
    TextsSpan span = TextsSpan.of(arena.allocate(42 * 3 + 1), 1, 3);
    span.at(1).name("middle");
    assertThat(span.get(1).name()).isEqualTo("middle");
    assertThat(span.at(1).segment().address() - span.segment().address()).isEqualTo(42);
    assertThat(span.get(0).name()).isEmpty();
    assertThat(span.get(2).before()).isEqualTo((byte) 0);
  }

  @Test
  void aRefusedRecordChangesNothing() {
    TextsSpan span = TextsSpan.allocate(arena, 1);
    span.at(0).name("kept");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> span.set(0, new Texts((byte) 1, "xx", "", "other", (byte) 1)))
        .withMessageStartingWith("Texts.one holds at most 1 bytes");
    assertThat(span.get(0)).isEqualTo(new Texts((byte) 0, "", "", "kept", (byte) 0));
  }

  @Test
  void aSpanLivesAsLongAsItsArena() {
    Arena closing = Arena.ofConfined();
    PaddedSpan span = PaddedSpan.allocate(closing, 3);
    closing.close();
    assertThatIllegalStateException().isThrownBy(() -> span.get(0));
    assertThatIllegalStateException().isThrownBy(() -> span.at(0).second());
    assertThatIllegalStateException().isThrownBy(() -> span.forEach(PaddedFlyweight::toRecord));
  }
}
