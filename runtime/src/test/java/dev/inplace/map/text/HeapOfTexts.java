package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Blocks;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A heap and the texts that it should have, in place of the map that knows where each text is. */
final class HeapOfTexts {
  private static final byte NOT_IN_UTF_8 = -1;

  private final TextHeap heap;
  private final Random random;
  private final MemorySegment given = Arena.ofAuto().allocate(1 << 18);
  private final List<Stored> texts = new ArrayList<>();
  private final Map<Long, Stored> byPlace = new HashMap<>();
  private final Set<Long> sizesUsed = new HashSet<>();
  private long needed;
  private long unused;

  HeapOfTexts(Blocks blocks, long seed) {
    heap = new TextHeap(blocks);
    random = new Random(seed);
  }

  private static final class Stored {
    private final byte[] bytes;
    private long place;

    Stored(byte[] bytes, long place) {
      this.bytes = bytes;
      this.place = place;
    }
  }

  TextHeap heap() {
    return heap;
  }

  int count() {
    return texts.size();
  }

  /** Bytes of the rooms of all texts. */
  long needed() {
    return needed;
  }

  /** Bytes that the heap may hold now at most. */
  long bound() {
    return needed * 5 / 4 + unused;
  }

  /** Stores a text of so many bytes, which are at least one. */
  void store(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    if (bytes[length - 1] == NOT_IN_UTF_8) {
      bytes[length - 1] = 0;
    }
    MemorySegment.copy(bytes, 0, given, LittleEndian.BYTE, 1, length);
    long place = heap.take(length);
    heap.pad(place, length);
    new TextKey().take(given, 1, length, true, 0).copyTo(heap.segment(place), Blocks.offset(place));
    Stored text = new Stored(bytes, place);
    assertThat(byPlace.put(place, text)).isNull();
    texts.add(text);
    needed += size(length);
  }

  /** Frees any text. */
  void free() {
    int index = random.nextInt(texts.size());
    Stored text = texts.get(index);
    check(text);
    texts.set(index, texts.getLast());
    texts.removeLast();
    byPlace.remove(text.place);
    long moving = heap.moving(text.place, text.bytes.length);
    if (moving != text.place) {
      Stored other = byPlace.remove(moving);
      assertThat(heap.length(moving, text.bytes.length)).isEqualTo(other.bytes.length);
      other.place = text.place;
      byPlace.put(other.place, other);
    }
    heap.free(text.place, text.bytes.length);
    needed -= size(text.bytes.length);
  }

  private long size(long length) {
    if (length > TextSizes.LARGEST) {
      return length;
    }
    long taken = TextSizes.bytes(TextSizes.of(length));
    unused += sizesUsed.add(taken) ? 2 * Math.max(1 << 10, taken) : 0;
    return taken;
  }

  void checkAll() {
    texts.forEach(this::check);
    long lengths = texts.stream().mapToLong(text -> text.bytes.length).sum();
    assertThat(heap.bytes() - heap.unused()).isEqualTo(lengths);
  }

  private void check(Stored text) {
    byte[] found = new byte[text.bytes.length];
    MemorySegment.copy(
        heap.segment(text.place),
        LittleEndian.BYTE,
        Blocks.offset(text.place),
        found,
        0,
        found.length);
    if (!Arrays.equals(found, text.bytes)) {
      throw new AssertionError("the text at %x has changed".formatted(text.place));
    }
  }
}
