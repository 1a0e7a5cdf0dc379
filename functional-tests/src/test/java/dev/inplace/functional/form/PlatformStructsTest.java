package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Structs of 32-bit platforms: what has eight bytes lies at multiples of four. */
class PlatformStructsTest {
  private static final Tick TICK = new Tick((byte) 1, 2, 0.5, (short) 3, -4);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(132, 8);
  private final TickFlyweight tick = TickFlyweight.of(memory, 4);
  private final QuotesFlyweight quotes = QuotesFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void eachFieldIsWrittenAtItsOffsetAndNowhereElse() {
    assertThat(Written.by(memory, () -> tick.side((byte) -1))).isEqualTo("4: ff");
    assertThat(Written.by(memory, () -> tick.time(0x0102_0304_0506_0708L)))
        .isEqualTo("8: 08 07 06 05 04 03 02 01");
    assertThat(Written.by(memory, () -> tick.price(1.0))).isEqualTo("16: 00 00 00 00 00 00 f0 3f");
    assertThat(Written.by(memory, () -> tick.level((short) 0x0102))).isEqualTo("24: 02 01");
    assertThat(Written.by(memory, () -> tick.flags(-2))).isEqualTo("28: fe ff ff ff");
  }

  @Test
  void fieldsOfNestedStructsAndElementsOfArraysLieAtMultiplesOfFour() {
    assertThat(Written.by(memory, () -> quotes.last().time(-1)))
        .isEqualTo("8: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> quotes.ticks(1).price(1.0)))
        .isEqualTo("72: 00 00 00 00 00 00 f0 3f");
    assertThat(Written.by(memory, () -> quotes.ticks().at(1).price(-1.0)))
        .isEqualTo("72: 00 00 00 00 00 00 f0 bf");
    assertThat(Written.by(memory, () -> quotes.times(1, -1)))
        .isEqualTo("96: ff ff ff ff ff ff ff ff");
    assertThat(Written.by(memory, () -> quotes.prices(1, 1.0)))
        .isEqualTo("124: 00 00 00 00 00 00 f0 3f");
  }

  @Test
  void valuesAreAddedWhereTheyLie() {
    tick.set(TICK).addTime(5).addPrice(0.25).addLevel(-1).addFlags(3);
    assertThat(tick.toRecord()).isEqualTo(new Tick((byte) 1, 7, 0.75, (short) 2, -1));
    memory.fill((byte) 0);
    quotes.addTimes(2, 7).addTimes(2, -8).ticks(0).addTime(9);
    assertThat(quotes.times(2)).isEqualTo(-1);
    assertThat(quotes.toRecord().ticks()[0].time()).isEqualTo(9);
  }

  @Test
  void anAddressNeedsToBeAMultipleOfFourOnly() {
    for (long offset = 0; offset <= 100; offset += 4) {
      assertThat(TickFlyweight.of(memory, offset).set(TICK).toRecord()).isEqualTo(TICK);
    }
    MemorySegment quotes = arena.allocate(140, 8);
    assertThat(QuotesFlyweight.of(quotes, 4).segment().address()).isEqualTo(quotes.address() + 4);
    for (long offset : new long[] {1, 2, 3, 6}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TickFlyweight.of(memory, offset))
          .withMessageStartingWith(
              "checkptr: Tick at offset %d is misaligned: alignment 4, ".formatted(offset));
      assertThat(TickFlyweight.ofUnaligned(memory, offset).set(TICK).toRecord()).isEqualTo(TICK);
    }
  }

  @Test
  void aSpanHasAStrideThatIsNoMultipleOfEight() {
    TickSpan span = TickSpan.allocate(arena, 5);
    assertThat(span.segment().byteSize()).isEqualTo(5 * 28);
    for (int i = 0; i < 5; i++) {
      span.set(i, new Tick((byte) i, i, i, (short) i, i));
    }
    assertThat(span.at(3).segment()).isEqualTo(span.segment().asSlice(84, 28));
    assertThat(span.at(3).addPrice(0.5).price()).isEqualTo(3.5);
    assertThat(span.get(4)).isEqualTo(new Tick((byte) 4, 4, 4, (short) 4, 4));
    assertThat(span.subspan(1, 2).get(1)).isEqualTo(span.get(2));
    assertThat(TickSpan.of(memory, 4, 4).size()).isEqualTo(4);
    assertThatIllegalArgumentException().isThrownBy(() -> TickSpan.of(memory, 2, 4));
  }

  @Test
  void allPlatformsOf32BitsHaveTheSameBytes() {
    ArmTickFlyweight arm = ArmTickFlyweight.of(memory, 4);
    I386TickFlyweight i386 = I386TickFlyweight.of(memory, 4);
    tick.set(TICK);
    assertThat(arm.toRecord()).isEqualTo(new ArmTick((byte) 1, 2, 0.5, (short) 3, -4));
    assertThat(i386.toRecord()).isEqualTo(new I386Tick((byte) 1, 2, 0.5, (short) 3, -4));
  }

  @Test
  void structsSayForWhomTheyAre() {
    assertThat(TickFlyweight.MODEL).isEqualTo("go-386");
    assertThat(ArmTickFlyweight.MODEL).isEqualTo("go-arm");
    assertThat(I386TickFlyweight.MODEL).isEqualTo("c-i386");
    assertThat(ChoicesFlyweight.MODEL).isEqualTo("c-x86_64");
    assertThat(LeafFlyweight.MODEL).isEqualTo("go-amd64");
    assertThat(LeafFlyweight.BYTE_ORDER).isEqualTo("little-endian");
    assertThat(BigAroundLittleFlyweight.BYTE_ORDER).isEqualTo("big-endian");
    assertThat(BigChoicesFlyweight.MODEL).isEqualTo("c-i386");
    assertThat(BigChoicesFlyweight.BYTE_ORDER).isEqualTo("big-endian");
  }

  @Test
  void fingerprintsTellPlatformsApart() {
    assertThat(
            new long[] {
              TickFlyweight.FINGERPRINT, ArmTickFlyweight.FINGERPRINT, I386TickFlyweight.FINGERPRINT
            })
        .doesNotHaveDuplicates();
  }
}
