package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.PaddedColumns;
import dev.inplace.functional.fixtures.PaddedRow;
import dev.inplace.functional.fixtures.PaddedSpan;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoAllocationByColumnsTest {
  private final Arena arena = Arena.ofConfined();
  private final PaddedColumns columns = PaddedColumns.allocate(arena, 64);
  private final PaddedRow row = new PaddedRow();

  @AfterEach
  void free() {
    arena.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void rowOfTheUser() {
    check(i -> columns.at(i & 63, row).addSecond(i).second());
  }

  @Test
  void rowsThatDoNotEscape() {
    check(i -> columns.at(i & 63).first((byte) i).second());
  }

  @Test
  void swap() {
    check(
        i -> {
          columns.swap(i & 63, 7);
          return columns.size();
        });
  }

  @Test
  void scanOfAColumn() {
    MemorySegment seconds = columns.secondColumn();
    check(i -> seconds.getAtIndex(ValueLayout.JAVA_LONG, i & 63));
  }

  @Test
  void copies() {
    PaddedSpan span = PaddedSpan.allocate(arena, 64);
    check(
        i -> {
          if ((i & 63) == 0) {
            columns.copyFrom(span);
            columns.copyTo(span);
          }
          return i;
        });
  }
}
