package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitFieldTest {
  private static final int SIZE = 16;
  private static final int OFFSET = 3;
  private static final int BASE = 5;

  /** All bytes as one number, in which a bit-field is a run of bits. */
  private static BigInteger number(byte[] bytes, boolean isBigEndian) {
    byte[] ordered = bytes.clone();
    if (!isBigEndian) {
      for (int i = 0; i < bytes.length; i++) {
        ordered[i] = bytes[bytes.length - 1 - i];
      }
    }
    return new BigInteger(1, ordered);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPlaceReadsAndWritesItsBitsAndNoOthers(boolean isBigEndian) {
    Random random = new Random(19);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(BASE + SIZE + 1);
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        for (int width = 1; width <= Long.SIZE; width++) {
          BitField field =
              isBigEndian
                  ? BitField.bigEndian(OFFSET, bit, width, SIZE)
                  : BitField.littleEndian(OFFSET, bit, width, SIZE);
          byte[] bytes = new byte[BASE + SIZE + 1];
          random.nextBytes(bytes);
          MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
          int all = bytes.length * Byte.SIZE;
          int first = (BASE + OFFSET) * Byte.SIZE + bit;
          int low = isBigEndian ? all - first - width : first;
          BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
          BigInteger before = number(bytes, isBigEndian);
          BigInteger value = before.shiftRight(low).and(mask);
          assertThat(field.unsigned(segment, BASE)).isEqualTo(value.longValue());
          BigInteger signed =
              value.testBit(width - 1) ? value.subtract(mask).subtract(BigInteger.ONE) : value;
          assertThat(field.signed(segment, BASE)).isEqualTo(signed.longValue());

          long written = random.nextLong();
          field.set(segment, BASE, written);
          BigInteger bits = BigInteger.valueOf(written).and(mask);
          BigInteger expected = before.andNot(mask.shiftLeft(low)).or(bits.shiftLeft(low));
          assertThat(number(segment.toArray(ValueLayout.JAVA_BYTE), isBigEndian))
              .as("bit %d, width %d", bit, width)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    BitField three = BitField.littleEndian(0, 2, 3, 4);
    assertThat(three.requireUnsigned(7, "Flags.mode")).isEqualTo(7);
    assertThat(three.requireSigned(-4, "Flags.mode")).isEqualTo(-4);
    assertThatThrownBy(() -> three.requireUnsigned(8, "Flags.mode"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Flags.mode holds 0 to 7, not 8");
    assertThatThrownBy(() -> three.requireSigned(4, "Flags.mode"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Flags.mode holds -4 to 3, not 4");
    BitField all = BitField.littleEndian(0, 0, 64, 8);
    assertThat(all.requireUnsigned(-1, "Flags.all")).isEqualTo(-1);
    assertThat(all.requireSigned(Long.MIN_VALUE, "Flags.all")).isEqualTo(Long.MIN_VALUE);
    BitField one = BitField.littleEndian(0, 0, 1, 8);
    assertThat(one.requireSigned(-1, "Flags.one")).isEqualTo(-1);
    assertThatThrownBy(() -> one.requireSigned(1, "Flags.one"))
        .hasMessage("Flags.one holds -1 to 0, not 1");
  }

  @Test
  void bitsOfNoFieldAreCleared() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(2);
      segment.fill((byte) -1);
      BitField.clear(segment, 1, 0b0101_1010);
      assertThat(segment.toArray(ValueLayout.JAVA_BYTE)).containsExactly(-1, 0b0101_1010);
    }
  }

  @Test
  void eachUseChecksTheWholeStruct() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(8);
      BitField field = BitField.littleEndian(0, 0, 3, 8);
      assertThatThrownBy(() -> field.unsigned(segment, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
