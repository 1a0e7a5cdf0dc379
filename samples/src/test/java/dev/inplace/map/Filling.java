package dev.inplace.map;

/** How many entries a map's table is for. */
public final class Filling {
  private Filling() {}

  /** The most entries that need no more than so many buckets, a power of two. */
  public static long most(long buckets) {
    return LoadFactor.most(Long.numberOfTrailingZeros(buckets));
  }

  /** The fewest buckets for so many entries. */
  public static long buckets(long entries) {
    return 1L << LoadFactor.log2Buckets(entries);
  }
}
