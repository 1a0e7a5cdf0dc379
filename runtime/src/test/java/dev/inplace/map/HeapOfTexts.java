package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
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

/** A heap, and what its texts should be; it stands for the map, which knows where each text is. */
final class HeapOfTexts {
  private final TextHeap heap;
  private final Random random;
  private final MemorySegment given = Arena.ofAuto().allocate(1 << 18);
  private final List<Stored> texts = new ArrayList<>();
  private final Map<Long, Stored> byPlace = new HashMap<>();
  private final Set<Long> serials = new HashSet<>();
  private final Set<Long> sizesUsed = new HashSet<>();
  private long needed;
  private long unused;

  HeapOfTexts(Slabs slabs, long seed) {
    heap = new TextHeap(slabs);
    random = new Random(seed);
  }

  private static final class Stored {
    private final byte[] bytes;
    private final long hash;
    private final long serial;
    private long place;

    Stored(byte[] bytes, long hash, long place, long serial) {
      this.bytes = bytes;
      this.hash = hash;
      this.place = place;
      this.serial = serial;
    }
  }

  TextHeap heap() {
    return heap;
  }

  int count() {
    return texts.size();
  }

  /** Bytes of all texts with their heads, rounded up to sizes. */
  long needed() {
    return needed;
  }

  /** What the heap may hold now at most. */
  long bound() {
    return needed * 5 / 4 + unused;
  }

  /** Stores a text of so many bytes. */
  void store(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    MemorySegment.copy(bytes, 0, given, LittleEndian.BYTE, 1, length);
    long hash = random.nextLong();
    long place = heap.store(given, 1, length, hash);
    Stored text = new Stored(bytes, hash, place, heap.serial(place));
    assertThat(serials.add(text.serial)).isTrue();
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
    long moving = heap.movingTo(text.place, text.bytes.length);
    if (moving != text.place) {
      Stored other = byPlace.remove(moving);
      other.place = text.place;
      byPlace.put(other.place, other);
    }
    heap.free(text.place, text.bytes.length);
    needed -= size(text.bytes.length);
  }

  private long size(long length) {
    long size = length + TextHeap.HEAD;
    if (size > TextSizes.LARGEST) {
      return size;
    }
    long taken = TextSizes.bytes(TextSizes.of(size));
    unused += sizesUsed.add(taken) ? 2 * Math.max(1 << 10, taken) : 0;
    return taken;
  }

  void checkAll() {
    texts.forEach(this::check);
  }

  private void check(Stored text) {
    assertThat(heap.hash(text.place)).isEqualTo(text.hash);
    assertThat(heap.serial(text.place)).isEqualTo(text.serial);
    assertThat(heap.isReadable(text.place, text.bytes.length)).isTrue();
    byte[] found = new byte[text.bytes.length];
    MemorySegment.copy(
        heap.segment(text.place),
        LittleEndian.BYTE,
        Place.offset(text.place),
        found,
        0,
        found.length);
    if (!Arrays.equals(found, text.bytes)) {
      throw new AssertionError("the text at %x has changed".formatted(text.place));
    }
  }
}
