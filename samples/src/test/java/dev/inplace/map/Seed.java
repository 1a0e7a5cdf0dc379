package dev.inplace.map;

/** The seed of a map, which no user sees. */
public final class Seed {
  private Seed() {}

  /** What hashes of its keys begin as. */
  public static long of(OffHeapMap map) {
    return map.seed();
  }
}
