package dev.inplace.hazelcast;

import java.io.Serial;

/**
 * The values of a grid have another layout than the program that uses it. Nothing was changed.
 *
 * <p>The message names the fields that differ.
 */
public final class OtherLayoutException extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1;

  OtherLayoutException(String message) {
    super(message);
  }

  /** The bytes of a value, if it has the caller's layout. */
  static byte[] requireSame(long fingerprint, StructBytes value) {
    if (value.fingerprint() != fingerprint) {
      throw new OtherLayoutException(
          "a value has layout %016x, the caller %016x\nfix: open the grid again: that names the fields that differ"
              .formatted(value.fingerprint(), fingerprint));
    }
    return value.bytes();
  }
}
