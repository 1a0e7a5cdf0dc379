package dev.inplace.samples.generated;

import dev.inplace.Flyweight;
import dev.inplace.map.OffHeapMap;
import java.lang.foreign.Arena;
import java.util.function.Function;

/**
 * A kind of map: its keys, its values, how one is made.
 *
 * @param create makes one in an arena, or in memory of its own if that is null
 */
public record Kind<K, V, F>(
    String name, KeySet<K> keys, ValueSet<V, F> values, Function<Arena, Subject<K, V, F>> create) {

  /** That of a generated class. */
  public static <K, V, F> Kind<K, V, F> of(
      Class<? extends OffHeapMap> type, KeySet<K> keys, ValueSet<V, F> values) {
    return new Kind<>(
        type.getSimpleName(), keys, values, new Binding<>(type, keys, values)::create);
  }

  /** Whether values are structs, shown by flyweights. */
  public boolean isOfFlyweights() {
    return values.flyweight().get() instanceof Flyweight;
  }

  @Override
  public String toString() {
    return name;
  }
}
