package dev.inplace.samples.generated;

import dev.inplace.map.Location;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
    Function<K, Location> where,
    Predicate<K> remove) {

  /** Those of a map to structs. */
  @SuppressWarnings("unchecked")
  static <V, F> Calls<Object, V, F> toStructs(
      Methods map, Object owner, KeyForm<?> form, ValueSet<V, F> values) {
    Class<?> flyweight = values.flyweight().get().getClass();
    return new Calls<>(
        map.of(owner, BiConsumer.class, "put", form, values.zero().getClass()),
        map.of(owner, Function.class, "get", form),
        map.of(owner, Function.class, "find", form),
        map.of(owner, BiPredicate.class, "find", form, flyweight),
        inTurn(
            map.of(owner, Function.class, "at", form),
            map.of(owner, BiConsumer.class, "at", form, flyweight),
            values.flyweight()),
        map.of(owner, Function.class, "findOrInsert", form),
        map.of(owner, BiPredicate.class, "findOrInsert", form, flyweight),
        map.of(owner, Predicate.class, "contains", form),
        map.of(owner, Function.class, "where", form),
        map.of(owner, Predicate.class, "remove", form));
  }

  /** Shows a value by a flyweight that the map makes, or by another. */
  private static <F> Function<Object, F> inTurn(
      Function<Object, F> makes, BiConsumer<Object, F> shows, Supplier<F> flyweights) {
    AtomicLong turn = new AtomicLong();
    return key -> {
      if (turn.getAndIncrement() % 2 == 0) {
        return makes.apply(key);
      }
      F mine = flyweights.get();
      shows.accept(key, mine);
      return mine;
    };
  }

  /** Those of a map to primitives: what is found is shown by what stands for a flyweight. */
  @SuppressWarnings("unchecked")
  static <V> Calls<Object, V, Held<V>> toPrimitives(
      Methods map, Object owner, KeyForm<?> form, V zero) {
    Class<?> type = Methods.typeOf(zero);
    BiConsumer<Object, V> put = map.of(owner, BiConsumer.class, "put", form, type);
    Function<Object, V> get = map.of(owner, Function.class, "get", form);
    BiFunction<Object, V, V> getOr = map.of(owner, BiFunction.class, "getOrDefault", form, type);
    Function<Object, V> at = map.of(owner, Function.class, "at", form);
    BiPredicate<Object, V> putIfAbsent =
        map.of(owner, BiPredicate.class, "putIfAbsent", form, type);
    Predicate<Object> contains = map.of(owner, Predicate.class, "contains", form);
    BiFunction<Object, V, V> add =
        map.has("add") ? map.of(owner, BiFunction.class, "add", form, type) : null;
    Function<Object, Held<V>> held =
        key ->
            new Held<>(
                () -> at.apply(key),
                value -> put.accept(key, value),
                add == null ? null : delta -> add.apply(key, delta));
    return new Calls<>(
        put,
        key -> {
          V value = get.apply(key);
          boolean isThere = contains.test(key);
          require(getOr.apply(key, value).equals(value), "getOrDefault");
          require(isThere || value.equals(zero), "get of no entry");
          return isThere ? value : null;
        },
        key -> contains.test(key) ? held.apply(key) : null,
        (key, mine) -> contains.test(key) && mine.show(held.apply(key)),
        key -> {
          at.apply(key);
          return held.apply(key);
        },
        key -> {
          putIfAbsent.test(key, zero);
          return held.apply(key);
        },
        (key, mine) -> mine.show(held.apply(key)) && putIfAbsent.test(key, zero),
        contains,
        map.of(owner, Function.class, "where", form),
        map.of(owner, Predicate.class, "remove", form));
  }

  /** Those of a set, whose entries all have the same value. */
  @SuppressWarnings("unchecked")
  static Calls<Object, Boolean, Held<Boolean>> ofASet(Methods set, Object owner, KeyForm<?> form) {
    Predicate<Object> add = set.of(owner, Predicate.class, "add", form);
    Predicate<Object> contains = set.of(owner, Predicate.class, "contains", form);
    Held<Boolean> held = new Held<>(() -> true, _ -> {}, null);
    return new Calls<>(
        (key, _) -> add.test(key),
        key -> contains.test(key) ? true : null,
        key -> contains.test(key) ? held : null,
        (key, mine) -> contains.test(key) && mine.show(held),
        key -> {
          if (!contains.test(key)) {
            throw new NoSuchElementException();
          }
          return held;
        },
        key -> {
          add.test(key);
          return held;
        },
        (key, mine) -> mine.show(held) && add.test(key),
        contains,
        set.of(owner, Function.class, "where", form),
        set.of(owner, Predicate.class, "remove", form));
  }

  /** The same operations for keys that are first brought into this form. */
  public <R> Calls<R, V, F> from(Function<R, ? extends K> form) {
    return new Calls<>(
        (key, value) -> put.accept(form.apply(key), value),
        key -> get.apply(form.apply(key)),
        key -> find.apply(form.apply(key)),
        (key, flyweight) -> findInto.test(form.apply(key), flyweight),
        key -> at.apply(form.apply(key)),
        key -> findOrInsert.apply(form.apply(key)),
        (key, flyweight) -> findOrInsertInto.test(form.apply(key), flyweight),
        key -> contains.test(form.apply(key)),
        key -> where.apply(form.apply(key)),
        key -> remove.test(form.apply(key)));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
