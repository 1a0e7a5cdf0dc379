package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Decoding against the grammar of RFC 3629, which is a table of byte ranges and not our arithmetic.
 */
class Utf8DecodingTest {

  @Test
  void allCodePointsRoundTrip() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(8);
      for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
        if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
          checkRoundTrip(segment, codePoint);
        }
      }
    }
  }

  private static void checkRoundTrip(MemorySegment segment, int codePoint) {
    long end = Utf8.encode(segment, 1, codePoint);
    byte[] expected = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    boolean good =
        end == 1 + expected.length
            && Utf8.width(codePoint) == expected.length
            && Utf8.decode(segment, 1, end) == codePoint;
    for (int i = 0; i < expected.length; i++) {
      good &= segment.get(LittleEndian.BYTE, 1 + i) == expected[i];
    }
    assertThat(good).as("U+%04X", codePoint).isTrue();
  }

  @Test
  void allSequencesOfUpToThreeBytes() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(4);
      for (int bytes = 0; bytes < 1 << 24; bytes++) {
        segment.set(LittleEndian.INT, 0, bytes);
        check(segment, 3);
        if (bytes < 1 << 16) {
          check(segment, 2);
        }
        if (bytes < 1 << 8) {
          check(segment, 1);
        }
      }
    }
  }

  @Test
  void sequencesOfFourBytes() {
    int[] others = {0x00, 0x41, 0x7F, 0x80, 0x81, 0xA5, 0xBF, 0xC0, 0xC2, 0xE0, 0xF0, 0xFF};
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(4);
      for (int first = 0; first < 256; first++) {
        for (int second = 0; second < 256; second++) {
          for (int third : others) {
            for (int fourth : others) {
              segment.set(LittleEndian.INT, 0, first | second << 8 | third << 16 | fourth << 24);
              check(segment, 4);
            }
          }
        }
      }
    }
  }

  private static void check(MemorySegment segment, int size) {
    int found = Utf8.decode(segment, 0, size);
    int expected = Rfc3629.decode(segment, size);
    if (found != expected) {
      assertThat(found)
          .as("0x%08x, %d bytes", segment.get(LittleEndian.INT, 0), size)
          .isEqualTo(expected);
    }
  }
}
