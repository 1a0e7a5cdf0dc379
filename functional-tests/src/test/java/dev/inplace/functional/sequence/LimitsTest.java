package dev.inplace.functional.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The accessors that make a number the lesser or greater of two. */
class LimitsTest {
  private final Arena arena = Arena.ofShared();
  private final LimitsFlyweight limits = LimitsFlyweight.allocate(arena);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void numbers() {
    limits.minB(-5).maxS(7).minI(-9).maxL(1L << 40).minF(-1.5f).maxD(2.5);
    assertThat(limits.toString())
        .contains("b=-5", "s=7", "i=-9", "l=1099511627776", "f=-1.5", "d=2.5");
    limits.maxB(-6).minS(8).maxI(-10).minL(1L << 41).maxF(-2f).minD(3);
    assertThat(limits.toString())
        .contains("b=-5", "s=7", "i=-9", "l=1099511627776", "f=-1.5", "d=2.5");
    limits.maxRow(1, 4).minRow(0, -3).maxRow(1, 3);
    assertThat(limits.row(0)).isEqualTo((short) -3);
    assertThat(limits.row(1)).isEqualTo((short) 4);
  }

  @Test
  void unsignedNumbers() {
    limits.maxLevel(200).maxLevel(100).maxPort(4_000_000_000L).minPort(4_100_000_000L);
    assertThat(limits.level()).isEqualTo((short) 200);
    assertThat(limits.port()).isEqualTo(4_000_000_000L);
    assertThat(limits.minLevel(300).level()).isEqualTo((short) 200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.maxLevel(256))
        .withMessage("Limits.level holds 0 to 255, not 256");
  }

  @Test
  void unsignedLongs() {
    assertThat(limits.maxMost(-1).maxMost(5).most()).isEqualTo(-1);
    assertThat(limits.minMost(7).minMost(-2).most()).isEqualTo(7);
    assertThat(limits.getAndMaxMost(-3)).isEqualTo(7);
    assertThat(limits.getAndMaxMost(9)).isEqualTo(-3);
    assertThat(limits.getAndMinMost(9)).isEqualTo(-3);
    assertThat(limits.most()).isEqualTo(9);
  }

  @Test
  void zerosAndNaNsAreThoseOfMath() {
    assertThat(Double.compare(limits.d(0.0).minD(-0.0).d(), -0.0)).isEqualTo(0);
    assertThat(limits.d(1).minD(Double.NaN).d()).isNaN();
    assertThat(limits.minD(1).d()).isNaN();
  }

  @Test
  void atomicForms() {
    assertThat(limits.getAndMaxCount(5)).isEqualTo(0);
    assertThat(limits.getAndMaxCount(3)).isEqualTo(5);
    assertThat(limits.getAndMinCount(-3)).isEqualTo(5);
    assertThat(limits.count()).isEqualTo(-3);
    assertThat(limits.getAndMinLow(-0.0)).isEqualTo(0.0);
    assertThat(Double.compare(limits.low(), -0.0)).isEqualTo(0);
    assertThat(limits.getAndMaxLow(2)).isEqualTo(-0.0);
    assertThat(limits.getAndMaxLow(Double.NaN)).isEqualTo(2);
    assertThat(limits.getAndMinLow(1)).isNaN();
    assertThat(limits.low()).isNaN();
    assertThat(limits.getAndMaxHigh(3_000_000_000L)).isEqualTo(0);
    assertThat(limits.getAndMaxHigh(2_000_000_000L)).isEqualTo(3_000_000_000L);
    assertThatIllegalArgumentException().isThrownBy(() -> limits.getAndMaxHigh(1L << 32));
  }

  @Test
  void noMaximumOfAnotherThreadIsLost() {
    CompletableFuture<?>[] threads =
        IntStream.range(0, 4)
            .mapToObj(thread -> CompletableFuture.runAsync(() -> raise(thread)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(threads).join();
    assertThat(limits.countVolatile()).isEqualTo(4 * 9_999 + 3);
  }

  private void raise(int thread) {
    LimitsFlyweight mine = LimitsFlyweight.of(limits.segment(), 0);
    for (int i = 0; i < 10_000; i++) {
      mine.getAndMaxCount(4 * i + thread);
    }
  }

  @Test
  void aStructIsAllocatedWithItsFields() {
    Trade trade = Trade.of(3);
    assertThat(TradeFlyweight.allocate(arena, trade).toRecord()).isEqualTo(trade);
  }

  @Test
  void textIsCopiedAndComparedWithoutAString() {
    TradeFlyweight one = TradeFlyweight.allocate(arena, Trade.of(3));
    TradeFlyweight other = TradeFlyweight.allocate(arena).symbol("日本");
    assertThat(one.compareSymbol(other)).isNegative();
    assertThat(other.compareSymbol("S3")).isPositive();
    assertThat(one.compareSymbol("S3")).isEqualTo(0);
    assertThat(one.compareSymbol("S")).isPositive();
    assertThat(one.symbolFrom(other).symbol()).isEqualTo("日本");
    assertThat(one.symbolFrom(one).compareSymbol(other)).isEqualTo(0);
    assertThat(one.quantity()).isEqualTo(Trade.of(3).quantity());
  }
}
