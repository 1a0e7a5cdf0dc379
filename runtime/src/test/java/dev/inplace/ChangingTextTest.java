package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.Arena;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that changes between its check and its write: the write stays within the field. */
class ChangingTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"longer than the field", "1234567日", "123456日", "12345👍", "👍👍👍", "日本語日本語"})
  void aTextThatBecomesLonger(String then) {
    try (Arena arena = Arena.ofConfined()) {
      Field field = new Field(arena, 8);
      StringBuilder text = new StringBuilder("short");
      Text.check(text, field.length, "T.f");
      text.setLength(0);
      text.append(then);
      checkRefused(field, text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab\0", "\0", "ab\uD83D", "\uDC4D", "a\uDC4D\uD83D"})
  void aTextThatBecomesOneThatWouldNotComeBack(String then) {
    try (Arena arena = Arena.ofConfined()) {
      checkRefused(new Field(arena, 8), then);
    }
  }

  private static void checkRefused(Field field, CharSequence text) {
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(() -> Text.write(field.segment, Field.OFFSET, field.length, text))
        .withMessage("the text has changed since it was checked");
    assertThat(field.isOutsideUntouched()).isTrue();
  }

  @Test
  void aTextThatBecomesShorter() {
    try (Arena arena = Arena.ofConfined()) {
      Field field = new Field(arena, 8);
      StringBuilder text = new StringBuilder("12345678");
      Text.check(text, field.length, "T.f");
      text.setLength(3);
      Text.write(field.segment, Field.OFFSET, field.length, text);
      assertThat(field.bytes()).isEqualTo(field.expected("123"));
    }
  }

  /** Another text at each reading, as one that another thread writes into may be. */
  @Test
  void aTextThatChangesWhileItIsWritten() {
    try (Arena arena = Arena.ofConfined()) {
      for (int seed = 0; seed < 20_000; seed++) {
        Field field = new Field(arena, 1 + seed % 9);
        CharSequence text = new FickleText(seed);
        try {
          Text.write(field.segment, Field.OFFSET, field.length, text);
          assertThat(field.read()).doesNotContain("\uFFFD");
        } catch (IndexOutOfBoundsException | ConcurrentModificationException changed) {
          // a text may refuse an index that it has just had, and we one that it should not have
        }
        assertThat(field.isOutsideUntouched()).as("seed %d", seed).isTrue();
      }
    }
  }
}
