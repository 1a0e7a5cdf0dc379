package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.LittleEndian;
import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text values against the strings that they hold. */
class TextValueTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "ab",
          "aé",
          "é",
          "ñ",
          "日",
          "日本",
          "\uD83D\uDE00",
          "\uD83D\uDE01",
          "\uD83E\uDE00",
          "a\uD83D\uDE00",
          "\0",
          "a\0");

  private static final List<String> NOT_TEXTS = List.of("\uD83D", "\uDE00", "a\uD83D", "\uD83Da");

  @Test
  void equalIfTheStringsAre() {
    try (StringStringMap map = StringStringMap.create()) {
      TEXTS.forEach(text -> map.put(text, text));
      for (String text : TEXTS) {
        TextValue value = map.at(text);
        assertThat(value).hasToString(text).hasSameHashCodeAs(text).isNotEqualTo(text);
        assertThat(value.isEmpty()).isEqualTo(text.isEmpty());
        for (String other : TEXTS) {
          boolean areEqual = text.equals(other);
          assertThat(value.contentEquals(other)).as("%s, %s", text, other).isEqualTo(areEqual);
          assertThat(value.equals(map.at(other))).as("%s, %s", text, other).isEqualTo(areEqual);
        }
        assertThat(NOT_TEXTS).noneMatch(value::contentEquals);
      }
    }
  }

  @Test
  void bytesAreCopiedOut() {
    try (LongStringMap map = LongStringMap.create();
        Arena arena = Arena.ofConfined()) {
      map.put(1, "né");
      MemorySegment target = arena.allocate(5);
      map.at(1).copyTo(target, 1);
      byte[] expected = "\0né\0".getBytes(StandardCharsets.UTF_8);
      assertThat(target.toArray(LittleEndian.BYTE)).isEqualTo(expected);
      assertThatThrownBy(() -> map.at(1).copyTo(target, 3))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(target.toArray(LittleEndian.BYTE)).isEqualTo(expected);
    }
  }
}
