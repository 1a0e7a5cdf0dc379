package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Words of eight control bytes, against one byte at a time. */
class ControlTest {
  private static final int WORDS = 20_000;

  private final Random random = new Random(1);

  @Test
  void anEntryIsNeverEmptyAndHasSevenBitsOfTheHash() {
    for (int bits = 0; bits < 128; bits++) {
      int control = Control.of((long) bits << 24);
      assertThat(control).isEqualTo(0x80 | bits).isNotEqualTo(Control.EMPTY);
    }
    assertThat(Control.of(~(0x7FL << 24))).isEqualTo(0x80);
  }

  @Test
  void emptiesAndEntriesAreTheSlotsWithAndWithoutABit() {
    for (int i = 0; i < WORDS; i++) {
      long word = word();
      assertThat(slots(Control.empties(word)))
          .isEqualTo(slots(word, control -> control == Control.EMPTY));
      assertThat(slots(Control.entries(word)))
          .isEqualTo(slots(word, control -> control != Control.EMPTY));
    }
  }

  /** The first match is a true one; others may be false, but none is missed. */
  @Test
  void noMatchIsMissedAndTheFirstIsTrue() {
    for (int i = 0; i < WORDS; i++) {
      long word = word();
      int control = Control.of((long) random.nextInt(4) << 24);
      TreeSet<Integer> matches = slots(Control.matches(word, control));
      TreeSet<Integer> expected = slots(word, each -> each == control);
      assertThat(matches).containsAll(expected);
      assertThat(matches.isEmpty()).isEqualTo(expected.isEmpty());
      if (!expected.isEmpty()) {
        assertThat(matches.first()).isEqualTo(expected.first());
      }
    }
  }

  /** An entry of the same control byte, but for its lowest bit, behind a match. */
  @Test
  void aFalseMatchIsAnEntry() {
    for (int i = 0; i < WORDS; i++) {
      long word = word();
      int control = Control.of((long) random.nextInt(4) << 24);
      assertThat(slots(Control.entries(word))).containsAll(slots(Control.matches(word, control)));
    }
  }

  @Test
  void fromLeavesOutTheSlotsBefore() {
    for (int slot = 0; slot < 24; slot++) {
      TreeSet<Integer> left = slots(Control.empties(0) & Control.from(slot));
      assertThat(left.first()).isEqualTo(slot % 8);
      assertThat(left).hasSize(8 - slot % 8);
    }
  }

  /** A table of two or four slots is a bucket of which the others do not exist. */
  @Test
  void allAreTheSlotsOfTheTable() {
    for (int log2 = 1; log2 < 40; log2++) {
      long mask = (1L << log2) - 1;
      assertThat(slots(Control.empties(0) & Control.all(mask)))
          .hasSize((int) Math.min(8, 1L << log2));
      assertThat(Control.next(mask)).isEqualTo(Math.max(8, 1L << log2));
    }
  }

  @Test
  void dumpsShowEmptySlots() {
    assertThat(Control.describe(Control.EMPTY)).isEqualTo("empty");
    assertThat(Control.describe(0x8A)).isEqualTo("0x8a");
  }

  /** Few different control bytes, so that many are equal or neighbours. */
  private long word() {
    long word = 0;
    for (int slot = 0; slot < 8; slot++) {
      long control = random.nextInt(3) == 0 ? 0 : 0x80 | random.nextInt(4);
      word |= control << 8 * slot;
    }
    return word;
  }

  private static TreeSet<Integer> slots(long set) {
    TreeSet<Integer> slots = new TreeSet<>();
    for (long left = set; left != 0; left = Control.rest(left)) {
      slots.add(Control.first(left));
    }
    return slots;
  }

  private static TreeSet<Integer> slots(long word, IntPredicate condition) {
    TreeSet<Integer> slots = new TreeSet<>();
    for (int slot = 0; slot < 8; slot++) {
      if (condition.test((int) (word >>> 8 * slot) & 0xFF)) {
        slots.add(slot);
      }
    }
    return slots;
  }
}
