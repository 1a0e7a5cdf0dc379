package dev.inplace.map;

import dev.inplace.jfr.Events;
import dev.inplace.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The growth of a map's tables: a table doubles, splits, or all entries move to one table.
 *
 * <p>Each step first allocates and fills new tables; a failure leaves the map unchanged. Then the
 * map switches to them, and the caller completes the write.
 */
final class Growth {
  /** Bytes of the largest table, in a map whose growth has bounded pauses. */
  static final long LIMIT = 1L << 20;

  /** The largest segment that an insert frees, bytes; larger ones take the system long. */
  private static final long LARGEST_FREED = 1L << 24;

  /** Slots from one to the next in a walk over all of a ring that soon meets either half. */
  private static final long FAR = 0x9E37_79B9_7F4A_7C15L;

  /** The most bytes of a first table, unless it has two slots. */
  private static final long SMALLEST = 1L << 9;

  private final OffHeapMap map;
  private final Memory memory;
  private final Shape shape;
  private final int log2Limit;
  private final List<Table> outgrown = new ArrayList<>(0);
  private @Nullable Table spare;

  Growth(OffHeapMap map, Memory memory, Shape shape, boolean isAtOnce) {
    this.map = map;
    this.memory = memory;
    this.shape = shape;
    int log2 = shape.fewest(SMALLEST);
    while (isAtOnce ? log2 < 62 : shape.bytes(log2 + 1) <= LIMIT) {
      log2++;
    }
    log2Limit = log2;
  }

  /** The base-2 logarithm of the slots of a table that splits. */
  int log2Limit() {
    return log2Limit;
  }

  /** Refuses a number of entries that is none; {@code what} is a format for it. */
  static void requireSize(String map, String what, long size) {
    if (size < 0) {
      throw new IllegalArgumentException(
          "%s: %s\nfix: give a number from 0 on".formatted(map, what.formatted(size)));
    }
  }

  /** Bytes of segments without entries. */
  long unusedBytes() {
    return (spare == null ? 0 : spare.segment.byteSize())
        + outgrown.stream().mapToLong(table -> table.segment.byteSize()).sum();
  }

  /** A table of 2^log2 slots. */
  Table allocate(int log2, int depth) {
    return new Table(memory.allocate(shape.bytes(log2), "a table"), shape, log2, depth);
  }

  /** The base-2 logarithm of the slots for so many entries. */
  int log2For(long entries) {
    return Table.log2For(entries, shape.fewest(SMALLEST));
  }

  /** Makes room for another entry in the full table of a hash. */
  void grow(long hash) {
    record(() -> makeRoom(hash));
  }

  /** Moves all entries to one table for so many, unless they have a large enough one. */
  void growFor(long entries) {
    int log2 = log2For(entries);
    @Nullable Table only = onlyTable();
    if (only == null || only.log2 < log2) {
      record(() -> moveTo(log2));
    }
  }

  /** Moves all entries to the smallest table that holds them; false if they have that. */
  boolean compact() {
    if (map.size() == 0) {
      moveToNothing();
      map.releaseAll();
      return true;
    }
    int log2 = log2For(map.size());
    @Nullable Table only = onlyTable();
    if (only != null && only.log2 <= log2) {
      return false;
    }
    moveTo(log2);
    return true;
  }

  private @Nullable Table onlyTable() {
    return map.directory() == null ? map.tableOf(0) : null;
  }

  private void record(Runnable step) {
    @Nullable Object event = Events.beginGrowth();
    long before = memory.bytes();
    step.run();
    Events.endGrowth(event, memory.name(), before, memory.bytes());
  }

  private void makeRoom(long hash) {
    Table full = map.tableOf(hash);
    if (full == null) {
      Table first = allocate(shape.fewest(SMALLEST), 0);
      map.begin();
      map.use(first);
    } else if (full.log2 < log2Limit) {
      twice(full, hash);
    } else if (full.log2 > log2Limit && full.depth == 0) {
      peel(full, hash);
    } else {
      split(full, hash);
    }
  }

  private void twice(Table table, long hash) {
    Table larger = allocate(table.log2 + 1, table.depth);
    larger.pour(map, table, 0, table.slots(), hash);
    map.begin();
    replace(larger, hash);
    memory.free(table.segment);
  }

  private void replace(Table larger, long hash) {
    Directory directory = map.directory();
    if (directory == null) {
      map.use(larger);
    } else {
      directory.put(hash, larger);
      map.use(directory);
    }
  }

