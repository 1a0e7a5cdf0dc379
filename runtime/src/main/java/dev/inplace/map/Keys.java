package dev.inplace.map;

/** For generated code: the keys of a map in an array. */
public final class Keys {
  /** The longest array that every JVM can make. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Keys() {}

  /** The length of an array of so many keys; refuses a number that no array holds. */
  public static int length(OffHeapMap map) {
    long size = map.size();
    map.requireUsable();
    if (size > MOST) {
      throw new IllegalStateException(
          "%s has %d keys; an array holds %d\nfix: go through them by cursor()"
              .formatted(map.memory().map(), size, MOST));
    }
    return (int) size;
  }
}
