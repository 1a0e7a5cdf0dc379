package dev.inplace.check;

import java.lang.foreign.MemorySegment;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Thread owner;
  private final @Nullable LongFunction<MemorySegment> slabs;
  private final byte[] endings = new byte[REMEMBERED];
  private long now;

  /**
   * The first state of a map.
   *
   * @param map its name, for messages
   * @param keys what messages call a key, from the number that flyweights keep of it
   */
  public Epoch(String map, LongFunction<String> keys) {
    this(map, keys, null, null);
  }

  /**
   * The first state of a map that is reached by address: see {@link Access}.
   *
   * @param owner the only thread that may use it, or null if others may
   * @param slabs the slab that an address lies in
   */
  public Epoch(
      String map,
      LongFunction<String> keys,
      @Nullable Thread owner,
      @Nullable LongFunction<MemorySegment> slabs) {
    this.map = map;
    this.keys = keys;
    this.owner = owner;
    this.slabs = slabs;
  }

  /** The number of the present state. */
  public long now() {
    return now;
  }

  /** Whether this thread may reach the map's memory, as far as the JDK does not ask. */
  @SuppressWarnings("ReferenceEquality") // a thread is itself, whatever its equals says
  public boolean isUsable() {
    return owner == null || owner == Thread.currentThread();
  }

  /** Refuses another thread than the map's, where the JDK does not ask. */
  public void requireUsable() {
    if (!isUsable()) {
      throw new WrongThreadException(
          "checkptr: a flyweight of %s is confined to %s; this is %s\n"
                  .formatted(map, owner, Thread.currentThread())
              + "fix: use it there, or make the map with createShared()");
    }
  }

  /** The slab that an address in a map lies in; null if nothing here is an address. */
  public @Nullable MemorySegment slab(long address) {
    return slabs == null ? null : slabs.apply(address);
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
