package dev.inplace;

/**
 * The structs of a map: the type for an algorithm over the values of maps with any key. Its
 * extensions have the look-ups: {@link StructsByLong}, {@link StructsByInt}, {@link
 * StructsByDouble} and {@link StructsByKey}. Generated maps implement them. Code that uses a
 * generated class itself calls its own final methods.
 *
 * @param <F> the flyweight of the struct
 * @param <R> the record that declares it
 */
public interface KeyedStructs<F extends Flyweight, R extends Record> {
  /** Number of structs. */
  long size();

  /** True if there is no struct. */
  boolean isEmpty();

  /** Removes all structs. */
  void clear();

  /** A cursor before the first struct, in random order. */
  Cursor<F> cursor();

  /**
   * A cursor over the structs of a map.
   *
   * @param <F> the flyweight of the struct
   */
  interface Cursor<F extends Flyweight> {
    /** Moves on to the next struct; false if there is none. */
    boolean next();

    /** The struct under the cursor, in place; the same flyweight in each step. */
    F value();

    /** Removes the struct under the cursor. */
    void remove();
  }
}
