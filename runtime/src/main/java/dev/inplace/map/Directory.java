package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The tables of a map with several, by the first {@code depth} bits of the hash. A table for fewer
 * bits is the entry of all numbers that begin with them.
 *
 * <p>Source: extendible hashing; Go 1.24, {@code internal/runtime/maps}.
 */
final class Directory {
  /** The most directory entries for each table, unless a large ring needs more. */
  static final long MOST_FOR_EACH_TABLE = 4;

  /** The most bits that choose a table. */
  static final int DEEPEST = 28;

  /** Offset in a geometry of the shift for the home slot, bits. */
  static final int GEOMETRY_SHIFT = Byte.SIZE;

  private int depth;
  private Table[] tables;
  private MemorySegment[] segments;
  private int[] geometries;
  private int distinct = 1;

  /** A directory with a single table. */
  Directory(Table table) {
    depth = 1;
    tables = new Table[] {table, table};
    segments = new MemorySegment[] {table.segment, table.segment};
    geometries = new int[] {geometry(table), geometry(table)};
  }

  /**
   * The directory of some tables.
   *
   * @param numbers of a table for each entry, 4 bytes each; a power of two
   */
  Directory(List<Table> tables, MemorySegment numbers) {
    int length = (int) (numbers.byteSize() / Integer.BYTES);
    Table[] entered = new Table[length];
    for (int i = 0; i < length; i++) {
      entered[i] = tables.get(numbers.get(LittleEndian.INT, (long) i * Integer.BYTES));
    }
    distinct = tables.size();
    this.tables = entered;
    segments = new MemorySegment[0];
    geometries = new int[0];
    use(entered, Integer.numberOfTrailingZeros(length));
  }

  /**
   * The numbers that a look-up needs of a table beside its segment. The lowest byte is the number
   * of hash bits that choose it, the next one the shift of the rest for the home slot.
   */
  private static int geometry(Table table) {
    return table.depth | (Long.SIZE - table.log2) << GEOMETRY_SHIFT;
  }

  /** The segments of the tables, by number. */
  MemorySegment[] segments() {
    return segments;
  }

  /** The geometries of the tables, by number. */
  int[] geometries() {
    return geometries;
  }

  /** The shift of a hash that gives the number of its table. */
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

  /** Number of tables. */
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

  /** The number behind the last adjacent one with the same table. */
  int endOf(int number) {
    int end = number + 1;
    while (end < tables.length && tables[end] == tables[number]) {
      end++;
    }
    return end;
  }

  /** True if a directory of so many bits has few entries for each of its tables. */
  static boolean isDense(int bits, int tables) {
    return bits <= DEEPEST && 1L << bits <= MOST_FOR_EACH_TABLE * tables;
  }

  /** True if the directory may be large enough for so many bits. */
  boolean mayHave(int bits, int tablesThen) {
    return bits <= depth || isDense(bits, tablesThen);
  }

  /** Enlarges the directory to at least so many bits. */
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

  /** Enters a table under all numbers that begin with the table's bits of a hash. */
  void put(long hash, Table table) {
    int span = 1 << (depth - table.depth);
    int first = numberOf(hash) & -span;
    Arrays.fill(tables, first, first + span, table);
    Arrays.fill(segments, first, first + span, table.segment);
    Arrays.fill(geometries, first, first + span, geometry(table));
  }

  /** This directory with another table for each one. */
  Directory replaced(UnaryOperator<Table> other) {
    Map<Table, Table> replacements = new HashMap<>();
    Table[] others = new Table[tables.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = replacements.computeIfAbsent(tables[i], other);
    }
    Directory directory = new Directory(others[0]);
    directory.distinct = distinct;
    directory.use(others, depth);
    return directory;
  }

  /** Adds to the number of tables. */
  void count(int more) {
    distinct += more;
  }

  /** True if the directory still contains a table. */
  boolean has(Table table) {
    return Arrays.asList(tables).contains(table);
  }
}
