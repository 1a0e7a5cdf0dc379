package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class FlyweightTest {

  private static final class Number extends Flyweight {
    Number wrap(MemorySegment segment, long offset) {
      point(segment, offset, 4, 4, "Number");
      return this;
    }

    @Override
    protected long sizeOf(Flyweight self) {
      return 4;
    }

    int value() {
      return segment.get(LittleEndian.INT, base);
    }
  }

  @Test
  void aNewOneShowsNothing() {
    Number number = new Number();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(number::value);
    assertThat(Flyweight.segmentOf(number)).isEqualTo(MemorySegment.NULL);
    assertThat(Flyweight.offsetOf(number)).isEqualTo(0);
  }

  @Test
  void aRefusedWrapChangesNothing() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(16, 8);
      segment.set(LittleEndian.INT, 8, 42);
      Number number = new Number().wrap(segment, 8);
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> number.wrap(arena.allocate(2), 0));
      assertThat(number.value()).isEqualTo(42);
      assertThat(Flyweight.segmentOf(number)).isEqualTo(segment.asSlice(8, 4));
      assertThat(Flyweight.offsetOf(number)).isEqualTo(0);
    }
  }
}
