package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enums have four bytes in C, and in Go the fewest that tell their constants apart. */
class EnumsOfPlatformsTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(20, 8);
  private final ChoicesFlyweight choices = ChoicesFlyweight.of(memory, 0);
  private final BigChoicesFlyweight big = BigChoicesFlyweight.of(memory, 0);
  private final GoChoicesFlyweight go = GoChoicesFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void allBytesAreWritten() {
    assertThat(Written.by(memory, () -> choices.coin(Coin.TAILS))).isEqualTo("0: 01 00 00 00");
    assertThat(Written.by(memory, () -> choices.wide(Wide.C256))).isEqualTo("8: 00 01 00 00");
    assertThat(Written.by(memory, () -> choices.coins(1, Coin.TAILS))).isEqualTo("16: 01 00 00 00");
    assertThat(Written.by(memory, () -> big.coin(Coin.TAILS))).isEqualTo("0: 00 00 00 01");
    assertThat(Written.by(memory, () -> big.wides(1, Wide.C256))).isEqualTo("16: 00 00 01 00");
    assertThat(Written.by(memory, () -> go.coin(Coin.TAILS))).isEqualTo("0: 01");
    assertThat(Written.by(memory, () -> go.wide(Wide.C256))).isEqualTo("2: 01 00");
    assertThat(Written.by(memory, () -> go.wides(1, Wide.C1))).isEqualTo("8: 00 01");
  }

  @Test
  void everyConstantRoundTrips() {
    for (Wide wide : Wide.values()) {
      assertThat(choices.wide(wide).wide()).isSameAs(wide);
      assertThat(big.wide(wide).wide()).isSameAs(wide);
      assertThat(big.wides(0, wide).wides(0)).isSameAs(wide);
      assertThat(go.wide(wide).wide()).isSameAs(wide);
    }
  }

  @Test
  void anUnknownOrdinalIsAnErrorToRead() {
    memory.fill((byte) 0);
    memory.set(LittleEndian.INT, 0, 1 << 24); // TAILS for who has the bytes in the wrong order
    memory.set(LittleEndian.INT, 8, -1);
    checkMalformed(choices::coin, "Choices.coin holds ordinal 16777216; the enum has 2 constants");
    checkMalformed(
        choices::wide, "Choices.wide holds ordinal 4294967295; the enum has 257 constants");
    checkMalformed(
        choices::toRecord, "Choices.coin holds ordinal 16777216; the enum has 2 constants");
    assertThat(choices)
        .hasToString("Choices[coin=?16777216, b=0, wide=?4294967295, coins=[HEADS, HEADS]]");
    assertThat(big.coin()).isSameAs(Coin.TAILS);
    memory.set(LittleEndian.SHORT, 2, (short) 0x0201); // big-endian 0x0102
    checkMalformed(go::wide, "GoChoices.wide holds ordinal 258; the enum has 257 constants");
  }

  @Test
  void nullIsRefused() {
    memory.fill((byte) 1);
    byte[] before = memory.toArray(LittleEndian.BYTE);
    Coin[] coins = {Coin.HEADS, null};
    assertThatNullPointerException()
        .isThrownBy(() -> choices.set(new Choices(Coin.HEADS, (byte) 0, Wide.C0, coins)))
        .withMessage("Choices.coins is null");
    assertThatNullPointerException()
        .isThrownBy(() -> big.wide(null))
        .withMessage("BigChoices.wide is null");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  private static void checkMalformed(Runnable read, String message) {
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(read::run)
        .withMessage(message);
  }
}
