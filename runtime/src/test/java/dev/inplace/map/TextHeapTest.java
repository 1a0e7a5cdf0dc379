package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextHeapTest {
  private final Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);
  private final TextHeap heap = new TextHeap(slabs);
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment given = arena.allocate(1 << 18);

  @AfterEach
  void close() {
    slabs.close();
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  @Test
  void theEmptyTextTakesNoMemory() {
    long text = heap.store(given, 0, 0, 7);
    assertThat(text).isEqualTo(Place.NONE);
    assertThat(heap.serial(text)).isEqualTo(0);
    assertThat(heap.movingTo(text, 0)).isEqualTo(text);
    heap.free(text, 0);
    assertThat(slabs.bytes()).isEqualTo(0);
  }

  @Test
  void aLargeTextHasASlabOfItsOwn() {
    long small = heap.store(given, 0, TextSizes.LARGEST - TextHeap.HEAD, 1);
    long before = slabs.bytes();
    long large = heap.store(given, 0, TextSizes.LARGEST - TextHeap.HEAD + 1, 2);
    assertThat(slabs.bytes() - before).isEqualTo(TextSizes.LARGEST + 1);
    assertThat(heap.movingTo(large, TextSizes.LARGEST - TextHeap.HEAD + 1)).isEqualTo(large);
    assertThat(heap.hash(large)).isEqualTo(2);
    heap.free(large, TextSizes.LARGEST - TextHeap.HEAD + 1);
    assertThat(slabs.bytes()).isEqualTo(before);
    assertThat(heap.hash(small)).isEqualTo(1);
  }

  @Test
  void theLastOfItsSizeTakesThePlaceOfOneThatIsFreed() {
    long first = heap.store(given, 0, 8, 1);
    long other = heap.store(given, 0, 9, 2);
    long last = heap.store(given, 0, 8, 3);
    long serial = heap.serial(last);
    assertThat(heap.movingTo(first, 8)).isEqualTo(last);
    heap.free(first, 8);
    assertThat(heap.hash(first)).isEqualTo(3);
    assertThat(heap.serial(first)).isEqualTo(serial);
    assertThat(heap.hash(other)).isEqualTo(2);
    assertThat(heap.store(given, 0, 8, 4)).isEqualTo(last);
  }

  @Test
  void clearGivesAllBack() {
    for (int length = 1; length < 200_000; length += length / 3 + 1) {
      heap.store(given, 0, length, length);
    }
    assertThat(slabs.bytes()).isGreaterThan(500_000);
    heap.clear();
    assertThat(slabs.bytes()).isEqualTo(0);
    long text = heap.store(given, 0, 100, 5);
    assertThat(heap.hash(text)).isEqualTo(5);
  }

  @Test
  void withoutMemoryNothingChanges() {
    try (LimitedArena little = new LimitedArena(1 << 10)) {
      Slabs few = new Slabs("TestMap", little);
      HeapOfTexts texts = new HeapOfTexts(few, 3);
      for (int i = 0; i < (1 << 10) / 64; i++) {
        texts.store(48);
      }
      for (int length : new int[] {48, 7, 70_000}) {
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> texts.store(length));
        texts.checkAll();
      }
      little.give(1 << 20);
      for (int i = 0; i < 2000; i++) {
        texts.store(48);
        texts.store(7);
      }
      texts.store(70_000);
      texts.checkAll();
    }
  }

  @Test
  void aTextThatCannotBeReadLeavesNothingBehind() {
    long first = heap.store(given, 0, 8, 1);
    arena.close();
    for (int i = 0; i < 1000; i++) {
      assertThatIllegalStateException().isThrownBy(() -> heap.store(given, 0, 8, 2));
      assertThatIllegalStateException().isThrownBy(() -> heap.store(given, 0, 100_000, 2));
    }
    assertThat(slabs.bytes()).isEqualTo((1 << 10) - (1 << 10) % 24);
    assertThat(heap.movingTo(first, 8)).isEqualTo(first);
  }

  @Test
  void whatIsNoPlaceOfATextIsToldWithoutReadingIt() {
    long text = heap.store(given, 0, 48, 1);
    assertThat(heap.isReadable(text, 48)).isTrue();
    assertThat(heap.isReadable(text, -1)).isFalse();
    assertThat(heap.isReadable(text, Long.MAX_VALUE)).isFalse();
    assertThat(heap.isReadable(text, (1 << 10) - TextHeap.HEAD)).isTrue();
    assertThat(heap.isReadable(text, (1 << 10) - TextHeap.HEAD + 1)).isFalse();
    assertThat(heap.isReadable(text - 1, 8)).isFalse();
    assertThat(heap.isReadable(Place.NONE, 0)).isFalse();
    assertThat(heap.isReadable(-1, 0)).isFalse();
    assertThat(heap.isReadable(Place.of(1000, 16), 0)).isFalse();
    assertThat(heap.isReadable(Place.of(3, 16), 0)).isFalse(); // no slab of this number
  }
}
