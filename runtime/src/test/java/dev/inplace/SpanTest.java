package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpanTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  private record Triple() {}

  private static final class Shown extends Flyweight {
    @Override
    protected long sizeOf(Flyweight self) {
      return 3;
    }
  }

  /** The methods of a generated span that the base class needs. */
  private static final class Triples extends Span<Shown, Triple> {
    Triples(MemorySegment segment, long base, long size) {
      super(segment, base, size, 3, 1, "Triple");
    }

    @Override
    public MemorySegment segment() {
      return slice(size() * 3);
    }

    @Override
    public Shown at(long index) {
      return derive(new Shown(), offset(index));
    }

    @Override
    public Shown at(long index, Shown flyweight) {
      return derive(flyweight, offset(index));
    }

    @Override
    public Triple get(long index) {
      return new Triple();
    }

    @Override
    public void set(long index, Triple value) {
      segment.set(LittleEndian.BYTE, offset(index), (byte) 1);
    }

    @Override
    protected Shown flyweight() {
      return new Shown();
    }

    @Override
    protected String describe(long index) {
      return "#" + segment.get(LittleEndian.BYTE, base + index * 3);
    }

    long offset(long index) {
      return offsetOf(index, 3);
    }

    void range(long from, long count) {
      checkRange(from, count);
    }

    static long countIn(MemorySegment segment, long stride) {
      return count(segment, stride, "Triple");
    }

    static long bytesOf(long count, long stride) {
      return bytes(count, stride, "Triple");
    }
  }

  @Test
  void indexesAreChecked() {
    Triples triples = new Triples(arena.allocate(10), 1, 3);
    assertThat(triples.size()).isEqualTo(3);
    assertThat(triples.offset(0)).isEqualTo(1);
    assertThat(triples.offset(2)).isEqualTo(7);
    assertRefused(triples, -1, 3, Long.MAX_VALUE, Long.MIN_VALUE);
  }

  @Test
  void indexesAreCheckedWhereASpanIsAllOfItsSegment() {
    Triples triples = new Triples(arena.allocate(9), 0, 3);
    assertThat(triples.offset(0)).isEqualTo(0);
    assertThat(triples.offset(2)).isEqualTo(6);
    long thriceIsTwo = 0x5555_5555_5555_5556L;
    assertRefused(triples, -1, 3, thriceIsTwo, Long.MAX_VALUE, Long.MIN_VALUE);
    assertRefused(triples, Integer.MAX_VALUE, Integer.MIN_VALUE);
  }

  private static void assertRefused(Triples triples, long... indexes) {
    for (long index : indexes) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> triples.offset(index))
          .withMessage(
              "checkptr: a span of 3 has no struct %d\nfix: give an index from 0 to below size()",
              index);
    }
  }

  @Test
  void rangesAreChecked() {
    Triples triples = new Triples(arena.allocate(10), 1, 3);
    triples.range(0, 3);
    triples.range(3, 0);
    long[][] outside = {{0, 4}, {3, 1}, {-1, 1}, {0, -1}, {1, Long.MAX_VALUE}};
    for (long[] range : outside) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> triples.range(range[0], range[1]));
    }
  }

  @Test
  void aRemainderIsNamed() {
    assertThat(Triples.countIn(arena.allocate(12), 3)).isEqualTo(4);
    assertThat(Triples.countIn(arena.allocate(0), 3)).isEqualTo(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Triples.countIn(arena.allocate(14), 3))
        .withMessage(
            "a segment of 14 bytes is not a whole number of Triple (3 bytes each): 2 bytes remain\n"
                + "fix: of(segment, offset, count)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Triples.countIn(arena.allocate(2), 3))
        .withMessageContaining("2 bytes remain");
  }

  @Test
  void aSegmentDoesNotSayHowManyStructsWithoutBytesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Triples.countIn(arena.allocate(12), 0))
        .withMessage("Triple has size 0: any number fits\nfix: of(segment, offset, count)");
  }

  @Test
  void numbersThatCannotBeAllocatedAreRefused() {
    assertThat(Triples.bytesOf(5, 3)).isEqualTo(15);
    assertThat(Triples.bytesOf(0, 3)).isEqualTo(0);
    assertThat(Triples.bytesOf(Long.MAX_VALUE, 0)).isEqualTo(0);
    assertThat(Triples.bytesOf(Long.MAX_VALUE / 3, 3)).isEqualTo(Long.MAX_VALUE / 3 * 3);
    for (long count : new long[] {-1, Long.MAX_VALUE / 3 + 1, Long.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Triples.bytesOf(count, 3))
          .withMessage(
              "checkptr: cannot allocate %d Triple of 3 bytes each\nfix: give a number from 0 on that fits into memory"
                  .formatted(count));
    }
  }

  @Test
  void aSpanLiesWithinItsSegment() {
    MemorySegment segment = arena.allocate(10);
    assertThat(new Triples(segment, 10, 0).size()).isEqualTo(0);
    assertThat(new Triples(segment, 1, 3).segment().byteSize()).isEqualTo(9);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Triples(segment, 2, 3))
        .withMessage(
            "checkptr: Triple at offset 2 does not fit: size 9, segment of 10 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment");
  }
}
