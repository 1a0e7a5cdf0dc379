package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The bound of {@link TextHeap}, at each moment, whatever came and went before. */
class TextHeapChurnTest {

  @Test
  void neverHoldsMoreThanItsBound() {
    for (long seed : List.of(1L, 2L, ThreadLocalRandom.current().nextLong())) {
      Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
      try {
        churn(slabs, seed);
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed, e);
      } finally {
        slabs.close();
      }
    }
  }

  /** Each phase has other lengths, and begins by removing nearly all texts of the one before. */
  private static void churn(Slabs slabs, long seed) {
    Random random = new Random(seed);
    HeapOfTexts texts = new HeapOfTexts(slabs, seed);
    for (int phase = 0; phase < 15; phase++) {
      int longest = 1 << (3 + random.nextInt(15));
      int most = Math.min(8_000, (16 << 20) / longest);
      int shortest = longest - random.nextInt(longest);
      while (texts.count() > 50) {
        texts.free();
        checkBound(texts, slabs);
      }
      while (texts.count() < most) {
        if (random.nextInt(3) == 0 && texts.count() > 0) {
          texts.free();
        } else {
          texts.store(1 + random.nextInt(shortest, longest + 1));
        }
        checkBound(texts, slabs);
      }
      texts.checkAll();
    }
    while (texts.count() > 0) {
      texts.free();
    }
    texts.heap().clear();
    assertThat(slabs.bytes()).isEqualTo(0);
  }

  private static void checkBound(HeapOfTexts texts, Slabs slabs) {
    if (slabs.bytes() > texts.bound()) {
      throw new AssertionError(
          "%d bytes held, %d needed, %d allowed"
              .formatted(slabs.bytes(), texts.needed(), texts.bound()));
    }
  }

  @Test
  void ofManyTextsHoldsLittleMoreThanTheyNeed() {
    Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
    HeapOfTexts texts = new HeapOfTexts(slabs, 5);
    for (int i = 0; i < 300_000; i++) {
      texts.store(48); // with its head exactly a size
    }
    assertThat(slabs.bytes()).isLessThan(texts.needed() * 17 / 16 + 1024);
    slabs.close();
  }

  @Test
  void inAnArenaOfTheUsersChurnNeedsNoMoreMemory() {
    try (Arena arena = Arena.ofConfined()) {
      Slabs slabs = new Slabs("TestMap", arena);
      HeapOfTexts texts = new HeapOfTexts(slabs, 6);
      fillAndEmpty(texts);
      long bytes = slabs.bytes();
      for (int i = 0; i < 20; i++) {
        fillAndEmpty(texts);
        assertThat(slabs.bytes()).isEqualTo(bytes);
      }
    }
  }

  private static void fillAndEmpty(HeapOfTexts texts) {
    for (int i = 0; i < 9_000; i++) {
      texts.store(1 + i % 3000);
    }
    while (texts.count() > 0) {
      texts.free();
    }
  }

  @Test
  void aTextThatComesAndGoesTakesNoSlabEachTime() {
    try (LimitedArena arena = new LimitedArena(3 << 10)) {
      Slabs slabs = new Slabs("TestMap", arena);
      HeapOfTexts texts = new HeapOfTexts(slabs, 7);
      for (int i = 0; i < (1 << 10) / 64; i++) {
        texts.store(48);
      }
      for (int i = 0; i < 1000; i++) { // the first of another slab
        texts.store(48);
        assertThat(slabs.bytes()).isEqualTo(2 << 10);
        texts.free();
        assertThat(slabs.bytes()).isEqualTo(2 << 10);
      }
    }
  }
}
