package dev.inplace.info;

import java.io.IOException;

/**
 * Thrown where a file is not what its reader takes it for: it holds other structs, or the same of
 * another layout, or it is damaged. The message tells which, and which fields differ.
 */
public final class ForeignFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** What is wrong, and what mends it. */
  ForeignFileException(String what, String fix) {
    super(what + "\nfix: " + fix);
  }
}
