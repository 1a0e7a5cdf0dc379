package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.functional.sequence.Shape.Edge;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The accessors of rows, compared with those of the same structs in a span. */
class ColumnsOfEveryKindTest {
  private static final int SIZE = 300; // several blocks of a copy, the last one not full

  private final Arena arena = Arena.ofConfined();
  private final SplittableRandom random = new SplittableRandom(1);
  private final ShapeSpan span = ShapeSpan.allocate(arena, SIZE);
  private final ShapeColumns columns = ShapeColumns.allocate(arena, SIZE);

  @AfterEach
  void free() {
    arena.close();
  }

  private void fill() {
    for (int i = 0; i < SIZE; i++) {
      Shape shape = Shape.of(random);
      span.set(i, shape);
      columns.set(i, shape);
    }
  }

  @Test
  void rowsReadWhatFlyweightsRead() {
    fill();
    for (int i = 0; i < SIZE; i++) {
      ShapeRow row = columns.at(i);
      ShapeFlyweight one = span.at(i);
      assertThat(row).hasToString(one.toString()).hasSameHashCodeAs(one);
      assertThat(row.open()).isEqualTo(one.open());
      assertThat(row.name()).isEqualTo(one.name());
      assertThat(row.nameBytes().mismatch(one.nameBytes())).isEqualTo(-1);
      assertThat(row.title()).isEqualTo(one.title());
      assertThat(row.at()).isEqualTo(one.at());
      assertThat(row.port()).isEqualTo(one.port());
      assertThat(row.level()).isEqualTo(one.level());
      assertThat(row.edge()).isEqualTo(one.edge());
      assertThat(row.countVolatile()).isEqualTo(one.count());
      assertThat(row.color()).isEqualTo(one.color());
      assertThat(row.bits()).isEqualTo(one.bits());
      assertThat(row.corners(1)).isEqualTo(one.corners(1));
      assertThat(row.corners().get(2)).isEqualTo(one.corners().get(2));
      assertThat(row.sides(2)).isEqualTo(one.sides(2));
      assertThat(row.edges(1)).isEqualTo(one.edges(1));
      assertThat(row.toRecord()).hasToString(one.toRecord().toString());
    }
  }

  @Test
  void rowsWriteWhatFlyweightsWrite() {
    fill();
    for (int i = 0; i < SIZE; i++) {
      ShapeRow row = columns.at(i).open(true).name("é").title("x").at(i).port((short) i).level(255);
      row.letter('z').edge(Edge.DASHED).count(i).ratio(2).weight(3).minCount(7).addLevel(-5);
      row.color(new Dot((byte) 1, (byte) 2, (byte) 3)).sides(1, i).addSides(1, 1);
      row.corners(2).red((byte) 9);
      assertThat(row.compareAndSetCount(Math.min(i, 7), 70)).isTrue();
      row.edges(0, Edge.SOLID).nameFrom(columns.at(0)).bits().integer(1);
      ShapeFlyweight one =
          span.at(i).open(true).name("é").title("x").at(i).port((short) i).level(250).letter('z');
      one.edge(Edge.DASHED).count(70).ratio(2).weight(3).sides(1, i + 1).edges(0, Edge.SOLID);
      one.color(new Dot((byte) 1, (byte) 2, (byte) 3)).corners(2).red((byte) 9);
      one.bits().integer(1);
      assertThat(row).hasToString(one.toString());
      assertThat(row.compareName("f")).isPositive();
    }
    assertThat(columns.toSpan(arena)).hasToString(span.toString());
  }

  @Test
  void equalRowsHaveEqualFields() {
    fill();
    columns.set(1, span.get(0));
    assertThat(columns.at(1)).isEqualTo(columns.at(0)).hasSameHashCodeAs(columns.at(0));
    assertThat(columns.at(1).addSides(2, 1)).isNotEqualTo(columns.at(0));
    assertThat(columns.at(0)).isNotEqualTo(span.at(0)).isNotEqualTo(columns.at(2));
  }

  @Test
  void spansBecomeColumnsAndAgainSpans() {
    fill();
    ShapeColumns copy = ShapeColumns.allocate(arena, span);
    assertThat(copy.size()).isEqualTo(SIZE);
    for (int i = 0; i < SIZE; i++) {
      assertThat(copy.at(i)).isEqualTo(columns.at(i));
      assertThat(copy.toSpan(arena).at(i)).isEqualTo(span.at(i));
      i += random.nextInt(20);
    }
  }

  @Test
  void columnsAreAlignedAndHaveNoPadding() {
    fill();
    List<MemorySegment> all =
        List.of(
            columns.openColumn(),
            columns.nameColumn(),
            columns.titleColumn(),
            columns.atColumn(),
            columns.portColumn(),
            columns.countColumn(),
            columns.weightColumn(),
            columns.colorColumn(),
            columns.bitsColumn(),
            columns.cornersColumn(),
            columns.sidesColumn());
    assertThat(all).allMatch(column -> column.address() % 64 == 0);
    assertThat(all.stream().map(column -> column.byteSize() / SIZE))
        .containsExactly(1L, 5L, 6L, 5L, 2L, 8L, 8L, 3L, 4L, 9L, 12L);
    assertThat(columns.nothingColumn().byteSize()).isZero();
    for (int i = 0; i < SIZE; i++) {
      assertThat(columns.countColumn().getAtIndex(ValueLayout.JAVA_LONG, i))
          .isEqualTo(columns.at(i).count());
      assertThat(
              columns
                  .portColumn()
                  .getAtIndex(ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), i))
          .isEqualTo(columns.at(i).port());
      assertThat(DotSpan.of(columns.colorColumn()).at(i)).isEqualTo(columns.at(i).color());
      assertThat(DotSpan.of(columns.cornersColumn()).at(3L * i + 1))
          .isEqualTo(columns.at(i).corners(1));
    }
    columns.countColumn().fill((byte) 0);
    assertThat(columns.at(SIZE - 1).count()).isZero();
    assertThat(Flyweight.infoOf(columns.at(0))).isEqualTo(ShapeFlyweight.INFO);
  }
}
