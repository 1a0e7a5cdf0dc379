package dev.inplace.check;

import java.util.function.LongFunction;

/**
 * The states of a map, counted: each operation that ends flyweights begins another. A flyweight
 * notes the state it was made in, and compares it at each access with that of its map.
 */
public final class Epoch {
  /** That of memory of the user's, where nothing ends before the arena does. */
  public static final Epoch ENDLESS = new Epoch("", Long::toString);

  /** That of a flyweight which shows nothing yet: no state that it notes is the present one. */
  public static final Epoch NOTHING = new Epoch("", Long::toString);

  static {
    NOTHING.now = 1;
  }

  /** So many of the last operations can be told apart. */
  private static final int REMEMBERED = 64;

  private final String map;
  private final LongFunction<String> keys;
  private final byte[] endings = new byte[REMEMBERED];
  private long now;

  /**
   * The first state of a map.
   *
   * @param map its name, for messages
   * @param keys what messages call a key, from the number that flyweights keep of it
   */
  public Epoch(String map, LongFunction<String> keys) {
    this.map = map;
    this.keys = keys;
  }

  /** The number of the present state. */
  public long now() {
    return now;
  }

  /** Begins another state. */
  public void end(Ending ending) {
    now++;
    endings[(int) now & (REMEMBERED - 1)] = ending.number();
  }

  /**
   * What an access throws through something that has ended, or that has not begun to show anything.
   *
   * @param asOf the state it was made in
   * @param key the number it keeps of its key
   */
  public RuntimeException ended(long asOf, long key) {
    if (this == NOTHING) {
      return new IndexOutOfBoundsException(
          "checkptr: the flyweight shows nothing yet\n"
              + "fix: wrap it first, or let a map or a span point it");
    }
    return new StaleFlyweightException(
        "checkptr: a flyweight over %s of %s has ended: %s came after it was found\nfix: find it again"
            .formatted(keys.apply(key), map, operationsSince(asOf)));
  }

  /** What has ended what was made in a state that is not the present one. */
  public String operationsSince(long asOf) {
    long since = now - asOf;
    if (since > REMEMBERED) {
      return since + " inserts, removals and the like";
    }
    String first = Ending.of(endings[(int) (asOf + 1) & (REMEMBERED - 1)]).operation();
    return since == 1 ? first : "%s, and %d more".formatted(first, since - 1);
  }
}
