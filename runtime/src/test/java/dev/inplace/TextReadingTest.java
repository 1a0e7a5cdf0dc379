package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.check.MalformedDataException;
import java.lang.foreign.Arena;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("continuation alone", bytes(0x80), 0),
        Arguments.of("continuation behind a character", bytes('a', 0xBF), 1),
        Arguments.of("overlong, two bytes", bytes(0xC0, 0x80), 0),
        Arguments.of("overlong, two bytes, the last", bytes(0xC1, 0xBF), 0),
        Arguments.of("overlong, three bytes", bytes(0xE0, 0x9F, 0xBF), 0),
        Arguments.of("overlong, four bytes", bytes(0xF0, 0x8F, 0xBF, 0xBF), 0),
        Arguments.of("high surrogate", bytes('x', 0xED, 0xA0, 0x80), 1),
        Arguments.of("low surrogate", bytes(0xED, 0xBF, 0xBF), 0),
        Arguments.of("surrogate pair (CESU-8)", bytes(0xED, 0xA0, 0xBD, 0xED, 0xB1, 0x8D), 0),
        Arguments.of("beyond U+10FFFF", bytes(0xF4, 0x90, 0x80, 0x80), 0),
        Arguments.of("five bytes", bytes(0xF8, 0x88, 0x80, 0x80, 0x80), 0),
        Arguments.of("no lead at all", bytes('a', 'b', 0xFF), 2),
        Arguments.of("two bytes, cut by the text's end", bytes('a', 0xC3), 1),
        Arguments.of("three bytes, cut by a zero", bytes(0xE6, 0x97, 0, 0xA5), 0),
        Arguments.of(
            "four bytes, cut by the field's end", bytes(1, 2, 3, 4, 5, 0xF0, 0x9F, 0x91), 5),
        Arguments.of("two bytes, then a character", bytes(0xC3, 'a'), 0),
        Arguments.of("three bytes, third is a lead", bytes(0xE6, 0x97, 0xC3, 0xA4), 0),
        Arguments.of("four bytes, fourth is a character", bytes(0xF0, 0x9F, 0x91, 'a'), 0));
  }

  private static int[] bytes(int... bytes) {
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void malformedBytesAreAnErrorToRead(String name, int[] bytes, int index) {
    Field field = Field.of(arena, 8, bytes);
    String message =
        "T.f holds bytes that are not UTF-8: 0x%02X at index %d\n".formatted(bytes[index], index)
            + "fix: read the field's bytes instead of its text";
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(field::read)
        .withMessage(message);
    StringBuilder builder = new StringBuilder("kept");
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(() -> Text.appendTo(builder, field.segment, Field.OFFSET, 8, "T.f"))
        .withMessage(message);
    assertThat(builder).hasToString("kept");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Text.requireUtf8(field.segment, Field.OFFSET, 8, "T.f"))
        .withMessage(
            "T.f is not UTF-8: byte 0x%02X, at index %d\n".formatted(bytes[index], index)
                + "fix: give well-formed UTF-8");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void malformedBytesEqualNoTextButThemselves(String name, int[] bytes, int index) {
    Field field = Field.of(arena, 8, bytes);
    Field same = Field.of(arena, 8, bytes);
    assertThat(equal(field, same)).isTrue();
    String described = Text.describe(field.segment, Field.OFFSET, 8);
    assertThat(described).contains("\uFFFD");
    assertThat(Text.equals(field.segment, Field.OFFSET, 8, described)).isFalse();
    assertThat(hash(field)).isEqualTo(hash(same));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "12345678", "äöüß", "日本", "a👍b", "\u007F\u0080", "\uFFFD"})
  void allReadersAgree(String text) {
    Field field = Field.of(arena, 8, text);
    assertThat(field.read()).isEqualTo(text);
    assertThat(Text.length(field.segment, Field.OFFSET, 8))
        .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    assertThat(Text.appendTo(new StringBuilder("> "), field.segment, Field.OFFSET, 8, "T.f"))
        .hasToString("> " + text);
    assertThat(Text.describe(field.segment, Field.OFFSET, 8)).isEqualTo(text);
    assertThat(hash(field)).isEqualTo(text.hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "äb", "日", "👍", "\uD83D", "\uD83Dx", "ab\0", "\0"})
  void equalsIsThatOfStrings(String other) {
    for (String text : new String[] {"", "a", "ab", "äb", "日", "👍"}) {
      Field field = Field.of(arena, 8, text);
      assertThat(Text.equals(field.segment, Field.OFFSET, 8, new StringBuilder(other)))
          .as("%s and %s", text, other)
          .isEqualTo(text.equals(other));
    }
  }

  @Test
  void whatStandsBehindTheFirstZeroDoesNotCount() {
    Field dirty = Field.of(arena, 8, 'a', 'b', 0, 0xFF, 'x', 0, 'y', 0x80);
    Field clean = Field.of(arena, 8, 'a', 'b');
    assertThat(dirty.read()).isEqualTo("ab");
    Text.requireUtf8(dirty.segment, Field.OFFSET, 8, "T.f");
    assertThat(equal(dirty, clean)).isTrue();
    assertThat(hash(dirty)).isEqualTo(hash(clean));
    Text.normalize(dirty.segment, Field.OFFSET, 8);
    assertThat(dirty.bytes()).isEqualTo(clean.bytes());
    assertThat(dirty.isOutsideUntouched()).isTrue();
  }

  @Test
  void fieldsOfDifferentTextAreNotEqual() {
    assertThat(equal(Field.of(arena, 8, "ab"), Field.of(arena, 8, "abc"))).isFalse();
    assertThat(equal(Field.of(arena, 8, "abc"), Field.of(arena, 8, "ab"))).isFalse();
    assertThat(equal(Field.of(arena, 8, "12345678"), Field.of(arena, 8, "12345679"))).isFalse();
    assertThat(equal(Field.of(arena, 8, "12345678"), Field.of(arena, 8, "12345678"))).isTrue();
  }

  private static boolean equal(Field a, Field b) {
    return Text.equals(a.segment, Field.OFFSET, b.segment, Field.OFFSET, a.length);
  }

  private static int hash(Field field) {
    return Text.hashCode(field.segment, Field.OFFSET, field.length);
  }
}
