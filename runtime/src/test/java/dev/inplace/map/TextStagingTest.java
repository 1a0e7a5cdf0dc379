package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextStagingTest {
  private final Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
  private final TextStaging staging = new TextStaging(slabs, "the key of TestMap");

  @AfterEach
  void close() {
    slabs.close();
  }

  private void checkEncoded(CharSequence text) {
    long size = staging.encode(text);
    assertThat(staging.bytes().asSlice(0, size).toArray(LittleEndian.BYTE))
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
  void memoryGrowsWithTheLargestAndIsGivenBack() {
    staging.encode("x".repeat(100));
    long small = slabs.bytes();
    staging.encode("x".repeat(1_000_000));
    long large = slabs.bytes();
    assertThat(large).isBetween(1_000_000L, 2_100_000L);
    staging.encode("x".repeat(1_000_000));
    assertThat(slabs.bytes()).isEqualTo(large);
    staging.release();
    staging.release();
    assertThat(slabs.bytes()).isEqualTo(0);
    checkEncoded("again");
    assertThat(slabs.bytes()).isLessThanOrEqualTo(small);
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
        .isThrownBy(() -> staging.encode(text))
        .withMessage(
            "the key of TestMap cannot hold U+%04X, at index %d\n".formatted(surrogate, index)
                + "fix: give text without unpaired surrogates");
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> staging.encode(null))
        .withMessage("the key of TestMap is null");
  }

  @Test
  void aLengthThatCannotBe() {
    CharSequence text = new Oddity(-1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> staging.encode(text))
        .withMessage("the key of TestMap has a length of -1");
  }

  @Test
  void aTextThatThrows() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> staging.encode(new Oddity(6)));
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
