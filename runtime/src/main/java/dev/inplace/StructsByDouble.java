package dev.inplace;

import org.jspecify.annotations.Nullable;

/**
 * The structs of a map with {@code double} keys: see {@link KeyedStructs}.
 *
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public interface StructsByDouble<F extends Flyweight, R extends Record> extends KeyedStructs<F, R> {
  /** A copy of the struct of a key, or null. */
  @Nullable R get(double key);

  /** The struct of a key where it lies, or null. */
  @Nullable F find(double key);

  /** Shows the struct of a key, if there is one. */
  boolean find(double key, F flyweight);

  /** Shows the struct of a key; true if the key is new and the struct all zero. */
  boolean findOrInsert(double key, F flyweight);

  /** Sets the struct of a key. */
  void put(double key, R value);

  /** True if there is a struct for a key. */
  boolean contains(double key);

  /** Removes a key and its struct; true if the key was present. */
  boolean remove(double key);

  @Override
  Cursor<F> cursor();

  /**
   * A cursor over keys and structs.
   *
   * @param <F> the flyweight of the struct
   */
  interface Cursor<F extends Flyweight> extends KeyedStructs.Cursor<F> {
    /** The key of the cursor's entry. */
    double key();
  }
}
