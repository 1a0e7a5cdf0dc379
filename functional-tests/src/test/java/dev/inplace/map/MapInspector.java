package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Cells;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the real memory of a map and checks every invariant that the map's code relies on. */
public final class MapInspector {
  final OffHeapMap map;
  final BucketShape shape;
  final List<Entry> entries = new ArrayList<>();
  private final List<Table> tables;
  private final Set<Long> elemAddresses = new HashSet<>();
  private final List<Long> probes = new ArrayList<>();

  /** A slot that has an entry. */
  record Entry(MemorySegment table, long slot, long hash) {
    long word(long offset) {
      return table.get(LittleEndian.LONG, offset);
    }
  }

  private MapInspector(OffHeapMap map, BucketShape shape) {
    this.map = map;
    this.shape = shape;
    tables = map.tables();
  }

  /** Checks a map; an {@link AssertionError} names what is wrong. */
  public static Inspection check(OffHeapMap map, BucketShape shape) {
    return new MapInspector(map, shape).check();
  }

  private Inspection check() {
    require(Peek.number(map, "state") == 0, "a write has not ended");
    require(Peek.number(map, "geometryShift") == Directory.GEOMETRY_SHIFT, "no geometry");
    require(Peek.number(map, "shift") == Peek.number(map, "shiftAtRest"), "no shift");
    if (map.directory() != null) {
      checkDirectory(map.directory());
    } else {
      checkSingle();
    }
    tables.forEach(this::check);
    require(entries.size() == map.size(), "%d entries, not %d", entries.size(), map.size());
    checkStats(new MemoryInspector(this).check(tables));
    return new Inspection(
        entries.size(),
        elemAddresses,
        tables.stream().map(Table::slots).toList(),
        probes.isEmpty() ? 0 : probes.getFirst());
  }

  private void checkSingle() {
    Table table = map.tableOf(0);
    long log2 = table == null ? Table.LOG2_OF_NOTHING : table.log2;
    MemorySegment segment = table == null ? Table.NOTHING : table.segment;
    require(Peek.at(map, "segment", MemorySegment.class) == segment, "another segment");
    require(Peek.at(map, "segments", MemorySegment[].class) == null, "several segments");
    require(Peek.number(map, "shift") == Long.SIZE - log2, "shift %d", Peek.number(map, "shift"));
    long most = table == null ? 0 : table.most();
    require(Peek.number(map, "most") == most, "room for %d", Peek.number(map, "most"));
    require(table == null || table.depth == 0, "a table for a part of the hashes");
    require(map.size() <= most, "%d entries of %d", map.size(), most);
  }

  private void checkDirectory(Directory directory) {
    int depth = Integer.numberOfTrailingZeros(directory.length());
    require(directory.length() == 1 << depth, "a directory of %d", directory.length());
    require(directory.shift() == Long.SIZE - depth, "shift %d", directory.shift());
    require(Peek.number(map, "directoryShift") == directory.shift(), "another shift");
    require(Peek.at(map, "segments", MemorySegment[].class) == directory.segments(), "segments");
    require(Peek.at(map, "geometries", int[].class) == directory.geometries(), "geometries");
    require(directory.distinct() == tables.size(), "%d tables", directory.distinct());
    require(tables.stream().filter(table -> table.depth == 0).count() <= 1, "several rings");
    for (int number = 0; number < directory.length(); number++) {
      Table table = directory.numbered(number);
      require(directory.segments()[number] == table.segment, "segment %d", number);
      int geometry = table.depth | Long.SIZE - table.log2 << Byte.SIZE;
      require(directory.geometries()[number] == geometry, "geometry %d", number);
      require(table.depth <= depth, "table %d of depth %d", number, table.depth);
      require(table.count <= Table.most(table.log2), "%d of %d", table.count, table.slots());
      int span = 1 << depth - table.depth;
      for (int i = number & -span; table.depth > 0 && i < (number & -span) + span; i++) {
        require(directory.numbered(i) == table, "table %d is not under %d", number, i);
      }
    }
  }

  private void check(Table table) {
    long size = table.segment.byteSize();
    require(size == shape.tableSize(table.slots()), "a table of %d bytes", size);
    require(size == map.shape.bytes(table.log2), "a table of %d bytes", size);
    long before = entries.size();
    for (long slot = 0; slot < table.slots(); slot++) {
      if (table.control(slot) != Control.EMPTY) {
        checkEntry(table, new Entry(table.segment, slot, map.hashAt(table.segment, slot)));
      }
    }
    long count = map.directory() == null ? map.size() : table.count;
    long found = entries.size() - before;
    require(found == count, "%d entries in a table, not %d", found, count);
    checkZero(table);
  }

  private void checkEntry(Table table, Entry entry) {
    int control = table.control(entry.slot());
    require(control == Control.of(entry.hash()), "slot %d: control %d", entry.slot(), control);
    require(map.tableOf(entry.hash()) == table, "slot %d: of another table", entry.slot());
    long steps = 0;
    long at = table.home(entry.hash());
    for (; at != entry.slot(); at = at + 1 & table.slots() - 1) {
      require(table.control(at) != Control.EMPTY, "slot %d: behind an empty one", entry.slot());
      steps++;
    }
    while (probes.size() <= steps) {
      probes.add(0L);
    }
    probes.set((int) steps, probes.get((int) steps) + 1);
    entries.add(entry);
    elemAddresses.add(elemAddress(entry));
  }

  private long elemAddress(Entry entry) {
    long offset = shape.elem(entry.slot());
    if (!shape.isElemIndirect()) {
      return entry.table().address() + offset;
    }
    long place = entry.word(offset);
    Cells elems = Peek.at(map, "elems", Cells.class);
    return elems.segment(place).address() + Blocks.offset(place);
  }

  /** All bytes that no entry has are zero. */
  private void checkZero(Table table) {
    BitSet used = shape.used(table);
    int end = (int) table.segment.byteSize();
    for (int from = used.nextClearBit(0); from < end; ) {
      int next = used.nextSetBit(from);
      int to = next == -1 ? end : next;
      requireZero(table.segment, from, to, "table");
      from = used.nextClearBit(to);
    }
  }

  static void requireZero(MemorySegment segment, long from, long to, String what) {
    long at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      require(segment.get(LittleEndian.LONG, at) == 0, "%s: dirty at %d", what, at);
    }
    for (; at < to; at++) {
      require(segment.get(LittleEndian.BYTE, at) == 0, "%s: dirty at %d", what, at);
    }
  }

  private void checkStats(MapStats.Bytes bytes) {
    MapStats expected =
        new MapStats(
            entries.size(),
            tables.stream().mapToLong(Table::slots).sum(),
            tables.size(),
            map.directory() == null ? 0 : map.directory().length(),
            probes,
            bytes);
    MapStats stats = map.stats();
    require(stats.equals(expected), "%s\nis not\n%s", stats, expected);
    require(stats.bytesUsed() == map.bytesUsed(), "%d bytes used, %s", map.bytesUsed(), stats);
  }

  static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new AssertionError(message.formatted(values));
    }
  }
}
