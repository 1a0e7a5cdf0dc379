package dev.inplace.functional.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Written;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NarrowIntegersTest {
  private static final Odd ODD = new Odd((byte) 1, -2, 3, -4, 5, -6, 7, new int[] {8, -9});

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(64, 8);
  private final OddFlyweight odd = OddFlyweight.of(memory, 0);
  private final BigOddFlyweight big = BigOddFlyweight.of(memory, 0);

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void theyLieOneBehindTheOther() {
    assertThat(OddFlyweight.ALIGNMENT).isEqualTo(1);
    assertThat(OddFlyweight.SIZE).isEqualTo(1 + 3 + 3 + 5 + 6 + 7 + 7 + 2 * 3);
    assertThat(OddFlyweight.TIME_BYTES).isEqualTo(6);
    assertThat(OddFlyweight.LAYOUT.byteSize()).isEqualTo(OddFlyweight.SIZE);
  }

  @Test
  void theirBytes() {
    assertThat(Written.by(memory, () -> odd.three(-2))).isEqualTo("1: fe ff ff");
    assertThat(Written.by(memory, () -> odd.color(0x010203))).isEqualTo("4: 03 02 01");
    assertThat(Written.by(memory, () -> odd.five(0x0102030405L))).isEqualTo("7: 05 04 03 02 01");
    assertThat(Written.by(memory, () -> odd.time(0x010203040506L)))
        .isEqualTo("12: 06 05 04 03 02 01");
    assertThat(Written.by(memory, () -> odd.seven(-2))).isEqualTo("18: fe ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> odd.rows(1, 1))).isEqualTo("35: 01 00 00");
    assertThat(Written.by(memory, () -> big.three(-2))).isEqualTo("1: ff ff fe");
    assertThat(Written.by(memory, () -> big.five(0x0102030405L))).isEqualTo("7: 01 02 03 04 05");
    assertThat(Written.by(memory, () -> big.time(0x010203040506L)))
        .isEqualTo("12: 01 02 03 04 05 06");
    assertThat(Written.by(memory, () -> big.seven(1))).isEqualTo("18: 00 00 00 00 00 00 01");
    assertThat(Written.by(memory, () -> big.little(1))).isEqualTo("38: 01 00 00 00 00 00");
  }

  @Test
  void randomNumbersAreReadAsTheyWereWritten() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long bits = random.nextLong() >> random.nextInt(64);
      int three = (int) (bits << 40 >> 40);
      long seven = bits << 8 >> 8;
      long time = bits & 0xFFFF_FFFF_FFFFL;
      odd.tag((byte) 85).three(three).color(three & 0xFF_FFFF).five(bits << 24 >> 24).time(time);
      odd.seven(seven).most(seven & 0xFF_FFFF_FFFF_FFFFL);
      assertThat(odd.toRecord())
          .usingRecursiveComparison()
          .isEqualTo(
              new Odd(
                  (byte) 85,
                  three,
                  three & 0xFF_FFFF,
                  bits << 24 >> 24,
                  time,
                  seven,
                  seven & 0xFF_FFFF_FFFF_FFFFL,
                  new int[2]));
      big.three(three).five(bits << 24 >> 24).time(time).seven(seven).little(seven >> 8);
      assertThat(big.three()).isEqualTo(three);
      assertThat(big.five()).isEqualTo(bits << 24 >> 24);
      assertThat(big.time()).isEqualTo(time);
      assertThat(big.seven()).isEqualTo(seven);
      assertThat(big.little()).isEqualTo(seven >> 8);
      memory.fill((byte) 0);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    odd.set(ODD);
    checkRefused(() -> odd.three(1 << 23), "Odd.three holds -8388608 to 8388607, not 8388608");
    checkRefused(() -> odd.color(-1), "Odd.color holds 0 to 16777215, not -1");
    checkRefused(
        () -> odd.time(1L << 48), "Odd.time holds 0 to 281474976710655, not 281474976710656");
    checkRefused(
        () -> odd.addThree(Integer.MIN_VALUE),
        "Odd.three holds -8388608 to 8388607, not 2147483646");
    checkRefused(
        () -> odd.set(new Odd((byte) 0, 0, 0, 1L << 39, 0, 0, 0, new int[2])),
        "Odd.five holds -549755813888 to 549755813887, not 549755813888");
    checkRefused(
        () -> odd.set(new Odd((byte) 0, 0, 0, 0, 0, 0, 0, new int[] {0, 1 << 24})),
        "Odd.rows holds -8388608 to 8388607, not 16777216");
    assertThat(odd.toRecord()).usingRecursiveComparison().isEqualTo(ODD);
  }

  private static void checkRefused(Runnable write, String message) {
    assertThatIllegalArgumentException().isThrownBy(write::run).withMessage(message);
  }

  @Test
  void textEqualityAndHash() {
    odd.set(ODD);
    assertThat(odd)
        .hasToString(
            "Odd[tag=1, three=-2, color=3, five=-4, time=5, seven=-6, most=7, rows=[8, -9]]");
    OddFlyweight copy = OddFlyweight.allocate(arena).copyFrom(odd);
    assertThat(copy).isEqualTo(odd).hasSameHashCodeAs(odd);
    assertThat(copy.addSeven(1)).isNotEqualTo(odd);
    assertThat(OddFlyweight.diff(copy, odd)).isEqualTo("seven: -5 -> -6");
  }

  @Test
  void inspectionAgrees() {
    odd.set(ODD);
    FieldInfo three = OddFlyweight.INFO.field("three").orElseThrow();
    assertThat(three.type()).isEqualTo("3-byte int");
    assertThat(three.get(memory, 0)).isEqualTo(-2);
    assertThat(OddFlyweight.INFO.field("five").orElseThrow().get(memory, 0)).isEqualTo(-4L);
    assertThat(OddFlyweight.INFO.field("time").orElseThrow().get(memory, 0)).isEqualTo(5L);
    checkRefused(
        () -> three.set(memory, 0, 1 << 23), "Odd.three holds -8388608 to 8388607, not 8388608");
    three.set(memory, 0, 77);
    assertThat(odd.three()).isEqualTo(77);
    assertThat(Structs.dump(memory, 0, OddFlyweight.INFO))
        .contains("time: 6-byte unsigned long = 5")
        .contains("rows[0..1]: 3-byte int = 8, -9");
  }

  @Test
  void theyAreKeysOfMaps() {
    try (var map = OddIntMap.create()) {
      map.put(ODD, 5);
      assertThat(map.at(odd.set(ODD))).isEqualTo(5);
      assertThat(map.contains(odd.rows(0, 7))).isFalse();
    }
  }

  @Test
  void theyAreInSpans() {
    OddSpan span = OddSpan.allocate(arena, 3);
    span.set(1, ODD);
    assertThat(span.at(1).five()).isEqualTo(-4);
    assertThat(span.get(2).most()).isZero();
  }
}
