package dev.inplace.map;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The tables of a map that has several, by the first {@code depth} bits of the hash. A table for
 * fewer bits stands under all numbers that begin with them.
 *
 * <p>Source: extendible hashing; Go 1.24, {@code internal/runtime/maps}.
 */
final class Directory {
  /** Entries of the directory for each table, at most, unless more are needed for a large ring. */
  private static final long MOST_FOR_EACH_TABLE = 4;

  private static final int DEEPEST = 28;

  /** Where in a geometry the shift for the home slot lies; bits. */
  static final int GEOMETRY_SHIFT = Byte.SIZE;

  private int depth;
  private Table[] tables;
  private MemorySegment[] segments;
  private int[] geometries;
  private int distinct = 1;

  /** A directory that leads to one table. */
  Directory(Table table) {
    depth = 1;
    tables = new Table[] {table, table};
    segments = new MemorySegment[] {table.segment, table.segment};
    geometries = new int[] {geometry(table), geometry(table)};
  }

  /**
   * What a look-up needs of a table beside its segment: how many bits of the hash chose it, and, in
   * the next byte, how far to shift the others for the home slot.
   */
  private static int geometry(Table table) {
    return table.depth | (Long.SIZE - table.log2) << GEOMETRY_SHIFT;
  }

  /** The segments of the tables, by number. */
  MemorySegment[] segments() {
    return segments;
  }

  /** Their geometries. */
  int[] geometries() {
    return geometries;
  }

  /** How far to shift a hash for the number of its table. */
  int shift() {
    return Long.SIZE - depth;
  }

  /** All tables, in the order of hashes. */
  List<Table> tables() {
    return List.copyOf(new LinkedHashSet<>(Arrays.asList(tables)));
  }

  int length() {
    return tables.length;
  }

  /** Tables. */
  int distinct() {
    return distinct;
  }

  int numberOf(long hash) {
    return (int) (hash >>> shift());
  }

  Table table(long hash) {
    return tables[numberOf(hash)];
  }

  Table numbered(int number) {
    return tables[number];
  }

  /** The number behind the last one in a row that leads to the same table. */
  int endOf(int number) {
    int end = number + 1;
    while (end < tables.length && tables[end] == tables[number]) {
      end++;
    }
    return end;
  }

  /** Whether a directory of so many bits has few entries for each of its tables. */
  static boolean isDense(int bits, int tables) {
    return bits <= DEEPEST && 1L << bits <= MOST_FOR_EACH_TABLE * tables;
  }

  /** Whether the directory may be large enough for so many bits. */
  boolean mayHave(int bits, int tablesThen) {
    return bits <= depth || isDense(bits, tablesThen);
  }

  /** Makes the directory large enough for so many bits. */
  void deepen(int bits) {
    if (bits > depth) {
      int more = bits - depth;
      Table[] longer = new Table[1 << bits];
      for (int i = 0; i < longer.length; i++) {
        longer[i] = tables[i >>> more];
      }
      use(longer, bits);
    }
  }

  private void use(Table[] longer, int bits) {
    MemorySegment[] longerSegments = new MemorySegment[longer.length];
    int[] longerGeometries = new int[longer.length];
    for (int i = 0; i < longer.length; i++) {
      longerSegments[i] = longer[i].segment;
      longerGeometries[i] = geometry(longer[i]);
    }
    tables = longer;
    segments = longerSegments;
    geometries = longerGeometries;
    depth = bits;
  }

  /**
   * Lets all numbers that begin with the first bits of a hash lead to a table, as many bits as that
   * is for.
   */
  void put(long hash, Table table) {
    int span = 1 << (depth - table.depth);
    int first = numberOf(hash) & -span;
    Arrays.fill(tables, first, first + span, table);
    Arrays.fill(segments, first, first + span, table.segment);
    Arrays.fill(geometries, first, first + span, geometry(table));
  }

  /** Notes that there are so many tables more. */
  void count(int more) {
    distinct += more;
  }

  /** Whether a table is still led to. */
  boolean has(Table table) {
    return Arrays.asList(tables).contains(table);
  }
}
