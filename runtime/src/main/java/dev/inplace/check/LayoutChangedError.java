package dev.inplace.check;

/**
 * The error of each use of a generated class whose enums or structs differ at run time from those
 * at compile time. Its offsets, sizes and ordinals would mean something else.
 *
 * <p>The message names both versions, the source of each class, and the fix. Every use throws it,
 * not only the first: the class itself is initialised without an error.
 */
public final class LayoutChangedError extends LinkageError {
  private static final long serialVersionUID = 1;

  /** A message that names both versions. */
  public LayoutChangedError(String message) {
    super(message);
  }
}
