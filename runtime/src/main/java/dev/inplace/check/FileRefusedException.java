package dev.inplace.check;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is no sealed file, is damaged, or was written under another layout. The message names
 * the file, what is wrong with it, and the way out.
 */
public final class FileRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /** The refusal of a file for a reason, with the way out. */
  public FileRefusedException(Path file, String reason, String fix) {
    super(file + " " + reason + "\nfix: " + fix);
  }
}