  /** Splits a table by the first bit behind its own in which hashes differ. */
  private void split(Table table, long hash) {
    Directory directory = map.directory();
    int bit = firstDifference(table, hash);
    int tables = (directory == null ? 1 : directory.distinct()) + 1 + bit - table.depth;
    if (bit >= Long.SIZE || !mayHave(directory, bit + 1, tables)) {
      twice(table, hash); // by bad luck or malice; a larger table copes, but is no cure
      return;
    }
    List<Table> made = allocateParts(table, bit);
    Table left = made.removeFirst();
    Table right = made.removeFirst();
    long last = Long.MIN_VALUE >>> bit;
    new Part(map, table, hash & ~last, bit + 1).pourInto(left);
    new Part(map, table, hash | last, bit + 1).pourInto(right);
    Directory parted = directory == null ? new Directory(table) : directory;
    parted.deepen(bit + 1);
    map.begin();
    for (Table sibling : made) {
      parted.put(hash ^ Long.MIN_VALUE >>> (sibling.depth - 1), sibling);
    }
    parted.put(hash & ~last, left);
    parted.put(hash | last, right);
    parted.count(1 + made.size());
    map.use(parted);
    keep(table);
  }

  private static boolean mayHave(@Nullable Directory directory, int bits, int tables) {
    return directory == null ? Directory.isDense(bits, tables) : directory.mayHave(bits, tables);
  }

  /**
   * Two tables for the entries of one, by a bit of the hash. Hashes that differ in a skipped bit
   * get small tables.
   */
  private List<Table> allocateParts(Table table, int bit) {
    List<Table> made = new ArrayList<>(2);
    try {
      made.add(allocateOrReuse(table.log2, bit + 1));
      made.add(allocate(table.log2, bit + 1));
      for (int skipped = table.depth; skipped < bit; skipped++) {
        made.add(allocate(shape.fewest(SMALLEST), skipped + 1));
      }
      return made;
    } catch (Throwable e) {
      made.forEach(part -> memory.free(part.segment));
      throw e;
    }
  }

  private Table allocateOrReuse(int log2, int depth) {
    Table kept = spare;
    if (kept == null || kept.log2 != log2) {
      return allocate(log2, depth);
    }
    spare = null;
    return new Table(kept.segment, shape, log2, depth);
  }

  /** Zeroes a split table and keeps it for the next split. */
  private void keep(Table table) {
    if (table.log2 != log2Limit || spare != null) {
      memory.free(table.segment);
      return;
    }
    table.clear();
    spare = table;
  }

  private int firstDifference(Table table, long newHash) {
    long all = newHash;
    long any = newHash;
    for (long i = 0; i < table.slots(); i++) {
      long slot = i * FAR & table.slots() - 1;
      if (table.control(slot) != Control.EMPTY) {
        long hash = map.hashAt(table.segment, slot);
        all &= hash;
        any |= hash;
        if ((all ^ any) << table.depth < 0) {
          return table.depth;
        }
      }
    }
    long differing = (all ^ any) << table.depth >>> table.depth;
    return Long.numberOfLeadingZeros(differing);
  }

  /**
   * Takes a part out of an outgrown ring that was created at its size. The part of a hash becomes a
   * table of its own, for half as many slots as the limit.
   */
  private void peel(Table ring, long hash) {
    Directory directory = map.directory();
    int depth = ring.log2 - log2Limit + 1;
    Part part = new Part(map, ring, hash, depth);
    int log2 = Table.log2For(part.most() + 1, log2Limit);
    Table table = allocate(log2, depth);
    part.pourInto(table);
    Directory parted = directory == null ? new Directory(ring) : directory;
    parted.deepen(depth);
    map.begin();
    parted.put(hash, table);
    parted.count(1);
    map.use(parted);
    part.remove();
    ring.giveAway(depth);
    if (ring.count == 0 && !parted.has(ring)) {
      parted.count(-1);
      release(ring);
    }
  }

  private void release(Table table) {
    if (table.segment.byteSize() > LARGEST_FREED) {
      outgrown.add(table);
    } else {
      memory.free(table.segment);
    }
  }

  /** Moves all entries to one table of 2^log2 slots, and frees the old tables. */
  private void moveTo(int log2) {
    Table larger = allocate(log2, 0);
    List<Table> tables = map.tables();
    for (Table table : tables) {
      larger.pour(map, table, 0, table.slots(), 0);
    }
    map.begin();
    map.use(larger);
    tables.forEach(table -> memory.free(table.segment));
    freeUnused();
  }

  /** Frees all tables of a map without entries. */
  private void moveToNothing() {
    List<Table> tables = map.tables();
    map.begin();
    map.useNothing();
    tables.forEach(table -> memory.free(table.segment));
    freeUnused();
  }

  void freeUnused() {
    if (spare != null) {
      memory.free(spare.segment);
      spare = null;
    }
    outgrown.forEach(table -> memory.free(table.segment));
    outgrown.clear();
  }
}
