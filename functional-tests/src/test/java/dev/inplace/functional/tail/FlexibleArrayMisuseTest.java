package dev.inplace.functional.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.LittleEndian;
import dev.inplace.functional.tail.Path.Step;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlexibleArrayMisuseTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(64, 8);

  @AfterEach
  void close() {
    arena.close();
  }

  private void count(int events) {
    memory.set(LittleEndian.INT, EventFlyweight.LEN_OFFSET, events);
  }

  @Test
  void aCountBeyondTheSegment() {
    count(48);
    EventFlyweight event = EventFlyweight.of(memory, 0);
    assertThat(event.nameLength()).isEqualTo(48);
    count(49);
    assertThatThrownBy(() -> event.wrap(memory, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(
            """
            checkptr: Event.name at offset 16 does not fit: 49 elements of 1 bytes, segment of 64 bytes
            fix: give a segment that has all of them, or a smaller number\
            """);
    assertThat(event.nameLength()).isEqualTo(48);
  }

  @Test
  void aHeadBeyondTheSegment() {
    assertThatThrownBy(() -> EventFlyweight.of(memory, 52))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith("checkptr: Event at offset 52 does not fit: size 16");
  }

  @Test
  void aCountThatNoArrayHas() {
    count(-1); // unsigned
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventFlyweight.of(memory, 0))
        .withMessage(
            """
            checkptr: Event.name cannot have 4294967295 elements
            fix: give a number from 0 to 2147483647\
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SamplesFlyweight.of(memory, 0, -1))
        .withMessageStartingWith("checkptr: Samples.values cannot have -1 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SamplesFlyweight.sizeOf(1L << 31))
        .withMessageStartingWith("checkptr: Samples.values cannot have 2147483648 elements");
  }

  @Test
  void aNumberThatTheCounterDoesNotHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathFlyweight.allocate(arena, 256))
        .withMessage("Path.count holds 0 to 255, not 256");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventFlyweight.allocate(arena, -1))
        .withMessage("Event.len holds 0 to 2147483647, not -1");
  }

  @Test
  void anIndexOutside() {
    count(3);
    EventFlyweight event = EventFlyweight.of(memory, 0);
    count(20);
    assertThatThrownBy(() -> event.name(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> event.name(-1, (byte) 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    PathFlyweight path = PathFlyweight.allocate(arena, 2);
    assertThatThrownBy(() -> path.steps(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> path.steps().at(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aRecordThatDoesNotFit() {
    count(2);
    EventFlyweight event = EventFlyweight.of(memory, 0).wd(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.set(new Event(1, 0, 0, 3, new byte[3])))
        .withMessage(
            """
            Event.name has room for 2 elements, not 3
            fix: give at most 2, or allocate(allocator, record)\
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.set(new Event(1, 0, 0, 1, new byte[2])))
        .withMessage(
            """
            Event.len is 1, and Event.name has 2 elements
            fix: give the number of elements\
            """);
    assertThat(event.wd()).isEqualTo(7);
    SamplesFlyweight samples = SamplesFlyweight.of(memory, 0, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> samples.set(new Samples(1, new double[1])))
        .withMessage(
            """
            Samples.values has 2 elements, not 1
            fix: give as many, or allocate(allocator, record)\
            """);
    assertThatThrownBy(() -> SamplesFlyweight.allocate(arena, new Samples(1, null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Samples.values is null");
    assertThatThrownBy(
            () -> PathFlyweight.allocate(arena, new Path(1, (byte) 1, true, new Step[1])))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void aCopyThatDoesNotFit() {
    EventFlyweight small = EventFlyweight.allocate(arena, 1);
    EventFlyweight large = EventFlyweight.allocate(arena, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.copyFrom(large))
        .withMessageStartingWith("Event.name has room for 1 elements, not 2");
    assertThat(small.nameLength()).isEqualTo(1);
  }
}
