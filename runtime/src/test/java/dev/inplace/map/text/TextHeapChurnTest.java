package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.memory.LimitedArena;
import dev.inplace.memory.Sharing;
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
      try (LongsByText map = new LongsByText(Sharing.CONFINED)) {
        churn(map, seed);
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** Each phase has other lengths, and begins by removing nearly all texts of the one before. */
  private static void churn(LongsByText map, long seed) {
    Random random = new Random(seed);
    HeapOfTexts texts = new HeapOfTexts(map.blocks(), seed);
    for (int phase = 0; phase < 15; phase++) {
      int longest = 1 << (3 + random.nextInt(15));
      int most = Math.min(8_000, (16 << 20) / longest);
      int shortest = longest - random.nextInt(longest);
      while (texts.count() > 50) {
        texts.free();
        checkBound(texts, map);
      }
      while (texts.count() < most) {
        if (random.nextInt(3) == 0 && texts.count() > 0) {
          texts.free();
        } else {
          texts.store(1 + random.nextInt(shortest, longest + 1));
        }
        checkBound(texts, map);
      }
      texts.checkAll();
    }
    while (texts.count() > 0) {
      texts.free();
    }
    texts.heap().clear();
    assertThat(map.bytesUsed()).isEqualTo(0);
  }

  private static void checkBound(HeapOfTexts texts, LongsByText map) {
    if (map.bytesUsed() > texts.bound()) {
      throw new AssertionError(
          "%d bytes held, %d needed, %d allowed"
              .formatted(map.bytesUsed(), texts.needed(), texts.bound()));
    }
  }

  @Test
  void ofManyTextsHoldsLittleMoreThanTheyNeed() {
    try (LongsByText map = new LongsByText(Sharing.CONFINED)) {
      HeapOfTexts texts = new HeapOfTexts(map.blocks(), 5);
      for (int i = 0; i < 300_000; i++) {
        texts.store(36);
      }
      assertThat(texts.needed()).isEqualTo(300_000 * 36);
      assertThat(map.bytesUsed()).isLessThan(texts.needed() * 17 / 16 + 1024);
    }
  }

  @Test
  void inAnArenaOfTheUsersChurnNeedsNoMoreMemory() {
    try (Arena arena = Arena.ofConfined()) {
      LongsByText map = new LongsByText(arena);
      HeapOfTexts texts = new HeapOfTexts(map.blocks(), 6);
      fillAndEmpty(texts);
      long bytes = map.bytesUsed();
      for (int i = 0; i < 20; i++) {
        fillAndEmpty(texts);
        assertThat(map.bytesUsed()).isEqualTo(bytes);
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
  void aTextThatComesAndGoesTakesNoBlockEachTime() {
    try (LimitedArena arena = new LimitedArena(3 << 10)) {
      LongsByText map = new LongsByText(arena);
      HeapOfTexts texts = new HeapOfTexts(map.blocks(), 7);
      for (int i = 0; i < (1 << 10) / 64; i++) {
        texts.store(64);
      }
      assertThat(map.bytesUsed()).isEqualTo(1 << 10);
      for (int i = 0; i < 1000; i++) { // the first of another block
        texts.store(64);
        assertThat(map.bytesUsed()).isEqualTo(2 << 10);
        texts.free();
        assertThat(map.bytesUsed()).isEqualTo(2 << 10);
      }
    }
  }
}
