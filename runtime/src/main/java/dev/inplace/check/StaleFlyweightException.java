package dev.inplace.check;

/**
 * Thrown by an access through a flyweight or span of a map that has ended: since it was found, the
 * map has inserted a new key, removed one, or has been cleared or closed, and the bytes may mean
 * something else.
 */
public final class StaleFlyweightException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** A message that names the map, the key and the operation that ended it. */
  public StaleFlyweightException(String message) {
    super(message);
  }
}
