package dev.inplace.samples.generated;

import java.lang.foreign.Arena;
import java.util.function.Function;

/**
 * A kind of map: its keys, its values, how one is made.
 *
 * @param create makes one in an arena, or in memory of its own if that is null
 */
public record Kind<K, V, F>(
    String name, KeySet<K> keys, ValueSet<V, F> values, Function<Arena, Subject<K, V, F>> create) {

  @Override
  public String toString() {
    return name;
  }
}
