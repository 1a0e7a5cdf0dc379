package dev.inplace.functional.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.functional.tail.Path.Step;
import dev.inplace.functional.tail.Path.Way;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlexibleArraysTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    arena.close();
  }

  private static Event event(int wd, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return new Event(wd, 0x100, 0, bytes.length, bytes);
  }

  /** A buffer as {@code read} of inotify fills it: each event begins behind the one before. */
  @Test
  void eventsOneBehindTheOther() {
    List<Event> written = List.of(event(1, "a.txt\0\0\0"), event(2, ""), event(3, "b\0\0\0"));
    MemorySegment buffer = arena.allocate(3 * EventFlyweight.SIZE + 12, 4);
    long end = 0;
    for (Event event : written) {
      MemorySegment bytes = EventFlyweight.allocate(arena, event).segment();
      MemorySegment.copy(bytes, 0, buffer, end, bytes.byteSize());
      end += bytes.byteSize();
    }
    assertThat(end).isEqualTo(buffer.byteSize());
    List<String> read = new ArrayList<>();
    EventFlyweight event = new EventFlyweight();
    for (long at = 0; at < end; at += EventFlyweight.sizeOf(event.nameLength())) {
      event.wrap(buffer, at);
      assertThat(event.nameLength()).isEqualTo(event.len());
      read.add(event.wd() + new String(event.nameBytes().toArray(LittleEndian.BYTE)).trim());
    }
    assertThat(read).containsExactly("1a.txt", "2", "3b");
  }

  @Test
  void theSizeIsThatOfTheHeadOrOfTheLastElement() {
    assertThat(PathFlyweight.SIZE).isEqualTo(16);
    assertThat(PathFlyweight.STEPS_OFFSET).isEqualTo(10);
    assertThat(PathFlyweight.sizeOf(0)).isEqualTo(16);
    assertThat(PathFlyweight.sizeOf(1)).isEqualTo(16);
    assertThat(PathFlyweight.sizeOf(2)).isEqualTo(18);
    assertThat(PathFlyweight.sizeOf(Integer.MAX_VALUE)).isEqualTo(10 + 4L * Integer.MAX_VALUE);
    PathFlyweight path = PathFlyweight.allocate(arena, 3);
    assertThat(path.segment().byteSize()).isEqualTo(22);
    assertThat(Flyweight.segmentOf(path).byteSize()).isEqualTo(22);
    assertThat(Flyweight.byteSize(path)).isEqualTo(22);
  }

  @Test
  void structsThatLieInTheHeadsPadding() {
    Step[] steps = {new Step((short) 1, Way.MOVE), new Step((short) -2, Way.DRAW)};
    Path record = new Path(5, (byte) 2, true, steps);
    PathFlyweight path = PathFlyweight.allocate(arena, record);
    assertThat(path.toRecord()).usingRecursiveComparison().isEqualTo(record);
    assertThat(path.steps(1).x()).isEqualTo((short) -2);
    assertThat(path.steps().size()).isEqualTo(2);
    assertThat(path.steps().at(0).way()).isEqualTo(Way.MOVE);
    path.steps().at(0).x((short) 9);
    assertThat(path.steps(1, new Step((short) 8, Way.MOVE)).steps(0).x()).isEqualTo((short) 9);
    assertThat(path)
        .hasToString(
            "Path[id=5, count=2, closed=true, steps=[Step[x=9, way=MOVE], Step[x=8, way=MOVE]]]");
  }

  @Test
  void aShorterArrayShortensTheStruct() {
    PathFlyweight path = PathFlyweight.allocate(arena, 3);
    path.segment().fill((byte) 0xFF);
    Step[] one = {new Step((short) 1, Way.MOVE)};
    path.set(new Path(1, (byte) 1, false, one));
    assertThat(path.stepsLength()).isEqualTo(1);
    assertThat(path.count()).isEqualTo((short) 1);
    assertThat(path.segment().toArray(LittleEndian.BYTE))
        .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 7, 0, 0, 0);
  }

  @Test
  void equalityIsThatOfAllElements() {
    EventFlyweight event = EventFlyweight.allocate(arena, event(1, "abc"));
    EventFlyweight same = EventFlyweight.allocate(arena, event(1, "abc"));
    assertThat(event).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(same.name(2, (byte) 'd')).isNotEqualTo(event);
    EventFlyweight shorter = EventFlyweight.allocate(arena, event(1, "ab"));
    assertThat(same.copyFrom(shorter)).isEqualTo(shorter);
    assertThat(same.nameLength()).isEqualTo(2);
  }

  @Test
  void theCallerNamesTheNumber() {
    MemorySegment memory = arena.allocate(SamplesFlyweight.sizeOf(3) + 8, 8);
    SamplesFlyweight samples = SamplesFlyweight.of(memory, 8, 3);
    samples.values(2, 1.5).addValues(2, 1).maxValues(0, 7);
    ValueLayout.OfDouble big = ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.BIG_ENDIAN);
    assertThat(memory.getAtIndex(big, 4)).isEqualTo(2.5);
    assertThat(samples.valuesBytes().getAtIndex(big, 0)).isEqualTo(7);
    assertThat(samples.wrap(memory, 16, 2).toRecord().values()).containsExactly(0, 2.5);
    Samples record = new Samples(4, new double[] {1, 2});
    assertThat(SamplesFlyweight.allocate(arena, record).toRecord())
        .usingRecursiveComparison()
        .isEqualTo(record);
    assertThat(SamplesFlyweight.allocate(arena, 5).valuesLength()).isEqualTo(5);
  }

  @Test
  void noComponentNeedBeAligned() {
    MemorySegment memory = arena.allocate(64, 8);
    EventFlyweight.of(memory, 0).wd(1);
    memory.set(LittleEndian.INT, 1 + EventFlyweight.LEN_OFFSET, 5);
    assertThat(EventFlyweight.ofUnaligned(memory, 1).nameLength()).isEqualTo(5);
    assertThat(SamplesFlyweight.ofUnaligned(memory, 3, 2).values(1)).isZero();
  }
}
