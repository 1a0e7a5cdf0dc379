package dev.inplace.map;

import static dev.inplace.map.MapInspector.require;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Blocks;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the heap of a map's text keys: where each entry leads, and that there is no more. */
final class TextInspector {
  private static final long SMALL_BLOCK = 1L << 10;

  private final MapInspector inspector;
  private final @Nullable Object heap;
  private final Map<Long, Long> lengths = new HashMap<>(); // of texts, by place
  private final List<MemorySegment> segments = new ArrayList<>();
  private final BitSet owned = new BitSet();

  TextInspector(MapInspector inspector) {
    this.inspector = inspector;
    heap = Peek.at(inspector.map, "texts", Object.class);
  }

  /** The blocks of the heap, if the keys of all entries are in it. */
  List<MemorySegment> check() {
    if (heap == null) {
      return List.of();
    }
    Blocks blocks = Peek.at(heap, "blocks", Blocks.class);
    inspector.entries.forEach(entry -> checkKey(blocks, entry));
    long used = lengths.values().stream().mapToLong(length -> length).sum();
    require(Peek.number(heap, "used") == used, "not %d bytes of texts", used);
    long least = 0;
    long needed = 0;
    for (Object stack : Peek.at(heap, "stacks", Object[].class)) {
      if (stack != null) {
        needed += checkStack(blocks, stack);
        least += 2 * Math.max(SMALL_BLOCK, Peek.number(stack, "size"));
      }
    }
    long held = segments.stream().mapToLong(MemorySegment::byteSize).sum();
    require(held <= needed * 5 / 4 + least, "%d bytes for rooms of %d", held, needed);
    ownLarge(blocks);
    BitSet taken = (BitSet) Peek.at(blocks, "taken", BitSet.class).clone();
    taken.clear(0);
    require(taken.equals(owned), "blocks %s, not %s", taken, owned);
    return segments;
  }

  private void checkKey(Blocks blocks, MapInspector.Entry entry) {
    BucketShape shape = inspector.shape;
    long words = shape.keyPlace(entry.slot());
    long place = entry.word(words);
    long length = entry.word(words + Long.BYTES);
    boolean hasHash = shape.isFlat();
    require(
        !hasHash || entry.word(shape.key(entry.slot())) == entry.hash(),
        "text %x has another hash in its slot",
        place);
    if (length == 0) {
      require(place == Blocks.NONE, "an empty text at %x", place);
      return;
    }
    long hash = Hash.mix(inspector.map.seed(), blocks.segment(place), Blocks.offset(place), length);
    require(hash == entry.hash(), "text %x has another hash", place);
    require(lengths.put(place, length) == null, "two keys have text %x", place);
  }

  /** Each room in use has the text of an entry. */
  private long checkStack(Blocks blocks, Object stack) {
    long size = Peek.number(stack, "size");
    int[] numbers = Peek.at(stack, "numbers", int[].class);
    long top = Peek.number(stack, "top");
    long needed = 0;
    for (int i = 0; i < Peek.number(stack, "count"); i++) {
      MemorySegment block = own(blocks, numbers[i]);
      long full = block.byteSize() - block.byteSize() % size;
      long used = i < top ? full : i == top ? Peek.number(stack, "end") : 0;
      for (long at = 0; at < used; at += size) {
        Long length = lengths.remove(Blocks.place(numbers[i], at));
        require(length != null && length <= size, "room %d of block %d", at, numbers[i]);
        checkPadding(block, at + length, at + size);
      }
      needed += used;
    }
    return needed;
  }

  private static void checkPadding(MemorySegment block, long from, long to) {
    for (long at = from; at < to; at++) {
      require(block.get(LittleEndian.BYTE, at) == -1, "dirty padding at %d", at);
    }
  }

  /** A large text has a block of its own. */
  private void ownLarge(Blocks blocks) {
    lengths.forEach(
        (place, length) -> {
          require(Blocks.offset(place) == 0, "text %x is in no room", place);
          require(own(blocks, Blocks.number(place)).byteSize() == length, "text %x", place);
        });
  }

  private MemorySegment own(Blocks blocks, int number) {
    require(!owned.get(number), "block %d has two owners", number);
    owned.set(number);
    segments.add(blocks.numbered(number));
    return segments.getLast();
  }
}
