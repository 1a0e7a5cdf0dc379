package dev.inplace.map;

/** How many entries a map's table is for. */
public final class Filling {
  private Filling() {}

  /** The most entries that need no more than so many buckets, a power of two. */
  public static long most(boolean isFlat, long buckets) {
    return load(isFlat).most(Long.numberOfTrailingZeros(buckets));
  }

  /** The fewest buckets for so many entries. */
  public static long buckets(boolean isFlat, long entries) {
    return 1L << load(isFlat).log2Buckets(entries);
  }

  private static LoadFactor load(boolean isFlat) {
    return isFlat ? LoadFactor.FLAT : LoadFactor.CLASSIC;
  }
}
