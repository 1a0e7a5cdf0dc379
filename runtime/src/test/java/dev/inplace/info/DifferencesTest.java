package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment one = arena.allocate(80, 8);
  private final MemorySegment other = arena.allocate(88, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  private String diff() {
    return Structs.diff(Layouts.ORDER, one, 0, other, 8);
  }

  @Test
  void equalStructsHaveNone() {
    assertThat(diff()).isEmpty();
  }

  @Test
  void eachValueIsNamedByItsPath() {
    one.set(LittleEndian.DOUBLE, 64, 1);
    other.set(LittleEndian.DOUBLE, 8 + 64, 2);
    other.set(LittleEndian.BYTE, 8, (byte) 'A');
    other.set(LittleEndian.BYTE, 8 + 18, (byte) 7);
    one.set(LittleEndian.INT, 36, -5);
    assertThat(diff())
        .isEqualTo(
            """
            name: "" -> "A"
            side: BUY -> ?7
            counts[4]: -5 -> 0
            legs[1].price: 1.0 -> 2.0\
            """);
  }

  @Test
  void bytesOfNoFieldDoNotCount() {
    other.set(LittleEndian.BYTE, 8 + 19, (byte) 1);
    other.set(LittleEndian.BYTE, 8 + 2, (byte) 'x'); // behind the end of the text
    assertThat(diff()).isEmpty();
  }

  @Test
  void zerosOfTwoSignsDifferAndNaNsDoNot() {
    one.set(LittleEndian.DOUBLE, 48, Double.NaN);
    other.set(LittleEndian.DOUBLE, 8 + 48, Double.longBitsToDouble(0x7FF8_0000_DEAD_BEEFL));
    other.set(LittleEndian.DOUBLE, 8 + 64, -0.0);
    assertThat(diff()).isEqualTo("legs[1].price: 0.0 -> -0.0");
  }

  @Test
  void textsThatAreNotUtf8DifferByTheirBytes() {
    one.set(LittleEndian.BYTE, 0, (byte) 0xFE);
    other.set(LittleEndian.BYTE, 8, (byte) 0xFF);
    assertThat(diff()).isEqualTo("name: \"\\xFE\" -> \"\\xFF\"");
  }

  /** Nobody would live to see the end of comparing each of them. */
  @Test
  void structsWithoutBytesDoNotDifferHoweverManyThereAre() {
    FieldInfo nothings =
        FieldInfo.of("nothings", "demo.Nothing[9000000000]", 0, 0, 1)
            .struct(Layouts.struct("demo.Nothing", 0));
    assertThat(Structs.diff(Layouts.struct("demo.Many", 0, nothings), one, 0, other, 0)).isEmpty();
  }
}
