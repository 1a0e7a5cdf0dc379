package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Scalars;
import dev.inplace.functional.fixtures.ScalarsFlyweight;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarFieldsTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(48 + 16, 8);
  private final ScalarsFlyweight scalars = ScalarsFlyweight.of(memory, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void eachFieldIsWrittenAtItsOffsetAndNowhereElse() {
    assertThat(Written.by(memory, () -> scalars.flag(true))).isEqualTo("8: 01");
    assertThat(Written.by(memory, () -> scalars.l(0x0102_0304_0506_0708L)))
        .isEqualTo("16: 08 07 06 05 04 03 02 01");
    assertThat(Written.by(memory, () -> scalars.b((byte) -2))).isEqualTo("24: fe");
    assertThat(Written.by(memory, () -> scalars.d(1.0))).isEqualTo("32: 00 00 00 00 00 00 f0 3f");
    assertThat(Written.by(memory, () -> scalars.s((short) 0x0102))).isEqualTo("40: 02 01");
    assertThat(Written.by(memory, () -> scalars.i(0x0102_0304))).isEqualTo("44: 04 03 02 01");
    assertThat(Written.by(memory, () -> scalars.c('\u65E5'))).isEqualTo("48: e5 65");
    assertThat(Written.by(memory, () -> scalars.f(1.0f))).isEqualTo("52: 00 00 80 3f");
  }

  @Test
  void whatIsWrittenIsRead() {
    for (long bits :
        new long[] {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 0x5A5A_A5A5_1234_8765L}) {
      scalars.flag(bits < 0).l(bits).b((byte) bits).s((short) bits).i((int) bits).c((char) bits);
      assertThat(scalars.flag()).isEqualTo(bits < 0);
      assertThat(scalars.l()).isEqualTo(bits);
      assertThat(scalars.b()).isEqualTo((byte) bits);
      assertThat(scalars.s()).isEqualTo((short) bits);
      assertThat(scalars.i()).isEqualTo((int) bits);
      assertThat(scalars.c()).isEqualTo((char) bits);
    }
    assertThat(scalars.c(Character.MAX_VALUE).c()).isEqualTo(Character.MAX_VALUE);
    assertThat(memory.get(LittleEndian.CHAR, 48)).isEqualTo('\uFFFF');
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0x8000_0000_0000_0000L, // -0.0
        0x7FF0_0000_0000_0000L, // infinity
        0x7FF8_0000_0000_0000L, // the NaN that Java makes
        0x7FF8_0000_DEAD_BEEFL, // a quiet NaN with a payload
        0xFFFF_FFFF_FFFF_FFFFL,
        0x0000_0000_0000_0001L, // the smallest number
      })
  void doublesKeepTheirBits(long bits) {
    scalars.d(Double.longBitsToDouble(bits));
    assertThat(memory.get(LittleEndian.LONG, 32)).isEqualTo(bits);
    assertThat(Double.doubleToRawLongBits(scalars.d())).isEqualTo(bits);
    Scalars copy = scalars.toRecord();
    memory.fill((byte) 0);
    scalars.set(copy);
    assertThat(memory.get(LittleEndian.LONG, 32)).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x8000_0000, 0x7F80_0000, 0x7FC0_0000, 0x7FC0_BEEF, 0xFFFF_FFFF, 0x0000_0001})
  void floatsKeepTheirBits(int bits) {
    scalars.f(Float.intBitsToFloat(bits));
    assertThat(memory.get(LittleEndian.INT, 52)).isEqualTo(bits);
    assertThat(Float.floatToRawIntBits(scalars.f())).isEqualTo(bits);
    Scalars copy = scalars.toRecord();
    memory.fill((byte) 0);
    scalars.set(copy);
    assertThat(memory.get(LittleEndian.INT, 52)).isEqualTo(bits);
  }

  @Test
  void anyByteButZeroIsTrue() {
    for (int b = 0; b < 256; b++) {
      memory.set(LittleEndian.BYTE, 8, (byte) b);
      assertThat(scalars.flag()).isEqualTo(b != 0);
      assertThat(scalars.toRecord().flag()).isEqualTo(b != 0);
    }
  }

  @Test
  void addIsJavasAddition() {
    scalars.set(new Scalars(false, Long.MAX_VALUE, (byte) 127, 0.5, (short) -5, 7, 'a', 2));
    scalars.addL(1).addB(1).addD(0.25).addS(-32_764).addI(-8).addF(-2.5f);
    assertThat(scalars.l()).isEqualTo(Long.MIN_VALUE);
    assertThat(scalars.b()).isEqualTo((byte) -128);
    assertThat(scalars.d()).isEqualTo(0.75);
    assertThat(scalars.s()).isEqualTo((short) 32_767);
    assertThat(scalars.i()).isEqualTo(-1);
    assertThat(scalars.f()).isEqualTo(-0.5f);
    assertThat(scalars.c()).isEqualTo('a');
  }

  @Test
  void theRecordComesBackAsItWas() {
    Scalars record =
        new Scalars(true, -1, (byte) 0x80, -0.0, Short.MIN_VALUE, 42, '\uFFFF', Float.NaN);
    assertThat(scalars.set(record).toRecord()).isEqualTo(record);
  }
}
