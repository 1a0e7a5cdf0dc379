package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextKeyTest {
  private static final String WHAT = "the key of TestMap";

  private final TextKey key = new TextKey();

  private void checkEncoded(CharSequence text) {
    long size = key.encode(text, WHAT);
    assertThat(key.encoded().asSlice(0, size).toArray(LittleEndian.BYTE))
        .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void allCharacters() {
    checkEncoded("");
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += 97) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        checkEncoded(Character.toString(codePoint));
      }
    }
    checkEncoded("\0");
    checkEncoded(new StringBuilder("a\0ñ日\uD83D\uDE00"));
  }

  @Test
  void longTextsInPieces() {
    Random random = new Random(4);
    for (int length : new int[] {4095, 4096, 4097, 8192, 100_000}) {
      checkEncoded("x".repeat(length));
      checkEncoded("日".repeat(length));
      checkEncoded("x".repeat(length - 1) + "\uD83D\uDE00" + "日".repeat(random.nextInt(9)));
      checkEncoded("\uD83D\uDE00".repeat(length / 2) + "x");
      checkEncoded("x" + "\uD83D\uDE00".repeat(length / 2));
    }
  }

  @Test
  void memoryGrowsWithTheLargestThatIsNotHuge() {
    checkEncoded("x".repeat(100_000));
    long large = key.encoded().byteSize();
    assertThat(large).isBetween(100_000L, 300_000L);
    checkEncoded("small");
    checkEncoded("x".repeat(100_000));
    assertThat(key.encoded().byteSize()).isEqualTo(large);
    assertThat(key.encode("x".repeat(10_000_000), WHAT)).isEqualTo(10_000_000);
    assertThat(key.encoded().byteSize()).isBetween(10_000_000L, 20_000_000L);
    checkEncoded("small");
    assertThat(key.encoded().byteSize()).isLessThan(1000);
  }

  @Test
  void isBusyNoMoreAfterAFailure() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> key.encode(new Oddity(6), WHAT));
    assertThat(key.isBusy).isFalse();
  }

  @Test
  void unpairedSurrogatesAreRefused() {
    checkRefused("\uD83D", 0xD83D, 0);
    checkRefused("ab\uDE00", 0xDE00, 2);
    checkRefused("a\uD83Db", 0xD83D, 1);
    checkRefused("\uD83D\uD83D\uDE00", 0xD83D, 0);
    checkRefused("x".repeat(5000) + "\uD83D", 0xD83D, 5000);
  }

  private void checkRefused(String text, int surrogate, int index) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.encode(text, WHAT))
        .withMessage(
            "the key of TestMap cannot hold U+%04X, at index %d\n".formatted(surrogate, index)
                + "fix: give text without unpaired surrogates");
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> key.encode(null, WHAT))
        .withMessage("the key of TestMap is null");
  }

  @Test
  void aLengthThatCannotBe() {
    CharSequence text = new Oddity(-1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.encode(text, WHAT))
        .withMessage("the key of TestMap has a length of -1");
  }

  @Test
  void aTextThatThrows() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> key.encode(new Oddity(6), WHAT));
    checkEncoded("and goes on");
  }

  /** A text that says it is longer, or shorter, than it is. */
  private record Oddity(int length) implements CharSequence {
    @Override
    public char charAt(int index) {
      return "short".charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new UnsupportedOperationException();
    }
  }
}
