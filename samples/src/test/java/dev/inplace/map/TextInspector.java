package dev.inplace.map;

import static dev.inplace.map.MapInspector.require;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks the heap of a map's text keys: what each entry leads to, and that there is no more. */
final class TextInspector {
  private final TextKeyedMap map;
  private final MapBytes bytes;
  private final TextHeap heap;
  private final Map<Integer, Set<Long>> texts = new HashMap<>();
  private final Set<Long> serials = new HashSet<>();
  private long needed;
  private long largest;

  TextInspector(TextKeyedMap map, MapBytes bytes) {
    this.map = map;
    this.bytes = bytes;
    this.heap = Peek.at(map, TextKeyedMap.class, "texts", TextHeap.class);
  }

  /** The slabs of a heap, by number, with their sizes, if the keys of all entries are these. */
  Map<Integer, Long> check(Collection<Long> entries) {
    entries.forEach(this::checkKey);
    Map<Integer, Long> slabs = new HashMap<>();
    Object[] stacks = Peek.at(heap, "stacks", Object[].class);
    long smallest = 0;
    for (int number = 0; number < stacks.length; number++) {
      Set<Long> live = texts.getOrDefault(number, Set.of());
      if (stacks[number] != null) {
        checkStack((TextStack) stacks[number], live, slabs);
        smallest += 2 * Math.max(1 << 10, TextSizes.bytes(number));
      } else {
        require(live.isEmpty(), "texts in no stack: %s", live);
      }
    }
    long held = slabs.values().stream().mapToLong(size -> size).sum();
    require(held <= needed * 5 / 4 + smallest, "%d bytes for texts of %d", held, needed);
    ownLarge(slabs);
    return slabs;
  }

  private void checkKey(long entry) {
    long key = bytes.key(entry);
    long text = bytes.slab(entry).get(LittleEndian.LONG, key);
    long length = bytes.slab(entry).get(LittleEndian.LONG, key + 8);
    MemorySegment slab = bytes.slab(text);
    long hash = Hash.mix(map.seed(), slab, Place.offset(text), length);
    require(hash == map.hashAt(entry), "text %x has another hash", text);
    if (length == 0) {
      require(text == Place.NONE, "an empty text at %x", text);
      return;
    }
    require(serials.add(heap.serial(text)), "text %x: serial number twice", text);
    if (TextHeap.HEAD + length > TextSizes.LARGEST) {
      require(Place.offset(text) == TextHeap.HEAD, "large text at %x", text);
      require(slab.byteSize() == TextHeap.HEAD + length, "large text at %x", text);
      largest++;
      return;
    }
    int size = TextSizes.of(TextHeap.HEAD + length);
    Set<Long> live = texts.computeIfAbsent(size, s -> new HashSet<>());
    require(live.add(text - TextHeap.HEAD), "two keys have text %x", text);
    needed += TextSizes.bytes(size);
  }

  /** All that is pushed is a text of some entry. */
  private static void checkStack(TextStack stack, Set<Long> live, Map<Integer, Long> slabs) {
    int[] numbers = Peek.at(stack, "numbers", int[].class);
    int top = (int) Peek.number(stack, "top");
    long end = Peek.number(stack, "end");
    MemorySegment[] directory = Peek.at(stack, "slabs", Slabs.class).directory();
    long found = 0;
    for (int i = 0; i < Peek.number(stack, "count"); i++) {
      long size = directory[numbers[i]].byteSize();
      require(slabs.put(numbers[i], size) == null, "slab %d twice", numbers[i]);
      long used = i < top ? size - size % stack.textSize() : i == top ? end : 0;
      for (long at = 0; at < used; at += stack.textSize()) {
        require(live.contains(Place.of(numbers[i], at)), "text at %d:%x leaks", numbers[i], at);
        found++;
      }
    }
    require(found == live.size(), "%d texts in a stack, not %d", found, live.size());
  }

  private void ownLarge(Map<Integer, Long> slabs) {
    BitSet large = Peek.at(heap, "large", BitSet.class);
    require(large.cardinality() == largest, "%s large texts, not %d", large, largest);
    large.stream().forEach(number -> slabs.put(number, sizeOf(number)));
  }

  private long sizeOf(int number) {
    return bytes.slab(Place.of(number, 0)).byteSize();
  }

  /** Where keys are written out. */
  MemorySegment staged() {
    return Peek.at(map, TextKeyedMap.class, "staged", TextStaging.class).bytes();
  }
}
