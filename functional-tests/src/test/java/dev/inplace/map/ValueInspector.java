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

/**
 * Checks the heap of a map's values of varying size: each value has one room, each room a value.
 */
final class ValueInspector {
  private static final int NUMBER_SHIFT = 56;
  private static final long SIZE_MASK = (1L << NUMBER_SHIFT) - 1;

  private record Room(long size, long hash, long value) {}

  private final MapInspector inspector;
  private final ValueHeap heap;
  private final Blocks blocks;
  private final long unit;
  private final Map<Long, Room> rooms = new HashMap<>(); // by place
  private final List<MemorySegment> segments = new ArrayList<>();
  private final BitSet owned = new BitSet();

  ValueInspector(MapInspector inspector, ValueHeap heap) {
    this.inspector = inspector;
    this.heap = heap;
    blocks = Peek.at(heap, "blocks", Blocks.class);
    unit = Peek.number(Peek.at(heap, "rooms", ValueRooms.class), "unit");
  }

  /** The blocks of the heap, if they have the values of all entries and nothing else. */
  List<MemorySegment> check() {
    inspector.entries.forEach(this::checkValue);
    long used = rooms.values().stream().mapToLong(Room::value).sum();
    require(Peek.number(heap, "used") == used, "not %d bytes of values", used);
    for (Object stack :
        Peek.at(Peek.at(heap, "rooms", ValueRooms.class), "stacks", Object[].class)) {
      if (stack != null) {
        checkStack(Peek.at(stack, "size", Long.class), stack);
      }
    }
    rooms.forEach(this::checkLarge);
    BitSet taken = (BitSet) Peek.at(blocks, "taken", BitSet.class).clone();
    taken.clear(0);
    require(taken.equals(owned), "blocks %s, not %s", taken, owned);
    return segments;
  }

  private void checkValue(MapInspector.Entry entry) {
    long elem = inspector.shape.elem(entry.slot());
    long place = entry.word(elem);
    long word = entry.word(elem + Long.BYTES);
    int number = (int) (word >>> NUMBER_SHIFT);
    long size = word & SIZE_MASK;
    if (number == 0) {
      require(place == Blocks.NONE && size == 0, "a value of %d bytes without room", size);
      return;
    }
    long room = RoomSizes.bytes(number, unit);
    require(size > 0 && size + Long.BYTES <= room, "%d bytes in a room of %d", size, room);
    require(room <= 2 * (size + Long.BYTES) || number == 1, "%d bytes in %d", size, room);
    long hash = blocks.segment(place).get(LittleEndian.LONG, Blocks.offset(place) + room - 8);
    require(hash == entry.hash(), "room %x is of another hash", place);
    require(
        rooms.put(place, new Room(room, hash, size)) == null, "two entries have value %x", place);
  }

  private void checkStack(long size, Object stack) {
    int[] numbers = Peek.at(stack, "numbers", int[].class);
    long top = Peek.number(stack, "top");
    for (int i = 0; i < Peek.number(stack, "count"); i++) {
      MemorySegment block = own(numbers[i]);
      long full = block.byteSize() - block.byteSize() % size;
      long end = i < top ? full : i == top ? Peek.number(stack, "end") : 0;
      for (long at = 0; at < end; at += size) {
        Room room = rooms.remove(Blocks.place(numbers[i], at));
        require(room != null && room.size() == size, "room %d of block %d", at, numbers[i]);
      }
    }
  }

  /** A large value has a block of its own. */
  private void checkLarge(long place, Room room) {
    require(Blocks.offset(place) == 0, "value %x is in no room", place);
    require(own(Blocks.number(place)).byteSize() == room.size(), "block of value %x", place);
  }

  private MemorySegment own(int number) {
    require(!owned.get(number), "block %d has two owners", number);
    owned.set(number);
    segments.add(blocks.numbered(number));
    return segments.getLast();
  }
}
