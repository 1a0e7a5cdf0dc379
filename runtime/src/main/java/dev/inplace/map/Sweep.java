package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a map, for another map that copies them. The map must not change meanwhile.
 *
 * <p>Buckets come in the order of their numbers' reversed bits. In the order of hashes, a smaller,
 * growing map would first get all keys of one part of it, and its probes would be long.
 */
public final class Sweep {
  private final OffHeapMap map;
  private final List<Table> tables;
  private final long asOf;
  private long most;
  private long round;
  private int number;
  private @Nullable Table table;
  private long first;
  private long entries;
  private long slot;

  Sweep(OffHeapMap map) {
    this.map = map;
    tables = map.tables();
    asOf = map.changes();
    for (Table each : tables) {
      most = Math.max(most, buckets(each));
    }
    number = -1;
  }

  /** Refuses to put a map into itself, and to show its tables to a class other than its own. */
  static void check(OffHeapMap from, OffHeapMap to) {
    String name = from.memory.name();
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          name + " cannot be put into itself\nfix: give another map");
    }
    if (!from.getClass().equals(to.getClass())) {
      throw new IllegalArgumentException(
          "%s cannot be put into %s\nfix: put its entries one by one"
              .formatted(name, to.memory.name()));
    }
  }

  private static long buckets(Table table) {
    return Math.max(1, table.slots() / Shape.SLOTS);
  }

  /**
   * Moves on to the next entry; false if there is none.
   *
   * @throws ConcurrentModificationException if the map has changed
   */
  public boolean next() {
    if (map.changes() != asOf) {
      throw new ConcurrentModificationException(
          map.memory.name()
              + " was changed while all its entries were read\n"
              + "fix: change it before or after that");
    }
    while (entries == 0) {
      if (!nextBucket()) {
        return false;
      }
    }
    slot = first + Control.first(entries);
    entries = Control.rest(entries);
    return true;
  }

  /** The buckets of one number in all tables, then those of the next number. */
  private boolean nextBucket() {
    number++;
    if (number == tables.size()) {
      number = 0;
      round++;
    }
    if (round >= most || tables.isEmpty()) {
      return false;
    }
    Table next = tables.get(number);
    table = next;
    long buckets = buckets(next);
    if (round < buckets) {
      first =
          Shape.SLOTS
              * (buckets == 1 ? 0 : Long.reverse(round) >>> Long.numberOfLeadingZeros(buckets - 1));
      entries = Control.entries(next.controls(first));
    }
    return true;
  }

  /** The table of the entry, read-only. */
  public MemorySegment table() {
    return Objects.requireNonNull(table).readOnly();
  }

  /** The slot of the entry. */
  public long slot() {
    return slot;
  }
}
