package dev.inplace.samples.weather;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenthsTest {
  private static final Pattern TEMPERATURE = Pattern.compile("(-?)(\\d?\\d)\\.(\\d)");

  @Test
  void eachTemperatureIsRead() {
    for (int tenths = -999; tenths <= 999; tenths++) {
      assertThat(parse(tenths / 10.0 + "\n")).isEqualTo(tenths);
      assertThat(parse(tenths / 10.0 + "\nab")).isEqualTo(tenths);
    }
    assertThat(parse("-0.0\n")).isZero();
    assertThat(parse("07.5\n")).isEqualTo(75);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "-",
        ".",
        "12",
        "-1",
        ".5",
        "1.",
        "-.5",
        "1.25",
        "123.4",
        "-123.4",
        "1,5",
        "+1.5",
        "--1.5",
        "1.-5",
        "a.5",
        "1.a",
        "1.5\r",
        "1.5 ",
        " 1.5",
        "1e5",
        "1:.5",
        "NaN",
        "-12.34567",
        "\0001.5",
        "1\0.5",
        "\0\0\0\0001.5",
        "\u00051.5",
        "\u00B11.5"
      })
  void whatIsNoTemperatureIsRefused(String text) {
    assertThat(parse(text + "\n")).isEqualTo(Tenths.MALFORMED);
  }

  /** Bytes that temperatures are made of, and some that differ from them by a bit, in any order. */
  @Test
  void runsOfBytesAreTemperaturesIfTheyReadSo() {
    String alphabet = "0159-.\0;:/\u00B0\n\r+ ";
    Random random = new Random(1);
    int temperatures = 0;
    for (int i = 0; i < 2_000_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < 8; at++) {
        int letters = at < 6 && random.nextInt(8) > 0 ? 6 : alphabet.length();
        text.append(
            at == 2 && random.nextBoolean() ? '.' : alphabet.charAt(random.nextInt(letters)));
      }
      text.setCharAt(3 + random.nextInt(4), '\n');
      var expected = TEMPERATURE.matcher(text.substring(0, text.indexOf("\n")));
      int tenths = Tenths.MALFORMED;
      if (expected.matches()) {
        tenths = Integer.parseInt(expected.group(1) + expected.group(2) + expected.group(3));
        temperatures++;
      }
      assertThat(parse(text.toString())).as("%s", text).isEqualTo(tenths);
    }
    assertThat(temperatures).isGreaterThan(10_000);
  }

  private static int parse(String text) {
    byte[] bytes = Arrays.copyOf(text.getBytes(ISO_8859_1), Long.BYTES);
    long word = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return Tenths.parse(word, Word.indexOf('\n', word));
  }
}
