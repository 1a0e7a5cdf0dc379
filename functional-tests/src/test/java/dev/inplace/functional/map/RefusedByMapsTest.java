package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.functional.fixtures.Ledger;
import dev.inplace.functional.fixtures.LongLedgerMap;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.Stats;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyFlyweight;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused operation changes nothing, and inserts no key. */
class RefusedByMapsTest {
  private static final TextKey KEY = new TextKey("JFK", "LAX");

  private final TextKeyStatsMap texts = TextKeyStatsMap.create();
  private final LongLedgerMap ledgers = LongLedgerMap.create();

  @BeforeEach
  void fill() {
    texts.put(KEY, Maps.value(1));
    ledgers.put(1, new Ledger("one", 1));
  }

  @AfterEach
  void free() {
    assertThat(texts.size()).isEqualTo(1);
    assertThat(texts.get(KEY)).isEqualTo(Maps.value(1));
    assertThat(ledgers.size()).isEqualTo(1);
    assertThat(ledgers.get(1)).isEqualTo(new Ledger("one", 1));
    texts.close();
    ledgers.close();
  }

  @Test
  void aKeyWhoseTextIsTooLong() {
    TextKey key = new TextKey("JFK+", "LAX");
    String message =
        "TextKey.origin holds at most 3 bytes of UTF-8; the text has 4\n"
            + "fix: write a shorter text, or declare @Length(4)";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.put(key, Maps.value(2)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.findOrInsert(key))
        .withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> texts.get(key)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> texts.remove(key)).withMessage(message);
  }

  @Test
  void aKeyThatIsNull() {
    TextKey key = null;
    assertThatNullPointerException()
        .isThrownBy(() -> texts.put(key, Maps.value(2)))
        .withMessage("TextKey is null");
    assertThatNullPointerException()
        .isThrownBy(() -> texts.contains(key))
        .withMessage("TextKey is null");
    assertThatNullPointerException()
        .isThrownBy(() -> texts.findOrInsert(new TextKey("JFK", null)))
        .withMessage("TextKey.destination is null");
  }

  @Test
  void aFlyweightThatShowsNothing() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> texts.put(new TextKeyFlyweight(), Maps.value(2)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> texts.findOrInsert(new TextKeyFlyweight()));
  }

  @Test
  void aValueThatDoesNotFit() {
    String text = "x".repeat(151);
    for (long key : new long[] {1, 2}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ledgers.put(key, new Ledger(text, 2)))
          .withMessage(
              "Ledger.text holds at most 150 bytes of UTF-8; the text has 151\n"
                  + "fix: write a shorter text, or declare @Length(151)");
    }
  }

  @Test
  void aValueThatIsNull() {
    for (long key : new long[] {1, 2}) {
      assertThatNullPointerException()
          .isThrownBy(() -> ledgers.put(key, (Ledger) null))
          .withMessage("Ledger is null");
      assertThatNullPointerException()
          .isThrownBy(() -> ledgers.put(key, new Ledger(null, 2)))
          .withMessage("Ledger.text is null");
    }
    assertThatNullPointerException()
        .isThrownBy(() -> texts.put(KEY, (Stats) null))
        .withMessage("Stats is null");
  }

  @Test
  void anAbsentKeyIsNamed() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> ledgers.at(-7))
        .withMessage("LongLedgerMap has no key -7");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> texts.at(new TextKey("A", "B")))
        .withMessage("TextKeyStatsMap has no key TextKey[origin=A, destination=B]");
  }
}
