package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.LittleEndian;
import dev.inplace.check.Ending;
import dev.inplace.check.Epoch;
import dev.inplace.check.StaleFlyweightException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text in native memory, seen as characters. */
class TextFlyweightTest {
  private static final String EMOJI = "\uD83D\uDE00";

  private final Epoch epoch =
      new Epoch(MethodHandles.lookup(), "TestMap", number -> "key " + number);

  static List<String> texts() {
    return List.of(
        "", "a", "\0", "plain ASCII", "ñ", "añb", "日本語", EMOJI, "a" + EMOJI + "ñ" + EMOJI + "z");
  }

  private TextFlyweight show(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MemorySegment segment = Arena.ofAuto().allocate(bytes.length + 10L).fill((byte) 0xFF);
    MemorySegment.copy(bytes, 0, segment, LittleEndian.BYTE, 5, bytes.length);
    return new TextFlyweight().show(segment, 5, bytes.length, epoch, 7);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hasTheCharactersOfAString(String text) {
    TextFlyweight shown = show(text);
    assertThat(shown.length()).isEqualTo(text.length());
    assertThat(shown.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(shown.toString()).isEqualTo(text);
    assertThat(text.contentEquals(shown)).isTrue();
    assertThat(new StringBuilder("<").append(shown).append('>').toString())
        .isEqualTo("<" + text + ">");
    assertThat(shown.hashCode()).isEqualTo(text.hashCode());
    Random random = new Random(1);
    for (int i = 0; i < 20 * text.length(); i++) {
      int index = random.nextInt(text.length());
      assertThat(shown.charAt(index)).isEqualTo(text.charAt(index));
      assertThat(shown.subSequence(index, text.length()).toString())
          .isEqualTo(text.substring(index));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void equalsTheSameTextAndNoOther(String text) {
    TextFlyweight shown = show(text);
    for (String other : texts()) {
      boolean same = other.equals(text);
      assertThat(shown.contentEquals(other)).isEqualTo(same);
      assertThat(shown.contentEquals(new StringBuilder(other))).isEqualTo(same);
      assertThat(shown.contentEquals(show(other))).isEqualTo(same);
      assertThat(shown.equals(show(other))).isEqualTo(same);
      assertThat(shown.contentEquals(other + "x")).isFalse();
      assertThat(shown.contentEquals(other + EMOJI.charAt(0))).isFalse();
    }
  }

  @Test
  void itsBytesCanBeHadWithoutAString() {
    TextFlyweight shown = show("ñz");
    MemorySegment copy = Arena.ofAuto().allocate(6);
    shown.copyTo(copy, 2);
    assertThat(copy.toArray(LittleEndian.BYTE))
        .containsExactly(0, 0, (byte) 0xC3, (byte) 0xB1, 'z', 0);
    assertThat(shown.segment().get(LittleEndian.BYTE, shown.offset() + 2)).isEqualTo((byte) 'z');
  }

  @Test
  void anIndexOutOfRange() {
    for (String text : List.of("abc", "ab" + EMOJI.substring(0, 0) + "日")) {
      TextFlyweight shown = show(text);
      for (int index : new int[] {-1, 3, Integer.MAX_VALUE}) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(() -> shown.charAt(index))
            .withMessage("index " + index + " of a text of 3");
      }
    }
  }

  @Test
  void anotherTextIsCountedAnew() {
    TextFlyweight shown = show("日本語");
    assertThat(shown.charAt(2)).isEqualTo('語');
    TextFlyweight other = show("ñz");
    shown.show(other.segment(), other.offset(), other.size(), epoch, 8);
    assertThat(shown.length()).isEqualTo(2);
    assertThat(shown.charAt(0)).isEqualTo('ñ');
    assertThat(shown.charAt(1)).isEqualTo('z');
  }

  @Test
  void nothingCanBeReadOnceItHasEnded() {
    TextFlyweight shown = show("abc");
    TextFlyweight fresh = show("abc");
    assertThat(shown.length()).isEqualTo(3);
    epoch.end(Ending.REMOVE);
    List<Runnable> uses =
        List.of(
            shown::segment,
            shown::length,
            () -> shown.charAt(0),
            shown::toString,
            shown::hashCode,
            () -> shown.subSequence(0, 1),
            () -> shown.contentEquals("abc"),
            () -> show("abc").contentEquals(fresh),
            () -> shown.copyTo(Arena.ofAuto().allocate(3), 0));
    for (Runnable use : uses) {
      assertThatExceptionOfType(StaleFlyweightException.class)
          .isThrownBy(use::run)
          .withMessageStartingWith("checkptr: a flyweight over key 7 of TestMap has ended");
    }
  }
}
