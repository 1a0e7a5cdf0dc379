package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of a growth are those that were added, and take no more than the table asks for. */
class EvacuatedTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 64, 128, 1 << 16, 1 << 17, 1 << 19})
  void hasWhatWasAdded(long buckets) {
    Evacuated evacuated = new Evacuated(buckets);
    BitSet expected = new BitSet();
    Random random = new Random(buckets);
    for (int i = 0; i < 100; i++) {
      int bucket = (int) random.nextLong(buckets);
      evacuated.add(bucket);
      expected.set(bucket);
    }
    evacuated.add(buckets - 1);
    expected.set((int) buckets - 1);
    for (int bucket = 0; bucket < buckets; bucket++) {
      assertThat(evacuated.has(bucket)).isEqualTo(expected.get(bucket));
    }
  }

  /** A program may have a million small maps. */
  @Test
  void aSmallTableHasAWordForEach64Buckets() {
    for (long buckets = 1; buckets <= 1 << 12; buckets *= 2) {
      Evacuated evacuated = new Evacuated(buckets);
      evacuated.add(0);
      assertThat(words(evacuated)).isEqualTo(Math.max(1, buckets / 64));
    }
  }

  @Test
  void aPartOfALargeTableIsMadeWhenItIsReached() {
    Evacuated evacuated = new Evacuated(1L << 26);
    long[] untouched = evacuated.parts()[1];
    evacuated.add(0);
    assertThat(words(evacuated)).isEqualTo(2 * (1 << 10));
    assertThat(evacuated.parts()[0]).isNotSameAs(untouched);
    assertThat(evacuated.parts()[1]).isSameAs(untouched);
  }

  /** Of all arrays that are different objects. */
  private static long words(Evacuated evacuated) {
    return Arrays.stream(evacuated.parts()).distinct().mapToLong(part -> part.length).sum();
  }
}
