package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextOrderTest {
  private static final int LENGTH = 12;

  /** The ends of the ranges in which UTF-8 and UTF-16 have so many bytes or chars. */
  private static final int[] CHARACTERS = {
    1, 'a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF
  };

  @Test
  void itIsTheOrderOfStrings() {
    SplittableRandom random = new SplittableRandom(1);
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int size = random.nextInt(4); size > 0; size--) {
        text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
      }
      texts.add(text.toString());
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(64);
      for (String a : texts) {
        Text.write(segment, 3, LENGTH, a);
        for (String b : texts) {
          int expected = Integer.signum(a.compareTo(b));
          Text.write(segment, 23, LENGTH, b);
          assertThat(Integer.signum(TextOrder.compare(segment, 3, segment, 23, LENGTH)))
              .as("%s and %s", a, b)
              .isEqualTo(expected);
          assertThat(Integer.signum(TextOrder.compare(segment, 3, LENGTH, b)))
              .as("%s and %s", a, b)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void halfACharacterIsComparedAsStringsAre() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(64);
      String whole = Character.toString(0x10400);
      Text.write(segment, 0, LENGTH, whole);
      for (String given : List.of("\uD801", "\uD800", "\uD802", "\uD801\uDC01", "\uDC00")) {
        assertThat(Integer.signum(TextOrder.compare(segment, 0, LENGTH, given)))
            .isEqualTo(Integer.signum(whole.compareTo(given)));
      }
    }
  }

  @Test
  void malformedBytesAreReplacementCharacters() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(64);
      segment.set(LittleEndian.BYTE, 0, (byte) 0xFF);
      segment.set(LittleEndian.BYTE, 1, (byte) 'a');
      assertThat(TextOrder.compare(segment, 0, LENGTH, "\uFFFDa")).isEqualTo(0);
      assertThat(TextOrder.compare(segment, 0, LENGTH, "\uFFFDb")).isNegative();
      assertThat(TextOrder.compare(segment, 0, LENGTH, "a")).isPositive();
    }
  }
}
