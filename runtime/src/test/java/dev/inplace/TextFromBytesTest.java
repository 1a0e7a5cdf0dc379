package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextFromBytesTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void wellFormedBytesAreCopied() {
    Field field = new Field(arena, 8);
    write(field, bytes("--äb👍--"), 2, 7);
    assertThat(field.bytes()).isEqualTo(field.expected("äb👍"));
    write(field, bytes("12345678"), 0, 8);
    assertThat(field.read()).isEqualTo("12345678");
    write(field, bytes("12345678"), 8, 0);
    assertThat(field.read()).isEmpty();
    assertThat(field.isOutsideUntouched()).isTrue();
  }

  @Test
  void theirsMayBeTheFieldsOwn() {
    Field field = Field.of(arena, 8, "12345678");
    write(field, field.segment, Field.OFFSET + 2, 5);
    assertThat(field.bytes()).isEqualTo(field.expected("34567"));
  }

  @Test
  void tooManyAreRefused() {
    Field field = Field.of(arena, 8, "before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(field, bytes("123456789"), 0, 9))
        .withMessage(
            "T.f holds at most 8 bytes of UTF-8; the text has 9\n"
                + "fix: write a shorter text, or declare @Length(9)");
    assertThat(field.read()).isEqualTo("before");
  }

  @Test
  void malformedOnesAndZeroAreRefused() {
    Field field = Field.of(arena, 8, "before");
    MemorySegment lone = arena.allocateFrom(LittleEndian.BYTE, (byte) 'a', (byte) 0x80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(field, lone, 0, 2))
        .withMessage(
            "T.f cannot hold byte 0x80, at index 1: not UTF-8\n"
                + "fix: write well-formed UTF-8 without U+0000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(field, bytes("ab\0c"), 1, 3))
        .withMessage(
            "T.f cannot hold byte 0x00, at index 1: the end of a text\n"
                + "fix: write well-formed UTF-8 without U+0000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(field, bytes("日"), 0, 2))
        .withMessageStartingWith("T.f cannot hold byte 0xE6, at index 0: not UTF-8\n");
    assertThat(field.read()).isEqualTo("before");
  }

  @Test
  void aRangeOutsideTheirSegmentIsRefused() {
    Field field = Field.of(arena, 8, "before");
    MemorySegment four = bytes("1234");
    long[][] ranges = {
      {0, 5}, {4, 1}, {-1, 2}, {0, -1}, {5, 0}, {Long.MAX_VALUE, 1}, {1, Long.MAX_VALUE}
    };
    for (long[] range : ranges) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> write(field, four, range[0], range[1]))
          .withMessage(
              "checkptr: text at offset %d does not fit: size %d, segment of 4 bytes\n"
                  + "fix: give an offset from which it fits, or a larger segment",
              range[0], range[1]);
    }
    assertThat(field.read()).isEqualTo("before");
  }

  @Test
  void bytesOnTheHeapAreRefused() {
    Field field = Field.of(arena, 8, "before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(field, MemorySegment.ofArray(new byte[4]), 0, 4))
        .withMessage(
            "checkptr: text at offset 0 is on the heap\n"
                + "fix: copy it into a native segment with MemorySegment.copy, and back"
                + " afterwards");
  }

  private MemorySegment bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return arena.allocateFrom(LittleEndian.BYTE, bytes);
  }

  private static void write(Field field, MemorySegment utf8, long from, long size) {
    Text.check(utf8, from, size, field.length, "T.f");
    Text.write(field.segment, Field.OFFSET, field.length, utf8, from, size);
  }
}
