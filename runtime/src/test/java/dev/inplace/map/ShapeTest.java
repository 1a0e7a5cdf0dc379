package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
  /** Keys of 4 bytes and elems of 8. */
  private static final Shape CLASSIC = Shape.classic(8 + 8 * 4 + 8 * 8 + 8, 8, 4, 8 + 8 * 4, 8);

  private static final Shape FLAT = Shape.flat(12);

  static Stream<Shape> shapes() {
    return Stream.of(FLAT, CLASSIC);
  }

  @Test
  void bytesOfFlatTables() {
    assertThat(FLAT.bytes(1)).isEqualTo(2 * 12 + 8);
    assertThat(FLAT.bytes(2)).isEqualTo(4 * 12 + 8);
    for (int log2 = 3; log2 < 58; log2++) {
      assertThat(FLAT.bytes(log2)).isEqualTo((1L << log2) * (12 + 1));
    }
  }

  @Test
  void bytesOfClassicTables() {
    assertThat(CLASSIC.bytes(1)).isEqualTo(112);
    for (int log2 = 3; log2 < 58; log2++) {
      assertThat(CLASSIC.bytes(log2)).isEqualTo((1L << log2 - 3) * 112);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void tooManyBytesAreNegative(Shape shape) {
    for (int log2 = 1; log2 < 63; log2++) {
      boolean fits = (1L << log2) / 8 <= Long.MAX_VALUE / 112;
      assertThat(shape.bytes(log2) > 0).as("2^%d slots", log2).isEqualTo(fits);
    }
  }

  @Test
  void smallTablesOfLargeSlotsHaveFewerThanEight() {
    assertThat(Shape.flat(16).fewest(512)).isEqualTo(3);
    assertThat(Shape.flat(63).fewest(512)).isEqualTo(3);
    assertThat(Shape.flat(64).fewest(512)).isEqualTo(2);
    assertThat(Shape.flat(200).fewest(512)).isEqualTo(1);
    assertThat(Shape.flat(256).fewest(512)).isEqualTo(1);
    assertThat(Shape.classic(8 + 8 * 256 + 8, 8, 128, 8 + 8 * 128, 128).fewest(512)).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void controlBytesAreWhereTheirWordIs(Shape shape) {
    for (int log2 = 1; log2 <= 10; log2++) {
      long slots = 1L << log2;
      MemorySegment table = MemorySegment.ofArray(new byte[(int) shape.bytes(log2)]);
      for (long slot = 0; slot < slots; slot++) {
        shape.control(table, slots, slot, 0x80 | (int) slot & 0x7F);
      }
      for (long slot = 0; slot < slots; slot++) {
        int control = 0x80 | (int) slot & 0x7F;
        assertThat(shape.control(table, slots, slot)).isEqualTo(control);
        long word = shape.controls(table, slots, slot & -8);
        assertThat((int) (word >>> 8 * (slot & 7)) & 0xFF).isEqualTo(control);
      }
    }
  }

  /** All bytes of keys, elems and control bytes, each marked in its turn, are different ones. */
  @ParameterizedTest
  @MethodSource("shapes")
  void slotsDoNotOverlap(Shape shape) {
    for (int log2 = 1; log2 <= 6; log2++) {
      int slots = 1 << log2;
      int bytes = (int) shape.bytes(log2);
      Set<Integer> seen = new HashSet<>();
      for (int slot = 0; slot < slots; slot++) {
        MemorySegment table = MemorySegment.ofArray(new byte[bytes]).fill((byte) 1);
        shape.erase(table, slot);
        shape.control(table, slots, slot, 0);
        int marked = 0;
        for (int at = 0; at < bytes; at++) {
          if (table.get(LittleEndian.BYTE, at) == 0) {
            marked++;
            assertThat(seen.add(at)).as("byte %d of slot %d of %d", at, slot, slots).isTrue();
          }
        }
        assertThat(marked).isEqualTo(4 + 8 + 1);
      }
    }
  }
}
