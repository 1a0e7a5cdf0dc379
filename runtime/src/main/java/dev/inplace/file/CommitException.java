package dev.inplace.file;

import java.io.IOException;

/** The exception for changes that could not be made durable. The map in memory is as it was. */
public final class CommitException extends IOException {
  private static final long serialVersionUID = 1;

  private static final String FIX = "\nfix: ";

  private final boolean canRetry;

  private CommitException(String message, boolean canRetry, Throwable cause) {
    super(message, cause);
    this.canRetry = canRetry;
  }

  /** The error of a commit that has changed nothing in the file: the disk may be full. */
  static CommitException unchanged(Object path, Throwable cause) {
    String fix = "free some space, or restore access to the directory";
    String[] reason =
        String.valueOf(cause.getMessage()).split(FIX, 2); // Memory's own errors have a fix
    return new CommitException(
        "%s is as its last commit left it, since it could not be written: %s%s%s, and commit again"
            .formatted(path, reason[0], FIX, reason.length > 1 ? reason[1] : fix),
        true,
        cause);
  }

  /** The error of a commit after which no other is possible. */
  static CommitException failed(Object path, Throwable cause) {
    return new CommitException(
        "%s may have lost writes, since they could not be forced to the disk: %s\nfix: seal the map in another file, and open this one again: it has this commit or the one before"
            .formatted(path, cause.getMessage()),
        false,
        cause);
  }

  /** The error of a commit to a file that is not at its path any more. */
  static CommitException replaced(Object path) {
    IOException cause = new IOException("the path has another file than the one that was opened");
    return new CommitException(
        path
            + " was replaced or removed while its map was open: a commit would not be found there\n"
            + "fix: move the file back and commit again, or seal the map in another file",
        true,
        cause);
  }

  /** True if another commit may succeed. If false, the map can only be read and sealed. */
  public boolean canRetry() {
    return canRetry;
  }
}
