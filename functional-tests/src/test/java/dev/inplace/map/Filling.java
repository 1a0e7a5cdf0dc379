package dev.inplace.map;

/** The number of entries that the tables of a map are for. */
public final class Filling {
  private static final long SMALLEST = 1L << 9;
  private static final int AT_ONCE = 62;

  private Filling() {}

  /** The most entries in a table of so many slots, a power of two. */
  public static long most(long slots) {
    return Table.most(Long.numberOfTrailingZeros(slots));
  }

  /** The slots of a table that is made for so many entries. */
  public static long slots(OffHeapMap map, long entries) {
    return 1L << map.growth.log2For(entries);
  }

  /** The slots of a map's first table. */
  public static long first(OffHeapMap map) {
    return 1L << map.shape.fewest(SMALLEST);
  }

  /** Makes tables of 2^log2 slots split, or of as few as they can have, unless they never do. */
  public static void lowerLimit(OffHeapMap map, int log2) {
    int fewest = map.shape.fewest(SMALLEST);
    if (Peek.number(map.growth, "log2Limit") < AT_ONCE) {
      Peek.set(map.growth, "log2Limit", Math.max(fewest, log2));
    }
  }

  /** The slots of the largest table that an insert makes by doubling. */
  public static long limit(OffHeapMap map) {
    return 1L << Peek.number(map.growth, "log2Limit");
  }
}
