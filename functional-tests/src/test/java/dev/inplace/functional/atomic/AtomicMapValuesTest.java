package dev.inplace.functional.atomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.StaleFlyweightException;
import java.lang.foreign.Arena;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AtomicMapValuesTest {

  @Test
  void aCounterInAValue() {
    try (LongAtomsMap map = LongAtomsMap.create()) {
      for (int i = 0; i < 3000; i++) {
        map.findOrInsert(i % 1000).getAndAddL(i);
      }
      for (int i = 0; i < 1000; i++) {
        assertThat(map.at(i).lVolatile()).isEqualTo(3L * i + 3000);
      }
    }
  }

  @Test
  void everyValueIsAlignedWhateverTheKey() {
    try (ByteNarrowAtomsMap bytes = ByteNarrowAtomsMap.create();
        OddKeyNarrowAtomsMap odd = OddKeyNarrowAtomsMap.create()) {
      for (int i = 0; i < 256; i++) {
        OddKey key = new OddKey(new byte[] {(byte) i, 1, 2});
        assertThat(bytes.findOrInsert((byte) i).compareAndSetL(0, i + 1L)).isTrue();
        assertThat(odd.findOrInsert(key).compareAndSetL(0, i + 1L)).isTrue();
      }
      for (int i = 0; i < 256; i++) {
        OddKey key = new OddKey(new byte[] {(byte) i, 1, 2});
        assertThat(bytes.at((byte) i).lAcquire()).isEqualTo(i + 1L);
        assertThat(odd.at(key).getAndSetL(0)).isEqualTo(i + 1L);
      }
    }
  }

  @Test
  void everyFormTellsThatAFlyweightHasEnded() {
    try (LongAtomsMap map = LongAtomsMap.create()) {
      AtomsFlyweight ended = map.findOrInsert(1);
      map.findOrInsert(2);
      List<ThrowingCallable> uses =
          List.of(
              ended::lVolatile,
              ended::lAcquire,
              ended::lOpaque,
              () -> ended.lVolatile(1),
              () -> ended.lRelease(1),
              () -> ended.lOpaque(1),
              () -> ended.compareAndSetL(0, 1),
              () -> ended.compareAndExchangeL(0, 1),
              () -> ended.getAndSetL(1),
              () -> ended.getAndAddL(1));
      assertThat(uses)
          .allSatisfy(
              use -> assertThatExceptionOfType(StaleFlyweightException.class).isThrownBy(use));
      assertThat(map.at(1).l()).isZero();
    }
  }

  @Test
  void anElementOfASpan() {
    AtomsSpan span = AtomsSpan.allocate(Arena.ofAuto(), 100);
    for (long i = 0; i < 300; i++) {
      span.at(i % 100).getAndAddI(1);
    }
    span.forEach(atoms -> assertThat(atoms.iVolatile()).isEqualTo(3));
  }
}
