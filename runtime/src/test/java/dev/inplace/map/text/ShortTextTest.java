package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.map.Hash;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShortTextTest {
  private static final long SEED = 0x1234_5678_9ABC_DEF0L;
  private static final int OFFSET = 3;

  private final Arena arena = Arena.ofConfined();
  private final Random random = new Random(1);
  private final ShortText text = new ShortText();

  @AfterEach
  void close() {
    arena.close();
  }

  private String ascii(int size) {
    StringBuilder ascii = new StringBuilder();
    random.ints(size, 0, 0x80).forEach(c -> ascii.append((char) c));
    return ascii.toString();
  }

  /** The bytes between others, at an offset, in a segment that ends soon behind them. */
  private MemorySegment bytes(String ascii) {
    MemorySegment bytes = arena.allocate(ascii.length() + OFFSET + 1L);
    bytes.fill((byte) 0x55);
    MemorySegment.copy(
        MemorySegment.ofArray(ascii.getBytes(StandardCharsets.US_ASCII)),
        0,
        bytes,
        OFFSET,
        ascii.length());
    return bytes;
  }

  @Test
  void charactersAreTheSameAsTheirBytes() {
    for (int size = 0; size <= ShortText.MOST; size++) {
      String ascii = ascii(size);
      MemorySegment bytes = bytes(ascii);
      assertThat(text.take(ascii)).isTrue();
      checkIs(bytes, size);
      text.take(ascii(ShortText.MOST));
      text.take(bytes, OFFSET, size);
      checkIs(bytes, size);
    }
  }

  private void checkIs(MemorySegment bytes, int size) {
    assertThat(text.hash(SEED, size)).isEqualTo(Hash.mix(SEED, bytes, OFFSET, size));
    assertThat(text.isAt(bytes, OFFSET, size)).as("%d bytes", size).isTrue();
    MemorySegment copy = arena.allocate(bytes.byteSize());
    copy.fill((byte) 0x55);
    text.copyTo(copy, OFFSET, size);
    assertThat(copy.mismatch(bytes)).as("%d bytes", size).isEqualTo(-1);
  }

  @Test
  void everyByteIsCompared() {
    for (int size = 1; size <= ShortText.MOST; size++) {
      MemorySegment bytes = bytes(ascii(size));
      text.take(bytes, OFFSET, size);
      for (int i = OFFSET; i < OFFSET + size; i++) {
        byte was = bytes.get(LittleEndian.BYTE, i);
        bytes.set(LittleEndian.BYTE, i, (byte) (was ^ 0x20));
        assertThat(text.isAt(bytes, OFFSET, size)).as("byte %d of %d", i, size).isFalse();
        bytes.set(LittleEndian.BYTE, i, was);
      }
    }
  }

  @Test
  void charactersThatAreNotAsciiAreLeftToOthers() {
    for (char other : new char[] {0x80, 'é', 0xFF, 'a' << 8, 0x161, '日', 0xD83D, 0x8041}) {
      for (int size = 1; size <= ShortText.MOST; size++) {
        StringBuilder characters = new StringBuilder("x".repeat(size));
        characters.setCharAt(random.nextInt(size), other);
        assertThat(text.take(characters.toString())).as("%s", characters).isFalse();
        characters.setCharAt(0, other);
        characters.setCharAt(size - 1, other);
        assertThat(text.take(characters.toString())).as("%s", characters).isFalse();
      }
    }
  }

  @Test
  void longTextsAreLeftToOthers() {
    assertThat(text.take("x".repeat(ShortText.MOST))).isTrue();
    assertThat(text.take("x".repeat(ShortText.MOST + 1))).isFalse();
  }
}
