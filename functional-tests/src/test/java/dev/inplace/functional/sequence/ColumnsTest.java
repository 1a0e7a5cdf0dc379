package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.Flyweight;
import dev.inplace.Sequence;
import dev.inplace.check.Checkptr;
import dev.inplace.check.StaleFlyweightException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The bounds, the life and the misuse of columns. */
class ColumnsTest {
  private final Arena arena = Arena.ofAuto();
  private final TradeColumns columns = TradeColumns.allocate(arena, 3);

  @Test
  void indexesOutsideAreRefused() {
    for (long index : new long[] {-1, 3, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32}) {
      String message =
          "checkptr: TradeColumns of 3 has no struct %d\nfix: give an index from 0 to below size()"
              .formatted(index);
      List<Runnable> uses =
          List.of(
              () -> columns.at(index),
              () -> columns.at(index, new TradeRow()),
              () -> columns.get(index),
              () -> columns.set(index, Trade.of(1)),
              () -> columns.swap(0, index),
              () -> columns.swap(index, 0));
      for (Runnable use : uses) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(use::run)
            .withMessage(message);
      }
    }
  }

  @Test
  void impossibleSizesAreRefused() {
    for (long size : new long[] {-1, Long.MAX_VALUE, Long.MAX_VALUE / 33}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TradeColumns.allocate(arena, size))
          .withMessage(
              "checkptr: cannot allocate columns of %d %s of 33 bytes each\nfix: give a number from 0 on that fits into memory"
                  .formatted(size, "dev.inplace.functional.sequence.Trade"));
    }
  }

  @Test
  void memoryOnTheHeapIsRefused() {
    SegmentAllocator heap = (bytes, _) -> MemorySegment.ofArray(new long[(int) bytes / 8]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TradeColumns.allocate(heap, 8))
        .withMessageContaining("Trade at offset 0 is on the heap");
  }

  @Test
  void copiesNeedRoom() {
    TradeSpan four = TradeSpan.allocate(arena, 4);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> columns.copyFrom(four))
        .withMessage(
            "checkptr: 4 structs do not fit into columns of 3\n"
                + "fix: copy a subspan, or allocate as many");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> columns.copyTo(four.subspan(0, 2)))
        .withMessage(
            "checkptr: 3 structs do not fit into a span of 2\n"
                + "fix: copy a subspan, or allocate as many");
  }

  @Test
  void noStructIsThere() {
    TradeColumns none = TradeColumns.allocate(arena, TradeSpan.allocate(arena, 0));
    assertThat(none.isEmpty()).isTrue();
    assertThat(none).isEmpty();
    assertThat(none.idColumn().byteSize()).isZero();
    assertThat(none.toSpan(arena).size()).isZero();
    none.forEach(
        trade -> {
          throw new AssertionError(trade);
        });
  }

  @Test
  void aClosedArenaEndsColumnsAndRows() {
    Arena own = Arena.ofConfined();
    TradeColumns closed = TradeColumns.allocate(own, 3);
    TradeRow row = closed.at(1);
    own.close();
    assertThatThrownBy(row::id).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.get(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.set(0, Trade.of(1))).isInstanceOf(IllegalStateException.class);
    assertThat(closed).hasToString("TradeColumns (its arena has been closed)");
    assertThat(row).hasToString("TradeRow (its arena has been closed)");
  }

  @Test
  void aNewRowShowsNothing() {
    TradeRow row = new TradeRow();
    assertThatThrownBy(row::id).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(row).hasToString("TradeRow (shows nothing yet)");
  }

  @Test
  void rowsThatAreKeptEndInStrictMode() {
    List<TradeRow> kept = new ArrayList<>();
    columns.forEach(row -> kept.add(row.addId(1)));
    for (TradeRow row : columns) {
      kept.add(row.addId(1));
    }
    if (Checkptr.STRICT) {
      assertThat(kept)
          .allSatisfy(
              row -> assertThatThrownBy(row::id).isInstanceOf(StaleFlyweightException.class));
    }
    assertThat(columns.stream().mapToLong(Trade::id)).containsExactly(2L, 2L, 2L);
  }

  @Test
  void readOnlyColumnsRefuseWrites() {
    TradeColumns readOnly = columns.asReadOnly();
    TradeSpan span = TradeSpan.allocate(arena, 3);
    List<Runnable> writes =
        List.of(
            () -> readOnly.at(0).id(1),
            () -> readOnly.set(0, Trade.of(1)),
            () -> readOnly.swap(0, 1),
            () -> readOnly.copyFrom(span),
            () -> readOnly.sortByLong(TradeRow::id),
            () -> columns.copyTo(span.asReadOnly()));
    for (Runnable write : writes) {
      assertThatIllegalArgumentException()
          .isThrownBy(write::run)
          .withMessageContaining("for reading only");
    }
    assertThat(readOnly.idColumn().isReadOnly()).isTrue();
    columns.at(2).id(8);
    assertThat(readOnly.at(2).id()).isEqualTo(8);
  }

  @Test
  void bytesThatAreNotInOnePieceAreRefused() {
    TradeRow row = columns.at(0);
    String message =
        "checkptr: TradeRow shows a struct in columns, whose bytes are not in one piece\n"
            + "fix: copy it with toRecord(), or use the segments of the columns";
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Flyweight.segmentOf(row))
        .withMessage(message);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Flyweight.byteSize(row))
        .withMessage(message);
  }

  @Test
  void aRefusedRecordChangesNothing() {
    columns.set(0, Trade.of(3));
    Trade bad = new Trade("longer than twelve bytes", 1, true, 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> columns.set(0, bad));
    assertThat(columns.get(0)).isEqualTo(Trade.of(3));
  }

  @Test
  void algorithmsOverSequencesTakeColumns() {
    Sequence<TradeRow, Trade> sequence = columns;
    sequence.set(1, Trade.of(4));
    assertThat(sequence.asList()).hasSize(3).contains(Trade.of(4));
    assertThat(sequence).hasToString(columns.toString());
    assertThat(columns.toString()).startsWith("TradeColumns of 3 [Trade[symbol=, quantity=0,");
  }

  @Test
  void threadsTakePartsOfTheStructs() {
    TradeColumns shared = TradeColumns.allocate(Arena.ofShared(), 10_000);
    StreamSupport.stream(shared.spliterator(), true).forEach(trade -> trade.addId(1));
    assertThat(shared.stream().parallel().mapToLong(Trade::id).sum()).isEqualTo(10_000);
  }

  @Test
  void wrapsOfAnotherLayoutAreRefusedInStrictMode() {
    ShapeColumns shapes = ShapeColumns.allocate(arena, 40);
    assertThat(DotSpan.of(shapes.colorColumn()).size()).isEqualTo(40);
    if (Checkptr.STRICT) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TradeSpan.of(shapes.colorColumn(), 0, 3))
          .withMessageContaining("lies over");
    }
  }
}
