package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of 204 bytes and a hash. */
class CellsTest {
  private static final long SIZE = 204;
  private static final long CELL = 216;

  private final Memory memory = new Memory("TestMap", Sharing.CONFINED);
  private final Cells cells = new Cells(new Blocks(memory, "large keys or values"), 0, SIZE, 4);

  @AfterEach
  void close() {
    memory.close();
  }

  @ParameterizedTest
  @CsvSource({"204, 4, 216", "208, 8, 216", "129, 1, 144", "200, 64, 256", "256, 64, 320"})
  void aCellEndsWithItsHashAndIsAligned(long size, long alignment, long cell) {
    Cells made = new Cells(new Blocks(memory, "large keys or values"), 0, size, alignment);
    for (int i = 0; i < 100; i++) {
      made.reserve(i);
      long place = made.take(~i);
      assertThat(made.hash(place)).isEqualTo(~i);
      assertThat((made.segment(place).address() + Blocks.offset(place)) % alignment).isZero();
      assertThat(Blocks.offset(place) % cell).isZero();
    }
    assertThat(made.bytes() % cell).isZero();
  }

  @Test
  void cellsInUseAreKeptApart() {
    Random random = new Random(4);
    Map<Long, Byte> used = new HashMap<>();
    for (int step = 0; step < 3000; step++) {
      if (random.nextInt(5) < 3) {
        cells.reserve(used.size());
        long cell = cells.take(step);
        assertThat(bytes(cell).toArray(LittleEndian.BYTE)).containsOnly(0);
        bytes(cell).fill((byte) step);
        assertThat(used.put(cell, (byte) step)).isNull();
      } else if (!used.isEmpty()) {
        long cell = used.keySet().iterator().next();
        used.remove(cell);
        cells.free(cell);
      }
      assertThat(cells.unused()).isEqualTo(cells.bytes() - used.size() * CELL);
    }
    used.forEach(
        (cell, number) -> assertThat(bytes(cell).toArray(LittleEndian.BYTE)).containsOnly(number));
  }

  private MemorySegment bytes(long cell) {
    return cells.segment(cell).asSlice(Blocks.offset(cell), SIZE);
  }

  @Test
  void aFreedCellIsTakenNext() {
    cells.reserve(1000);
    long first = cells.take(1);
    cells.take(2);
    cells.free(first);
    long before = cells.bytes();
    cells.reserve(1000);
    assertThat(cells.take(3)).isEqualTo(first);
    assertThat(cells.bytes()).isEqualTo(before);
  }

  /** A map with few entries has few cells; a block stays below half a mebibyte. */
  @Test
  void blocksGrowWithTheMap() {
    cells.reserve(0);
    assertThat(cells.bytes()).isEqualTo(CELL);
    cells.reserve(1 << 20);
    assertThat(cells.bytes()).as("there is a cell left").isEqualTo(CELL);
    cells.take(1);
    cells.reserve(160);
    assertThat(cells.bytes()).isEqualTo(11 * CELL);
    for (int i = 0; i < 10; i++) {
      cells.take(1);
    }
    cells.reserve(1L << 40);
    assertThat(cells.bytes() - 11 * CELL).isBetween(Blocks.LARGEST - CELL, Blocks.LARGEST);
  }

  @Test
  void clearMakesAllCellsFreeZeros() {
    for (int i = 0; i < 500; i++) {
      cells.reserve(i);
      bytes(cells.take(i)).fill((byte) 1);
    }
    long before = cells.bytes();
    cells.clear();
    assertThat(cells.unused()).isEqualTo(before);
    Set<Long> taken = new HashSet<>();
    for (int i = 0; i < before / CELL; i++) {
      cells.reserve(i);
      long cell = cells.take(i);
      assertThat(taken.add(cell)).isTrue();
      assertThat(bytes(cell).toArray(LittleEndian.BYTE)).containsOnly(0);
    }
    assertThat(cells.bytes()).isEqualTo(before);
  }

  @Test
  void releaseFreesTheirMemory() {
    cells.reserve(10_000);
    cells.free(cells.take(1));
    cells.release();
    assertThat(cells.bytes()).isZero();
    assertThat(cells.unused()).isZero();
    assertThat(memory.bytes()).isZero();
    cells.reserve(0);
    assertThat(cells.hash(cells.take(5))).isEqualTo(5);
  }

  @Test
  void theHashOfAForeignSegmentIsAnyNumber() {
    cells.reserve(0);
    long cell = cells.take(77);
    assertThat(cells.hash(cells.segment(cell), Blocks.offset(cell))).isEqualTo(77);
    assertThat(cells.hash(cells.segment(cell), Blocks.offset(cell) + 1)).isZero();
    assertThat(cells.hash(MemorySegment.ofArray(new byte[10]), 0)).isZero();
  }

  @Test
  void aFailedReserveChangesNothing() {
    try (LimitedArena arena = new LimitedArena(CELL)) {
      Cells few =
          new Cells(new Blocks(new Memory("TestMap", arena), "large keys or values"), 0, SIZE, 4);
      few.reserve(0);
      long cell = few.take(1);
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> few.reserve(1))
          .withMessageContaining(CELL + " bytes for large keys or values could not be allocated");
      assertThat(few.bytes()).isEqualTo(CELL);
      few.free(cell);
      few.reserve(1);
      assertThat(few.take(2)).isEqualTo(cell);
    }
  }
}
