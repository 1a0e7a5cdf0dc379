package dev.inplace.check;

/**
 * The exception of a reader for bytes that are no value of the field's type: an unknown ordinal, or
 * text that is not UTF-8. Generated writers never leave such bytes; foreign ones may.
 */
public final class MalformedDataException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** An exception whose message names the field and its bytes. */
  public MalformedDataException(String message) {
    super(message);
  }
}
