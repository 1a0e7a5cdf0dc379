package dev.inplace.samples.generated;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** A map's operations for one form of its keys. */
public record Calls<K, V, F>(
    BiConsumer<K, V> put,
    Function<K, V> get,
    Function<K, F> find,
    BiPredicate<K, F> findInto,
    Function<K, F> at,
    Function<K, F> findOrInsert,
    BiPredicate<K, F> findOrInsertInto,
    Predicate<K> contains,
    Predicate<K> remove) {

  /** The same operations for keys that are first brought into this form. */
  public <R> Calls<R, V, F> from(Function<R, K> form) {
    return new Calls<>(
        (key, value) -> put.accept(form.apply(key), value),
        key -> get.apply(form.apply(key)),
        key -> find.apply(form.apply(key)),
        (key, flyweight) -> findInto.test(form.apply(key), flyweight),
        key -> at.apply(form.apply(key)),
        key -> findOrInsert.apply(form.apply(key)),
        (key, flyweight) -> findOrInsertInto.test(form.apply(key), flyweight),
        key -> contains.test(form.apply(key)),
        key -> remove.test(form.apply(key)));
  }
}
