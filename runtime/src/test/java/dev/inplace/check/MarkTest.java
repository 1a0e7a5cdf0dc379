package dev.inplace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class MarkTest {
  /** A struct whose only field, if any, is another at an offset. */
  private record Simple(String name, long size, long at, Layout field) implements Layout {
    @Override
    public boolean hasPart(long offset, Layout part, long count) {
      return field != null && offset >= at && field.holds(1, offset - at, part, count);
    }
  }

  private static final Layout POINT = new Simple("Point", 8, 0, null);
  private static final Layout LINE = new Simple("Line", 20, 4, POINT);

  private static Mark run(long begin, long count, Layout layout) {
    return new Mark(
        begin, begin + count * layout.size(), layout, new WeakReference<>(Arena.global().scope()));
  }

  @Test
  void aRunHoldsItsStructsAndTheirParts() {
    Mark lines = run(100, 5, LINE);
    assertThat(lines.holds(run(140, 3, LINE))).isTrue();
    assertThat(lines.holds(run(140, 4, LINE))).isFalse();
    assertThat(lines.holds(run(104, 1, LINE))).isFalse();
    assertThat(lines.holds(run(124, 1, POINT))).isTrue();
    assertThat(lines.holds(run(124, 2, POINT))).isFalse();
    assertThat(lines.holds(run(120, 1, POINT))).isFalse();
    assertThat(run(124, 1, POINT).holds(lines)).isFalse();
  }

  @Test
  void runsThatMeetAreOne() {
    Mark lines = run(100, 2, LINE);
    assertThat(lines.continues(run(140, 1, LINE))).isTrue();
    assertThat(lines.continues(run(130, 1, LINE))).isFalse();
    assertThat(lines.continues(run(140, 1, POINT))).isFalse();
    assertThat(lines.with(run(120, 4, LINE))).isEqualTo(new Mark(100, 200, LINE, lines.scope()));
  }

  @Test
  void wholeStructsRemain() {
    Mark lines = run(100, 5, LINE);
    assertThat(lines.before(139).end()).isEqualTo(120);
    assertThat(lines.before(90).isEmpty()).isTrue();
    assertThat(lines.from(141).begin()).isEqualTo(160);
    assertThat(lines.from(300).isEmpty()).isTrue();
    assertThat(lines.structAt(139)).isEqualTo(120);
  }

  @Test
  void aMarkIsGoneWithItsArena() {
    Mark mark;
    try (Arena arena = Arena.ofConfined()) {
      mark = new Mark(0, 8, POINT, new WeakReference<>(arena.scope()));
      assertThat(mark.isGone()).isFalse();
    }
    assertThat(mark.isGone()).isTrue();
  }

  @Test
  void onlyStrictModeNotes() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(40);
      Marks.wrap(memory, 0, 1, LINE);
      assertThatNoException().isThrownBy(() -> Marks.wrap(memory, 8, 1, LINE));
    }
  }
}
