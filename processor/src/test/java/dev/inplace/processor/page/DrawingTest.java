package dev.inplace.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.page.Drawing.Cell;
import dev.inplace.processor.page.Drawing.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static Block block(String name, long offset, long size, long stride) {
    return new Block(0, Kind.SIGNED, name, "long", offset, size, stride);
  }

  private static Drawing draw(long size, Block... blocks) {
    List<Block> all = Block.withPadding(Arrays.asList(blocks), size);
    return Drawing.of("drawing", all, size, 8, List.of(), CacheLine.USUAL);
  }

  private static Stream<String> cells(Row row) {
    return row.cells().stream().map(DrawingTest::text);
  }

  private static String text(Cell cell) {
    String name = cell.block().name().isEmpty() ? "-" : cell.block().name();
    return name + " " + cell.x() + " " + cell.width();
  }

  @Test
  void aByteIsA64thOfARow() {
    Drawing drawing = draw(24, block("a", 0, 1, 0), block("b", 8, 16, 0));
    assertThat(drawing.rows()).hasSize(1);
    assertThat(cells(drawing.rows().getFirst()))
        .containsExactly("a 0% 1.5625%", "- 1.5625% 10.9375%", "b 12.5% 25%");
  }

  @Test
  void aFieldOfTwoCacheLinesIsInBothRows() {
    Drawing drawing = draw(72, block("a", 0, 56, 0), block("b", 56, 16, 0));
    assertThat(drawing.rows()).hasSize(2);
    assertThat(cells(drawing.rows().getFirst())).containsExactly("a 0% 87.5%", "b 87.5% 12.5%");
    assertThat(cells(drawing.rows().getLast())).containsExactly("b 0% 12.5%");
    assertThat(drawing.rows().getLast().ticks())
        .extracting(Drawing.Tick::offset)
        .containsExactly(64L, 80L, 96L, 112L);
  }

  @Test
  void linesThatLookAlikeAreFolded() {
    Drawing drawing = draw(4104, block("a", 0, 4096, 0), block("b", 4096, 8, 0));
    assertThat(drawing.rows()).hasSize(3);
    assertThat(drawing.rows().get(1).fold()).isEqualTo("63 cache lines like this");
    assertThat(cells(drawing.rows().get(2))).containsExactly("b 0% 12.5%");
  }

  @Test
  void aHugeArrayIsDrawnAtOnce() {
    long size = 1L << 50;
    assertThat(draw(size, block("a", 0, size, 8)).rows()).hasSize(2);
  }

  @Test
  void dividersAreBetweenElements() {
    Drawing drawing = draw(80, block("a", 0, 4, 0), block("b", 8, 72, 24));
    assertThat(drawing.rows()).extracting(Row::dividers).containsExactly("M32 0v1M56 0v1", "");
  }

  @Test
  void pointersAreMarked() {
    Block block = block("a", 0, 16, 0);
    Drawing drawing = Drawing.of("drawing", List.of(block), 16, 4, List.of(4L), CacheLine.USUAL);
    assertThat(drawing.rows().getFirst().pointers())
        .extracting(cell -> cell.x() + " " + cell.width())
        .containsExactly("6.25% 6.25%");
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(draw(0).rows()).isEmpty();
  }
}
