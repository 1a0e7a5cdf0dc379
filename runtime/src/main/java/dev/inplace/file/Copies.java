package dev.inplace.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The copies of a file's commits, and which pages have changed since the first. */
final class Copies {
  private final Path path;
  private @Nullable ChangedPages changed; // null while nobody keeps a copy

  Copies(Path path) {
    this.path = path;
  }

  /** Notes what a commit changes. */
  void note(SealedHead before, CommitPlan plan) {
    try {
      if (plan.isWhole()) {
        forget();
      } else if (changed != null) {
        long size = plan.head().fileSize();
        changed.note(plan.head().stamp(), plan.patches(), before.fileSize(), size);
      }
    } catch (Throwable e) { // the commit is durable all the same
      forget();
    }
  }

  /** The next copy has to be a whole one. */
  private void forget() {
    changed = null;
  }

  /** Copies the file of a commit. */
  void copy(SealedHead head, Path target) throws IOException {
    Backup.copy(path, head.fileSize(), target);
    if (changed == null) {
      changed = new ChangedPages(head.stamp());
    }
  }

  /** Writes the changes between two commits to a file. */
  void writeChanges(long since, SealedHead head, Path target) throws IOException {
    if (changed == null || !changed.knows(since, head.stamp())) {
      throw new IllegalArgumentException(
          "%s: the changes since %d are not known: nobody copied that commit, or a new file has replaced it since\nfix: copy all of it with backup(path)"
              .formatted(path, since));
    }
    Backup.write(path, since, head, changed.since(since, head.fileSize()), target);
  }
}
