package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.foreign.Arena;
import java.nio.CharBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextWritingTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "abcdefg",
        "abcdefgh",
        "äöüß",
        "日本",
        "日本xy",
        "👍",
        "👍👍",
        "\uFFFF\u07FFx"
      })
  void whatFitsIsWrittenWithZerosBehind(String text) {
    Field field = new Field(arena, 8);
    field.write(text);
    assertThat(field.bytes()).isEqualTo(field.expected(text));
    assertThat(field.read()).isEqualTo(text);
    assertThat(field.isOutsideUntouched()).isTrue();
  }

  @Test
  void anyCharSequenceWillDo() {
    Field field = new Field(arena, 8);
    field.write(new StringBuilder("a👍b"));
    assertThat(field.read()).isEqualTo("a👍b");
    field.write(CharBuffer.wrap("x日"));
    assertThat(field.bytes()).isEqualTo(field.expected("x日"));
  }

  @ParameterizedTest
  @CsvSource({"abcdefghi, 9", "äöüßa, 9", "日本語, 9", "👍👍!, 9", "abcdefghijklmnopqrstuvwxyz, 26"})
  void whatDoesNotFitIsRefused(String text, int size) {
    Field field = Field.of(arena, 8, "before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field.write(text))
        .withMessage(
            "T.f holds at most 8 bytes of UTF-8; the text has %d\n".formatted(size)
                + "fix: write a shorter text, or declare @Length(%d)".formatted(size));
    assertThat(field.read()).isEqualTo("before");
  }

  @ParameterizedTest
  @CsvSource({
    "'\0', 0000, 0",
    "'ab\0c', 0000, 2",
    "'\uD800', D800, 0",
    "'a\uDBFF', DBFF, 1",
    "'\uDC00\uD800', DC00, 0",
    "'👍\uDFFFx', DFFF, 2",
    "'\uD83D\uD83D\uDC4D', D83D, 0",
  })
  void whatWouldNotComeBackIsRefused(String text, String character, int index) {
    Field field = Field.of(arena, 8, "before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field.write(text))
        .withMessage(
            "T.f cannot hold U+%s, at index %d\n".formatted(character, index)
                + "fix: write text without U+0000 and unpaired surrogates");
    assertThat(field.read()).isEqualTo("before");
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> Text.check(null, 8, "T.f"))
        .withMessage("T.f is null");
  }

  @Test
  void aLongTextOverAShortOneAndBack() {
    Field field = Field.of(arena, 8, "12345678");
    field.write("ab");
    assertThat(field.bytes()).isEqualTo(field.expected("ab"));
    field.write("87654321");
    assertThat(field.read()).isEqualTo("87654321");
  }
}
