package dev.inplace.vet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts at a point of a method: the possible past of each value. */
final class Facts {
  /** An operation that ends things, for messages. */
  record Ending(String operation, long line) {}

  /** The values of variables, by {@link Paths}. */
  final Map<Object, Value> values = new HashMap<>();

  /** The values that have been handed out and have not ended. */
  final Set<Found> live = new HashSet<>();

  /** The values that have ended with their map's state. */
  final Map<Found, Ending> ended = new HashMap<>();

  /** The values that their cursor has left behind. */
  final Map<Found, Ending> passed = new HashMap<>();

  final Map<Origin, Ending> closed = new HashMap<>();

  /** Cursors whose entry has been removed. */
  final Map<Object, Ending> removed = new HashMap<>();

  /** Keys that are surely there. */
  final Map<Origin, Set<String>> present = new HashMap<>();

  /** Maps made for a number of entries: inserts end nothing. */
  final Set<Origin> roomy = new HashSet<>();

  /** True if this point is never reached. */
  boolean isDead;

  Facts copy() {
    Facts copy = new Facts();
    copy.become(this);
    return copy;
  }

  static Facts dead() {
    Facts dead = new Facts();
    dead.isDead = true;
    return dead;
  }

  /** Takes over all of another point. */
  private void become(Facts other) {
    values.putAll(other.values);
    live.addAll(other.live);
    ended.putAll(other.ended);
    passed.putAll(other.passed);
    closed.putAll(other.closed);
    removed.putAll(other.removed);
    other.present.forEach((map, keys) -> present.put(map, new HashSet<>(keys)));
    roomy.addAll(other.roomy);
    isDead = other.isDead;
  }

  /** The point that is reached from either of two. */
  Facts or(Facts other) {
    if (isDead) {
      return other.copy();
    }
    Facts either = copy();
    if (other.isDead) {
      return either;
    }
    other.values.forEach((path, value) -> either.values.merge(path, value, Value::or));
    either.live.addAll(other.live);
    mergeEndings(either.ended, ended, this, other.ended, other);
    mergeEndings(either.passed, passed, this, other.passed, other);
    either.closed.putAll(other.closed);
    either.removed.putAll(other.removed);
    either.present.forEach(
        (map, keys) -> keys.retainAll(other.present.getOrDefault(map, Set.of())));
    // A map that the other way does not know was not met there.
    either.roomy.addAll(other.roomy);
    return either;
  }

  /**
   * What has ended on one way has ended, unless only the other way leads on to it: then a variable
   * has been given something else meanwhile.
   */
  private static void mergeEndings(
      Map<Found, Ending> all,
      Map<Found, Ending> ofOne,
      Facts one,
      Map<Found, Ending> ofOther,
      Facts other) {
    Set<Found> heldByOne = one.held();
    Set<Found> heldByOther = other.held();
    all.putAll(ofOther);
    all.keySet()
        .removeIf(
            found ->
                (!ofOne.containsKey(found)
                        && heldByOne.contains(found)
                        && !heldByOther.contains(found))
                    || (!ofOther.containsKey(found)
                        && heldByOther.contains(found)
                        && !heldByOne.contains(found)));
  }

  /** The values of variables. */
  private Set<Found> held() {
    Set<Found> held = new HashSet<>();
    for (Value value : values.values()) {
      value.taken().forEach(taken -> held.add(taken.found()));
    }
    return held;
  }

  /** Ends all that a map has handed out. */
  void end(Origin map, Ending by) {
    for (Found found : List.copyOf(live)) {
      if (found.map.equals(map)) {
        live.remove(found);
        ended.putIfAbsent(found, by);
      }
    }
  }

  Value value(@Nullable Object path) {
    return path == null ? Value.NOTHING : values.getOrDefault(path, Value.NOTHING);
  }

  boolean isPresent(Origin map, @Nullable String key) {
    return key != null && present.getOrDefault(map, Set.of()).contains(key);
  }

  void add(Origin map, @Nullable String key) {
    if (key != null) {
      present.computeIfAbsent(map, _ -> new HashSet<>()).add(key);
    }
  }

  /** Forgets keys that a variable stood for. */
  void forgetKey(String key) {
    present.values().forEach(keys -> keys.remove(key));
  }
}
