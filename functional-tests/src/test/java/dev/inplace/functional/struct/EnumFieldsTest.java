package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.Enums;
import dev.inplace.functional.fixtures.EnumsFlyweight;
import dev.inplace.functional.fixtures.Octet;
import dev.inplace.functional.fixtures.Wide;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnumFieldsTest {
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(12, 8);
  private final EnumsFlyweight enums = EnumsFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void theSmallestSizeThatTellsAllConstantsApartIsTaken() {
    assertThat(Written.by(memory, () -> enums.coin(Coin.TAILS))).isEqualTo("0: 01");
    assertThat(Written.by(memory, () -> enums.wide(Wide.C256))).isEqualTo("2: 00 01");
    assertThat(Written.by(memory, () -> enums.octet(Octet.C255))).isEqualTo("4: ff");
    assertThat(Written.by(memory, () -> enums.coins(2, Coin.HEADS))).isEqualTo("7: 00");
    assertThat(Written.by(memory, () -> enums.wides(1, Wide.C255))).isEqualTo("10: ff 00");
  }

  @Test
  void everyConstantRoundTrips() {
    for (Octet octet : Octet.values()) {
      assertThat(enums.octet(octet).octet()).isSameAs(octet);
    }
    for (Wide wide : Wide.values()) {
      assertThat(enums.wide(wide).wide()).isSameAs(wide);
      assertThat(enums.wides(1, wide).wides(1)).isSameAs(wide);
    }
    for (Coin coin : Coin.values()) {
      assertThat(enums.coin(coin).coin()).isSameAs(coin);
      assertThat(enums.coins(0, coin).coins(0)).isSameAs(coin);
    }
  }

  @Test
  void zeroedMemoryIsTheFirstConstant() {
    memory.fill((byte) 0);
    assertThat(enums.coin()).isSameAs(Coin.HEADS);
    assertThat(enums.wide()).isSameAs(Wide.C0);
    assertThat(enums)
        .hasToString(
            "Enums[coin=HEADS, wide=C0, octet=C0, coins=[HEADS, HEADS, HEADS], wides=[C0, C0]]");
  }

  @Test
  void anUnknownOrdinalIsAnErrorToRead() {
    memory.fill((byte) 0);
    memory.set(LittleEndian.BYTE, 0, (byte) 2);
    memory.set(LittleEndian.SHORT, 2, (short) 257);
    memory.set(LittleEndian.BYTE, 6, (byte) 0xFF);
    memory.set(LittleEndian.SHORT, 8, (short) 0xFFFF);
    checkMalformed(enums::coin, "Enums.coin holds ordinal 2; the enum has 2 constants");
    checkMalformed(enums::wide, "Enums.wide holds ordinal 257; the enum has 257 constants");
    checkMalformed(() -> enums.coins(1), "Enums.coins holds ordinal 255; the enum has 2 constants");
    checkMalformed(
        () -> enums.wides(0), "Enums.wides holds ordinal 65535; the enum has 257 constants");
    checkMalformed(enums::toRecord, "Enums.coin holds ordinal 2; the enum has 2 constants");
    assertThat(enums)
        .hasToString(
            "Enums[coin=?2, wide=?257, octet=C0, coins=[HEADS, ?255, HEADS], wides=[?65535, C0]]");
    assertThat(enums.hashCode()).isEqualTo(EnumsFlyweight.of(memory, 0).hashCode());
    assertThat(enums).isEqualTo(EnumsFlyweight.of(memory, 0));
  }

  @Test
  void nullIsRefused() {
    memory.fill((byte) 1);
    byte[] before = memory.toArray(LittleEndian.BYTE);
    checkNull(() -> enums.coin(null), "Enums.coin is null");
    checkNull(() -> enums.wide(null), "Enums.wide is null");
    checkNull(() -> enums.coins(1, null), "Enums.coins is null");
    Coin[] coins = {Coin.HEADS, null, Coin.TAILS};
    Wide[] wides = {Wide.C1, Wide.C2};
    checkNull(
        () -> enums.set(new Enums(Coin.HEADS, Wide.C3, Octet.C4, coins, wides)),
        "Enums.coins is null");
    checkNull(
        () -> enums.set(new Enums(Coin.HEADS, Wide.C3, null, coins, wides)), "Enums.octet is null");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  private static void checkMalformed(Runnable read, String message) {
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(read::run)
        .withMessage(message);
  }

  private static void checkNull(Runnable write, String message) {
    assertThatNullPointerException().isThrownBy(write::run).withMessage(message);
  }
}
