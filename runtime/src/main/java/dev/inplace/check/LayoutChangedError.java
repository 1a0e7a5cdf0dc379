package dev.inplace.check;

/**
 * Thrown at each use of a generated class that was compiled against another version of an enum or
 * struct than the one at run time. Its offsets, sizes and ordinals would mean something else.
 *
 * <p>The message names both versions, where each class comes from, and the way out. It is thrown at
 * every use, the first and all later ones: the class itself is initialised without an error.
 */
public final class LayoutChangedError extends LinkageError {
  private static final long serialVersionUID = 1;

  /** A message that names both versions. */
  public LayoutChangedError(String message) {
    super(message);
  }
}
