package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of big-endian structs, by their bytes; the JDK's buffers bear witness. */
class BigEndianFieldsTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(88, 8);
  private final ByteBuffer buffer = memory.asByteBuffer(); // big-endian, as buffers are
  private final PacketFlyweight packet = PacketFlyweight.of(memory, 0);
  private final PacketRowsFlyweight rows = PacketRowsFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void theHighestByteIsWrittenFirst() {
    assertThat(Written.by(memory, () -> packet.b((byte) -2))).isEqualTo("0: fe");
    assertThat(Written.by(memory, () -> packet.s((short) 0x0102))).isEqualTo("2: 01 02");
    assertThat(Written.by(memory, () -> packet.c('\u65E5'))).isEqualTo("4: 65 e5");
    assertThat(Written.by(memory, () -> packet.i(0x0102_0304))).isEqualTo("8: 01 02 03 04");
    assertThat(Written.by(memory, () -> packet.l(0x0102_0304_0506_0708L)))
        .isEqualTo("16: 01 02 03 04 05 06 07 08");
    assertThat(Written.by(memory, () -> packet.f(1.0f))).isEqualTo("24: 3f 80 00 00");
    assertThat(Written.by(memory, () -> packet.d(1.0))).isEqualTo("32: 3f f0 00 00 00 00 00 00");
    assertThat(Written.by(memory, () -> packet.flag(true))).isEqualTo("40: 01");
    assertThat(Written.by(memory, () -> packet.octet(254))).isEqualTo("41: fe");
    assertThat(Written.by(memory, () -> packet.port(0xFF02))).isEqualTo("42: ff 02");
    assertThat(Written.by(memory, () -> packet.host(0xFF00_0002L))).isEqualTo("44: ff 00 00 02");
    assertThat(Written.by(memory, () -> packet.word(-2))).isEqualTo("48: ff ff ff ff ff ff ff fe");
    assertThat(Written.by(memory, () -> packet.text("abc"))).isEqualTo("64: 61 62 63 00");
  }

  @Test
  void elementsOfArraysAreSwappedOneByOne() {
    assertThat(Written.by(memory, () -> rows.shorts(1, (short) 0x0102))).isEqualTo("2: 01 02");
    assertThat(Written.by(memory, () -> rows.chars(0, 'A'))).isEqualTo("4: 00 41");
    assertThat(Written.by(memory, () -> rows.ints(1, 1))).isEqualTo("12: 00 00 00 01");
    assertThat(Written.by(memory, () -> rows.longs(1, 1))).isEqualTo("24: 00 00 00 00 00 00 00 01");
    assertThat(Written.by(memory, () -> rows.floats(1, 1.0f))).isEqualTo("36: 3f 80 00 00");
    assertThat(Written.by(memory, () -> rows.doubles(1, 1.0)))
        .isEqualTo("48: 3f f0 00 00 00 00 00 00");
    assertThat(Written.by(memory, () -> rows.ports(1, 0xFF02))).isEqualTo("58: ff 02");
    assertThat(Written.by(memory, () -> rows.hosts(1, 0xFF00_0002L))).isEqualTo("64: ff 00 00 02");
    assertThat(Written.by(memory, () -> rows.words(1, 2))).isEqualTo("80: 00 00 00 00 00 00 00 02");
  }

  @Test
  void whatABufferWritesIsRead() {
    buffer.putShort(2, Short.MIN_VALUE).putChar(4, '\uFFFE').putInt(8, -3).putLong(16, -4);
    buffer.putFloat(24, -0.0f).putDouble(32, Double.MIN_VALUE);
    buffer.putShort(42, (short) -1).putInt(44, -2);
    assertThat(packet.s()).isEqualTo(Short.MIN_VALUE);
    assertThat(packet.c()).isEqualTo('\uFFFE');
    assertThat(packet.i()).isEqualTo(-3);
    assertThat(packet.l()).isEqualTo(-4);
    assertThat(packet.f()).isEqualTo(-0.0f);
    assertThat(packet.d()).isEqualTo(Double.MIN_VALUE);
    assertThat(packet.port()).isEqualTo(65_535);
    assertThat(packet.host()).isEqualTo(4_294_967_294L);
  }

  @Test
  void sumsAreOfTheNumbersNotOfTheirBytes() {
    memory.fill((byte) 0);
    packet.s((short) 255).addS(1).i(255).addI(1).l(255).addL(1).f(1).addF(0.5f).d(1).addD(0.5);
    packet.port(255).addPort(1).host(255).addHost(1).addWord(-1);
    assertThat(buffer.getShort(2)).isEqualTo((short) 256);
    assertThat(buffer.getInt(8)).isEqualTo(256);
    assertThat(buffer.getLong(16)).isEqualTo(256);
    assertThat(buffer.getFloat(24)).isEqualTo(1.5f);
    assertThat(buffer.getDouble(32)).isEqualTo(1.5);
    assertThat(buffer.getShort(42)).isEqualTo((short) 256);
    assertThat(buffer.getInt(44)).isEqualTo(256);
    assertThat(buffer.getLong(48)).isEqualTo(-1);
    assertThat(rows.addShorts(1, 44).shorts(1)).isEqualTo((short) 300);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> packet.addPort(65_280))
        .withMessage("Packet.port holds 0 to 65535, not 65536");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0x8000_0000_0000_0000L, // -0.0
        0x7FF8_0000_DEAD_BEEFL, // a quiet NaN with a payload
        0xFFFF_FFFF_FFFF_FFFFL,
        0x0000_0000_0000_0001L, // whose bytes, swapped, are another small number
      })
  void doublesKeepTheirBits(long bits) {
    rows.doubles(1, Double.longBitsToDouble(bits));
    assertThat(buffer.getLong(48)).isEqualTo(bits);
    packet.d(Double.longBitsToDouble(bits));
    assertThat(buffer.getLong(32)).isEqualTo(bits);
    assertThat(Double.doubleToRawLongBits(packet.d())).isEqualTo(bits);
    double copied = BigPointFlyweight.allocate(arena).x(packet.d()).toRecord().x();
    assertThat(Double.doubleToRawLongBits(copied)).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x8000_0000, 0x7FC0_BEEF, 0xFFFF_FFFF, 0x0000_0001, 0x0000_C07F})
  void floatsKeepTheirBits(int bits) {
    packet.f(Float.intBitsToFloat(bits));
    assertThat(buffer.getInt(24)).isEqualTo(bits);
    assertThat(Float.floatToRawIntBits(packet.f())).isEqualTo(bits);
    assertThat(Float.floatToRawIntBits(packet.toRecord().f())).isEqualTo(bits);
  }

  @Test
  void nestedStructsKeepTheirOwnOrder() {
    MemorySegment nested = arena.allocate(143, 8);
    LittleAroundBigFlyweight little = LittleAroundBigFlyweight.of(nested, 0);
    assertThat(Written.by(nested, () -> little.kind((short) 1))).isEqualTo("0: 01 00");
    assertThat(Written.by(nested, () -> little.start().level((short) 1))).isEqualTo("8: 00 01");
    assertThat(Written.by(nested, () -> little.stops(1).y(1.0f))).isEqualTo("72: 3f 80 00 00");
    BigAroundLittleFlyweight big = BigAroundLittleFlyweight.of(nested, 0);
    assertThat(Written.by(nested, () -> big.kind((short) 1))).isEqualTo("1: 00 01");
    assertThat(Written.by(nested, () -> big.leaf().value(1)))
        .isEqualTo("11: 01 00 00 00 00 00 00 00");
    assertThat(Written.by(nested, () -> big.inner().ends(1, 1))).isEqualTo("135: 01 00 00 00");
    assertThat(Written.by(nested, () -> big.inner().stops(0).level((short) 1)))
        .isEqualTo("83: 00 01");
    assertThat(Written.by(nested, () -> big.end(1))).isEqualTo("139: 00 00 00 01");
  }
}
