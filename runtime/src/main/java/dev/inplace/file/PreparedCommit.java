package dev.inplace.file;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a map that were copied and are not in its file yet. Any thread may write them, while
 * the map goes on. A commit has the changes of all that were prepared before it, which then have
 * nothing left to write.
 */
public final class PreparedCommit implements Callable<@Nullable Void> {
  private final WritableFile file;

  PreparedCommit(WritableFile file) {
    this.file = file;
  }

  /**
   * Makes the changes durable, with those that were prepared later; returns null.
   *
   * @throws CommitException if they could not be written
   * @throws IllegalStateException if the map was closed before
   */
  @Override
  public @Nullable Void call() throws CommitException {
    file.writePrepared();
    return null;
  }
}
