package dev.inplace.functional.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.tail.Path.Step;
import dev.inplace.functional.tail.Path.Way;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Structs of random lengths, one behind the other, beside a buffer with the same bytes. */
class RandomFlexibleArraysTest {
  private static final int STRUCTS = 400;

  private final Random random = new Random(11);

  private Path path() {
    Step[] steps = new Step[random.nextInt(256)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new Step((short) random.nextInt(), Way.values()[random.nextInt(2)]);
    }
    return new Path(random.nextLong(), (byte) steps.length, random.nextBoolean(), steps);
  }

  private static void put(Path path, ByteBuffer to) {
    int start = to.position();
    to.putLong(path.id()).put(path.count()).put((byte) (path.closed() ? 1 : 0));
    for (Step step : path.steps()) {
      to.putShort(step.x()).putShort((short) (step.way() == Way.MOVE ? 7 : 9));
    }
    to.position(Math.max(to.position(), start + 16));
    to.position(to.position() + 7 & -8);
  }

  @Test
  void areWrittenAndReadAsByABuffer() {
    List<Path> written = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.allocate(STRUCTS * 1_040).order(ByteOrder.LITTLE_ENDIAN);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(buffer.capacity(), 8);
      PathFlyweight flyweight = new PathFlyweight();
      for (int i = 0; i < STRUCTS; i++) {
        Path path = path();
        long count = buffer.position() + PathFlyweight.COUNT_OFFSET;
        memory.set(LittleEndian.BYTE, count, path.count());
        flyweight.wrap(memory, buffer.position()).set(path);
        put(path, buffer);
        written.add(path);
      }
      assertThat(memory.mismatch(MemorySegment.ofArray(buffer.array()))).isEqualTo(-1);
      long at = 0;
      for (Path path : written) {
        assertThat(flyweight.wrap(memory, at).toRecord())
            .usingRecursiveComparison()
            .isEqualTo(path);
        at += PathFlyweight.sizeOf(flyweight.stepsLength()) + 7 & -8;
      }
      assertThat(at).isEqualTo(buffer.position());
    }
  }
}
