package dev.inplace.map;

/** The seed of a map, which no user sees. */
public final class Seed {
  private Seed() {}

  /** The seed of the hashes of its keys. */
  public static long of(OffHeapMap map) {
    return map.seed();
  }

  /** Gives an empty map another seed. */
  public static void set(OffHeapMap map, long seed) {
    if (map.size() > 0) {
      throw new IllegalStateException(map + " is not empty");
    }
    Peek.set(map, "seed", seed);
  }
}
