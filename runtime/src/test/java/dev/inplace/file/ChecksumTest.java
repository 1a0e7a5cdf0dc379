package dev.inplace.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The checksum of a changed section, without reading all of it. */
class ChecksumTest {
  @Test
  void changesAsTheBytesDo() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(i % 50 == 0 ? 3_000_000 : 5000)];
      random.nextBytes(bytes);
      int before = Checksum.of(MemorySegment.ofArray(bytes));
      int from = random.nextInt(bytes.length);
      byte[] part = new byte[random.nextInt(bytes.length - from + 1)];
      random.nextBytes(part);
      MemorySegment there = MemorySegment.ofArray(bytes).asSlice(from, part.length);
      int ofPart = Checksum.of(there) ^ Checksum.of(MemorySegment.ofArray(part));
      there.copyFrom(MemorySegment.ofArray(part));
      long behind = bytes.length - from - part.length;
      assertThat(before ^ Checksum.difference(ofPart, behind))
          .isEqualTo(Checksum.of(MemorySegment.ofArray(bytes)));
    }
  }

  @Test
  void ofBytesThatNoMemoryHolds() {
    int part = 0x1234_5678;
    int twice = Checksum.difference(Checksum.difference(part, 1L << 40), (1L << 40) - 1);
    assertThat(Checksum.difference(part, (1L << 41) - 1)).isEqualTo(twice);
  }
}
