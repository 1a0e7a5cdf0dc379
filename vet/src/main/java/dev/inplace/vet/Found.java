package dev.inplace.vet;

import org.jspecify.annotations.Nullable;

/** A value that a map has handed out, with all that is derived from it. Two are never equal. */
final class Found {
  /** A way to a flyweight. */
  enum How {
    /** A look-up that returned it. */
    LOOK_UP,
    /** A look-up that pointed a flyweight of the user's. */
    POINTED,
    /** A cursor, or a visitor's parameter. */
    STEP
  }

  final Origin map;
  final How how;
  final long line;

  /** The cursor that shows it, if there is one. */
  final @Nullable Object cursor;

  /** The text of the key, if it is a simple one. */
  final @Nullable String key;

  /** An expression that finds it again, if there is a simple one. */
  final @Nullable String again;

  Found(
      Origin map,
      How how,
      long line,
      @Nullable Object cursor,
      @Nullable String key,
      @Nullable String again) {
    this.map = map;
    this.how = how;
    this.line = line;
    this.cursor = cursor;
    this.key = key;
    this.again = again;
  }
}
