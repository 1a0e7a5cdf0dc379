package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "boolean, 1, 0, false",
        "boolean, 1, 2, true",
        "byte, 1, 255, -1",
        "unsigned byte, 1, 255, 255",
        "short, 2, 65534, -2",
        "unsigned short, 2, 65534, 65534",
        "char, 2, 65, 'A'",
        "char, 2, 55357, '\\uD83D'",
        "int, 4, 4294967295, -1",
        "unsigned int, 4, 4294967295, 4294967295",
        "long, 8, -1, -1",
        "float, 4, 1069547520, 1.5",
        "double, 8, 9221120237041090561, NaN",
        "word, 4, 4294967295, -1",
        "word, 8, -1, -1",
        "unsigned word, 4, 4294967295, 4294967295",
        "unsigned word, 8, -1, 18446744073709551615",
        "pointer, 8, 4096, 0x1000",
        "demo.Empty, 1, 0, ?0",
      })
  void numbersInBothByteOrders(String type, int size, long bits, String text) {
    FieldInfo field = FieldInfo.of("f", type, 0, size, 1);
    byte[] little = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array();
    assertThat(new ValueText(MemorySegment.ofArray(little)).of(field, 0)).isEqualTo(text);
    byte[] big = ByteBuffer.allocate(8).putLong(bits).array();
    assertThat(new ValueText(MemorySegment.ofArray(big)).of(field.of("", true), 8 - size))
        .isEqualTo(text);
  }

  @Test
  void anOrdinalThatTheEnumDoesNotHave() {
    FieldInfo side = FieldInfo.of("side", "demo.Side", 0, 1, 1).constants(Layouts.Side.values());
    assertThat(text(side, 1)).isEqualTo("SELL");
    assertThat(text(side, 0xFF)).isEqualTo("?255");
  }

  @Test
  void textWhateverItsBytes() {
    FieldInfo name = FieldInfo.of("name", "String[4]", 0, 4, 1);
    assertThat(text(name, 'a', 0, 'b', 'c')).isEqualTo("\"a\"");
    assertThat(text(name, 'a', 'b', 'c', 'd')).isEqualTo("\"abcd\"");
    assertThat(text(name, 0xC3, 0xA4, 0xFF, '\n')).isEqualTo("\"ä\\xFF\\u000A\"");
    assertThat(text(name, '"', '\\', 'x', 0xC3)).isEqualTo("\"\\\"\\\\x\\xC3\"");
  }

  private static String text(FieldInfo field, int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return new ValueText(MemorySegment.ofArray(array)).of(field, 0);
  }
}
