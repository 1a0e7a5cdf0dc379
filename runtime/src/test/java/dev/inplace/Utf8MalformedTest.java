package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first byte that is not UTF-8, as the JDK's decoder sees it. */
class Utf8MalformedTest {
  private static final byte[] PARTS = {0, 'a', (byte) 0x80, (byte) 0xBF, (byte) 0xC3, (byte) 0xE0};

  @Test
  void asTheJdkDecodes() {
    Random random = new Random(11);
    int good = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = bytes(random);
      long expected = malformed(bytes);
      assertThat(malformedAmongOthers(bytes)).as(Arrays.toString(bytes)).isEqualTo(expected);
      good += expected == Utf8.NOWHERE ? 1 : 0;
    }
    assertThat(good).isBetween(1000, 99_000);
  }

  private static byte[] bytes(Random random) {
    String text = "plain ASCII, eight at once".substring(random.nextInt(26)) + "ñ日\uD83D\uDE00x";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] = PARTS[random.nextInt(PARTS.length)];
    }
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private static long malformed(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    return result.isError() ? in.position() : Utf8.NOWHERE;
  }

  private static long malformedAmongOthers(byte[] bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(bytes.length + 16).fill((byte) 0xFF);
      MemorySegment.copy(bytes, 0, segment, LittleEndian.BYTE, 5, bytes.length);
      long found = Utf8.malformed(segment, 5, bytes.length);
      return found == Utf8.NOWHERE ? found : found - 5;
    }
  }
}
