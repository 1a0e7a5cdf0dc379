package dev.inplace.check;

import dev.inplace.jfr.Events;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * The states of a map, counted. Each operation that ends flyweights begins another state. A
 * flyweight notes the state it was made in, and each access compares it with the map's.
 *
 * <p>It is also the key to the map's tables: a flyweight with an epoch shows any bytes, without a
 * check. Only the runtime makes epochs, and a map shows its own to the generated class alone.
 */
public final class Epoch {
  /** The packages whose classes may make epochs. */
  private static final Set<String> MAKERS =
      Set.of("dev.inplace", "dev.inplace.map", "dev.inplace.map.text");

  /** The number of last operations whose kinds are known. */
  private static final int REMEMBERED = 64;

  private final String map;
  private final LongFunction<String> keys;
  private final byte[] endings = new byte[REMEMBERED];
  private long now;
  private boolean isHandedOut;

  /**
   * The first state of a map.
   *
   * @param maker the lookup of a class of the runtime
   * @param map its name, for messages
   * @param keys the text of a key in messages, from the number that flyweights keep of it
   * @throws IllegalArgumentException if the lookup is of another class
   */
  public Epoch(MethodHandles.Lookup maker, String map, LongFunction<String> keys) {
    Class<?> type = maker.lookupClass();
    if (!maker.hasFullPrivilegeAccess()
        || !type.getModule().equals(Epoch.class.getModule())
        || !MAKERS.contains(type.getPackageName())) {
      throw new IllegalArgumentException(
          "checkptr: %s cannot make the epoch of a map\nfix: wrap a segment with of(segment, offset)"
              .formatted(type.getName()));
    }
    Checkptr.start();
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

  /** Notes that the user now has a segment over some of the map's bytes. */
  public void handOut() {
    if (!isHandedOut) { // many threads may do this; only the first writes
      isHandedOut = true;
    }
  }

  /** True if the user may hold a segment over some of the map's bytes. */
  public boolean isHandedOut() {
    return isHandedOut;
  }

  /**
   * The error of an access through an ended flyweight or span.
   *
   * @param asOf the state it was made in
   * @param key the number it keeps of its key
   */
  public RuntimeException ended(long asOf, long key) {
    String shown = keys.apply(key);
    String operations = operationsSince(asOf);
    Events.staleFlyweight(map, shown, operations);
    return new StaleFlyweightException(
        "checkptr: a flyweight over %s of %s has ended: %s came after it was found\nfix: find it again"
            .formatted(shown, map, operations));
  }

  /** The error of an access through a flyweight of an iteration that has gone on. */
  public static RuntimeException passed() {
    return new StaleFlyweightException(
        "checkptr: a flyweight of an iteration has ended: its step is over\n"
            + "fix: keep an index, or a copy by toRecord()");
  }

  /** The operations since a state that is not the present one, as text. */
  public String operationsSince(long asOf) {
    long since = now - asOf;
    if (since > REMEMBERED) {
      return since + " inserts, removals and the like";
    }
    String first = Ending.of(endings[(int) (asOf + 1) & (REMEMBERED - 1)]).operation();
    return since == 1 ? first : "%s, and %d more".formatted(first, since - 1);
  }
}
