package dev.inplace.file;

import java.io.IOException;
import java.nio.file.Path;

/** The exception for a file that another map has open for writing. */
public final class WriterException extends IOException {
  private static final long serialVersionUID = 1;

  WriterException(Path path, String owner) {
    super(
        "%s is open for writing by %s\nfix: close it there; a file has one writer at a time"
            .formatted(path, owner));
  }
}
