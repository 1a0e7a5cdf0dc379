package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.LimitedArena;
import dev.inplace.memory.Sharing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextHeapTest {
  private final LongsByText map = new LongsByText(Sharing.CONFINED);
  private final TextHeap heap = new TextHeap(map.blocks());

  @AfterEach
  void close() {
    map.close();
  }

  /** A text of one letter, again and again. */
  private long store(long length, char letter) {
    long text = heap.take(length);
    heap.pad(text, length);
    for (long at = 0; at < length; at++) {
      heap.segment(text).set(LittleEndian.BYTE, Blocks.offset(text) + at, (byte) letter);
    }
    return text;
  }

  private char letter(long text) {
    return (char) heap.segment(text).get(LittleEndian.BYTE, Blocks.offset(text));
  }

  @Test
  void theEmptyTextTakesNoMemory() {
    long text = store(0, 'a');
    assertThat(text).isEqualTo(Blocks.NONE);
    assertThat(heap.moving(text, 0)).isEqualTo(text);
    heap.free(text, 0);
    assertThat(map.bytesUsed()).isEqualTo(0);
  }

  @Test
  void aLargeTextHasABlockOfItsOwn() {
    long small = store(TextSizes.LARGEST, 'a');
    long before = map.bytesUsed();
    long large = store(TextSizes.LARGEST + 1, 'b');
    assertThat(map.bytesUsed() - before).isEqualTo(TextSizes.LARGEST + 1);
    assertThat(heap.moving(large, TextSizes.LARGEST + 1)).isEqualTo(large);
    assertThat(letter(large)).isEqualTo('b');
    heap.free(large, TextSizes.LARGEST + 1);
    assertThat(map.bytesUsed()).isEqualTo(before);
    assertThat(letter(small)).isEqualTo('a');
  }

  @Test
  void theLastOfItsSizeTakesThePlaceOfOneThatIsFreed() {
    long first = store(20, 'a');
    long other = store(21, 'b');
    long last = store(17, 'c');
    assertThat(heap.moving(first, 20)).isEqualTo(last);
    assertThat(heap.length(last, 20)).isEqualTo(17);
    heap.free(first, 20);
    assertThat(letter(first)).isEqualTo('c');
    assertThat(heap.length(first, 20)).isEqualTo(17);
    assertThat(letter(other)).isEqualTo('b');
    assertThat(store(20, 'd')).isEqualTo(last);
  }

  @Test
  void aRoomShowsTheLengthOfItsText() {
    for (long length = 1; length <= TextSizes.LARGEST; length += length < 1000 ? 1 : length / 61) {
      long text = store(length, 'x');
      assertThat(heap.length(text, length)).isEqualTo(length);
    }
  }

  @Test
  void clearGivesAllBack() {
    for (int length = 1; length < 200_000; length += length / 3 + 1) {
      store(length, 'a');
    }
    assertThat(map.bytesUsed()).isGreaterThan(500_000);
    heap.clear();
    assertThat(map.bytesUsed()).isEqualTo(0);
    assertThat(heap.bytes()).isEqualTo(0);
    assertThat(heap.unused()).isEqualTo(0);
    assertThat(letter(store(100, 'z'))).isEqualTo('z');
  }

  @Test
  void theFirstBlocksAreSmall() {
    store(1, 'a');
    assertThat(map.bytesUsed()).isEqualTo(128);
    store(200, 'a');
    assertThat(map.bytesUsed()).isEqualTo(128 + 224);
  }

  @Test
  void withoutMemoryNothingChanges() {
    try (LimitedArena little = new LimitedArena(1 << 10)) {
      HeapOfTexts texts = new HeapOfTexts(new LongsByText(little).blocks(), 3);
      for (int i = 0; i < (1 << 10) / 64; i++) {
        texts.store(64);
      }
      for (int length : new int[] {64, 7, 70_000}) {
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> texts.store(length));
        texts.checkAll();
      }
      little.give(1 << 20);
      for (int i = 0; i < 2000; i++) {
        texts.store(64);
        texts.store(7);
      }
      texts.store(70_000);
      texts.checkAll();
    }
  }
}
