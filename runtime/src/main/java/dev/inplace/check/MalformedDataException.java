package dev.inplace.check;

/**
 * Thrown by a reader when the bytes of a field are none of its type's values: an ordinal that the
 * enum does not have, text that is not UTF-8. Our writers never leave such bytes; foreign ones may.
 */
public final class MalformedDataException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** A message that names the field and what it holds. */
  public MalformedDataException(String message) {
    super(message);
  }
}
