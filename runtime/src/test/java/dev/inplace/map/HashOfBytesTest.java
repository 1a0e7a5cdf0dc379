package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashOfBytesTest {
  private static final long SEED = 0x1234_5678_9ABC_DEF0L;

  @Test
  void everyByteOfTheRunCountsAndNoOther() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(64);
      for (int size = 0; size <= 40; size++) {
        for (int offset = 1; offset <= 9; offset++) {
          checkBytes(bytes, offset, size);
        }
      }
    }
  }

  private static void checkBytes(MemorySegment bytes, int offset, int size) {
    long before = Hash.mix(SEED, bytes, offset, size);
    for (int i = 0; i < bytes.byteSize(); i++) {
      bytes.set(LittleEndian.BYTE, i, (byte) 1);
      boolean inside = i >= offset && i < offset + size;
      assertThat(Hash.mix(SEED, bytes, offset, size) != before)
          .as("byte %d, run of %d at %d", i, size, offset)
          .isEqualTo(inside);
      bytes.set(LittleEndian.BYTE, i, (byte) 0);
    }
  }

  /** Files have these hashes, and programs in other languages compute them. */
  @Test
  void examplesOfTheFormatAreRight() {
    try (Arena arena = Arena.ofConfined()) {
      assertThat(Hash.mix(1, 7)).isEqualTo(0x4085_590B_C888_6AEFL);
      assertThat(Hash.mix(1, arena.allocateFrom("Ada"), 0, 3)).isEqualTo(0x284D_6E7B_BFEC_03D6L);
    }
  }

  @Test
  void theOffsetDoesNotCount() {
    try (Arena arena = Arena.ofConfined()) {
      byte[] random = new byte[30];
      new Random(1).nextBytes(random);
      MemorySegment bytes = arena.allocate(64);
      for (int size = 0; size <= random.length; size++) {
        MemorySegment.copy(random, 0, bytes, LittleEndian.BYTE, 0, size);
        long hash = Hash.mix(SEED, bytes, 0, size);
        for (int offset = 1; offset < 16; offset++) {
          MemorySegment.copy(random, 0, bytes, LittleEndian.BYTE, offset, size);
          assertThat(Hash.mix(SEED, bytes, offset, size)).isEqualTo(hash);
          MemorySegment.copy(random, 0, bytes, LittleEndian.BYTE, 0, size);
        }
      }
    }
  }

  @Test
  void codesOfLettersSpread() {
    for (int size : new int[] {4, 5, 6, 7, 8, 11, 16, 32}) {
      Random seeds = new Random(size);
      for (int round = 0; round < 3; round++) {
        long seed = seeds.nextLong();
        Spread.checkNearUniform("codes of 4 letters in " + size, codes(seed, size));
      }
    }
  }

  /** 26^3 codes: three letters that vary, one that does not, zeros behind. */
  private static long[] codes(long seed, int size) {
    long[] hashes = new long[26 * 26 * 26];
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(size);
      for (int i = 0; i < hashes.length; i++) {
        bytes.set(LittleEndian.BYTE, 0, (byte) ('A' + i % 26));
        bytes.set(LittleEndian.BYTE, 1, (byte) ('A' + i / 26 % 26));
        bytes.set(LittleEndian.BYTE, 2, (byte) ('A' + i / 26 / 26));
        bytes.set(LittleEndian.BYTE, 3, (byte) 'X');
        hashes[i] = Hash.mix(seed, bytes, 0, size);
      }
    }
    return hashes;
  }

  @Test
  void numbersAtTheEndSpread() {
    for (int size : new int[] {8, 12, 16, 20, 24, 40}) {
      Random seeds = new Random(size);
      for (int round = 0; round < 3; round++) {
        long seed = seeds.nextLong();
        long[] hashes = new long[1 << 14];
        try (Arena arena = Arena.ofConfined()) {
          MemorySegment bytes = arena.allocate(size);
          for (int i = 0; i < hashes.length; i++) {
            bytes.set(LittleEndian.INT, size - Integer.BYTES, i);
            hashes[i] = Hash.mix(seed, bytes, 0, size);
          }
        }
        Spread.checkNearUniform("numbers at the end of " + size + " bytes", hashes);
      }
    }
  }
}
