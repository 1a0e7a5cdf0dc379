package dev.inplace;

import org.jspecify.annotations.Nullable;

/**
 * The structs of a map whose keys are structs, enums or text: see {@link KeyedStructs}.
 *
 * @param <K> the record of the key, the enum, or {@link CharSequence}
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public interface StructsByKey<K, F extends Flyweight, R extends Record> extends KeyedStructs<F, R> {
  /** A copy of the struct of a key, or null. */
  @Nullable R get(K key);

  /** The struct of a key where it lies, or null. */
  @Nullable F find(K key);

  /** Shows the struct of a key, if there is one. */
  boolean find(K key, F flyweight);

  /** Shows the struct of a key; true if the key is new and the struct all zero. */
  boolean findOrInsert(K key, F flyweight);

  /** Sets the struct of a key. */
  void put(K key, R value);

  /** True if there is a struct for a key. */
  boolean contains(K key);

  /** Removes a key and its struct; true if the key was present. */
  boolean remove(K key);
}
