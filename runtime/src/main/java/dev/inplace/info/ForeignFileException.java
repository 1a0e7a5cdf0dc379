package dev.inplace.info;

import java.io.IOException;

/**
 * The exception for a file that holds other structs or another layout than its reader expects, or
 * is damaged. The message names the problem and the fields that differ.
 */
public final class ForeignFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** A message of the problem and its fix. */
  public ForeignFileException(String what, String fix) {
    super(what + "\nfix: " + fix);
  }
}
