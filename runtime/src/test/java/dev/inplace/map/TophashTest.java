package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The word operations against their definition, for all pairs of neighbouring bytes: a borrow or a
 * carry from one byte into the next would show.
 */
class TophashTest {
  private static final long PAIRS = 0x0001_0001_0001_0001L;

  @Test
  void hashesBelowTheMarksAreRaised() {
    for (long top = 0; top < 256; top++) {
      int expected = (int) (top < 5 ? top + 5 : top);
      assertThat(Tophash.of(top << 56)).isEqualTo(expected);
      assertThat(Tophash.of(top << 56 | 0x00FF_FFFF_FFFF_FFFFL)).isEqualTo(expected);
    }
  }

  @Test
  void homeIsTheThreeBitsBelowTheTopEight() {
    for (long home = 0; home < 8; home++) {
      assertThat(Tophash.home(home << 53)).isEqualTo((int) home);
      assertThat(Tophash.home(home << 53 | 0xFF1F_FFFF_FFFF_FFFFL)).isEqualTo((int) home);
    }
  }

  @Test
  void onlyMarksMeanNoEntry() {
    for (int tophash = 0; tophash < 256; tophash++) {
      assertThat(Tophash.isEntry(tophash)).isEqualTo(tophash >= 5);
    }
  }

  @Test
  void marksHaveGosNumbers() {
    assertThat(Tophash.EMPTY_REST).isEqualTo(0);
    assertThat(Tophash.EMPTY_ONE).isEqualTo(1);
    assertThat(Tophash.EVACUATED_X).isEqualTo(2);
    assertThat(Tophash.EVACUATED_Y).isEqualTo(3);
    assertThat(Tophash.EVACUATED_EMPTY).isEqualTo(4);
    assertThat(Tophash.MIN_TOPHASH).isEqualTo(5);
  }

  @Test
  void matchesIsExact() {
    for (int tophash = 0; tophash < 256; tophash++) {
      int wanted = tophash;
      checkAllPairs(word -> Tophash.matches(word, wanted), b -> b == wanted);
    }
  }

  @Test
  void entriesAndEmptiesAreExact() {
    checkAllPairs(Tophash::entries, Tophash::isEntry);
    checkAllPairs(Tophash::empties, b -> !Tophash.isEntry(b));
    checkAllPairs(Tophash::ends, b -> b == Tophash.EMPTY_REST);
  }

  @Test
  void slotsAreTakenOneByOne() {
    long slots = 0x8000_8000_0000_0080L;
    assertThat(Tophash.first(slots)).isEqualTo(0);
    slots = Tophash.rest(slots);
    assertThat(Tophash.first(slots)).isEqualTo(5);
    slots = Tophash.rest(slots);
    assertThat(Tophash.first(slots)).isEqualTo(7);
    assertThat(Tophash.rest(slots)).isEqualTo(0);
  }

  @Test
  void aChainEndsWhereAnySlotIsEmptyRest() {
    for (long pair = 0; pair < 1 << 16; pair++) {
      boolean ends = (pair & 0xFF) == 0 || pair >>> 8 == 0;
      assertThat(Tophash.endsChain(pair * PAIRS)).isEqualTo(ends);
    }
    for (int slot = 0; slot < 8; slot++) {
      assertThat(Tophash.endsChain(~(0xFFL << slot * 8))).isTrue();
    }
  }

  @Test
  void withoutOverflowTurnsEmptyOneIntoEmptyRest() {
    for (long pair = 0; pair < 1 << 16; pair++) {
      long low = (pair & 0xFF) == 1 ? 0 : pair & 0xFF;
      long high = pair >>> 8 == 1 ? 0 : pair >>> 8;
      assertThat(Tophash.withoutOverflow(pair * PAIRS)).isEqualTo((high << 8 | low) * PAIRS);
    }
  }

  @Test
  void anEvacuatedBucketSaysWhereEachEntryWent() {
    for (long pair = 0; pair < 1 << 16; pair++) {
      for (int upper = 0; upper < 4; upper++) {
        long toUpperHalf = ((upper & 1) << 7 | (upper & 2) << 14) * PAIRS;
        long low = mark(pair & 0xFF, upper & 1);
        long high = mark(pair >>> 8, upper >> 1);
        assertThat(Tophash.evacuated(pair * PAIRS, toUpperHalf))
            .isEqualTo((high << 8 | low) * PAIRS);
      }
    }
  }

  private static int mark(long before, int upper) {
    return before < 5 ? 4 : 2 + upper;
  }

  private static void checkAllPairs(LongUnaryOperator slots, IntPredicate isReported) {
    for (int pair = 0; pair < 1 << 16; pair++) {
      long low = isReported.test(pair & 0xFF) ? 0x80 : 0;
      long high = isReported.test(pair >>> 8) ? 0x8000 : 0;
      long found = slots.applyAsLong(pair * PAIRS);
      if (found != (high | low) * PAIRS) {
        assertThat(found).as("bytes 0x%04x", pair).isEqualTo((high | low) * PAIRS);
      }
    }
  }
}
