package dev.inplace.check;

/**
 * The exception of an access through a map's flyweight or span that has ended. Since it was found,
 * the map has inserted a new key, removed one, or was cleared, compacted, enlarged by
 * ensureCapacity, committed or closed. The bytes may mean something else.
 */
public final class StaleFlyweightException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** An exception whose message names the map, the key and the operation that ended it. */
  public StaleFlyweightException(String message) {
    super(message);
  }
}
