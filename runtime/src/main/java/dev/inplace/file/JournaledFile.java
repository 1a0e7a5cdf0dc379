package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An open file and its journal: the writes of a commit, and their failures. */
final class JournaledFile implements AutoCloseable {
  private final Disk disk;
  private final Path path;
  private final long small;
  private final Disk.File journal;
  private Disk.File file;
  private @Nullable Object key; // of the file that the path must still have
  private volatile LastCommit last;
  private volatile @Nullable Throwable failure;
  private boolean isLonger; // than its head says: truncation failed

  /**
   * Opens a file that {@link Recovery} has prepared.
   *
   * @param path absolute
   * @param small bytes of changes that never cause a new file
   */
  JournaledFile(Disk disk, Path path, LastCommit last, long small) throws IOException {
    this.disk = disk;
    this.path = path;
    this.last = last;
    this.small = small;
    file = disk.open(path, false);
    try {
      key = disk.key(path);
      journal = disk.open(journalOf(path), true);
    } catch (Throwable e) {
      file.close();
      throw e;
    }
    try {
      disk.protect(journalOf(path), path);
      // A journal that a crash removes saves nothing.
      disk.forceDirectory(Objects.requireNonNull(path.getParent()));
    } catch (Throwable e) {
      close();
      throw e;
    }
  }

  /** The journal of a file. It is there while a writer has the file open, or after a crash. */
  static Path journalOf(Path path) {
    return path.resolveSibling(path.getFileName() + ".journal");
  }

  Path path() {
    return path;
  }

  LastCommit last() {
    return last;
  }

  /** Notes that the contents of the last commit lie in a mapping. */
  void use(LastCommit mapped) {
    last = mapped;
  }

  /** The plan to write what a capture has. */
  CommitPlan plan(Capture capture) throws CommitException {
    try {
      return CommitPlan.of(file, last, capture, small);
    } catch (IOException | OutOfMemoryError e) {
      throw CommitException.unchanged(path, e);
    }
  }

  /**
   * Makes a capture durable.
   *
   * @throws CommitException if it could not be written
   */
  void write(Capture capture, CommitPlan plan) throws CommitException {
    if (plan.isWhole()) {
      replace(capture);
    } else {
      change(capture, plan);
    }
  }

  private void change(Capture capture, CommitPlan plan) throws CommitException {
    LastCommit next;
    try {
      next = LastCommit.of(plan.head(), capture.contents().parts(), last.mapping());
      Journal.reserve(file, next.head().fileSize());
      Journal.write(journal, last.head().stamp(), next.head(), plan.patches());
    } catch (IOException | OutOfMemoryError e) {
      throw unchanged(e);
    }
    try {
      journal.force();
      Journal.Entry entry = Journal.read(journal);
      if (entry == null) {
        throw new IOException("the journal has not the bytes that were written to it");
      }
      Journal.apply(journal, entry, file);
      file.force();
    } catch (Throwable e) { // the journal may be durable, and the file half-written
      throw failed(e);
    }
    last = next;
    isLonger = false;
  }

  private CommitException unchanged(Throwable e) {
    try {
      file.truncate(last.head().fileSize());
      isLonger = false;
    } catch (IOException again) {
      isLonger = true;
      e.addSuppressed(again);
    }
    return CommitException.unchanged(path, e);
  }

  private CommitException failed(Throwable e) {
    failure = e;
    return CommitException.failed(path, e);
  }

  private void replace(Capture capture) throws CommitException {
    Contents contents = capture.contents();
    WholeFile whole;
    LastCommit next;
    try {
      whole =
          WholeFile.write(
              disk, path, contents, (part, from, to) -> capture.read(part, from, to, file, last));
      next = LastCommit.of(whole.head(), contents.parts(), null);
    } catch (IOException | OutOfMemoryError e) {
      throw unchanged(e);
    }
    try {
      whole.finish();
      file.close();
      key = disk.key(path);
    } catch (Throwable e) {
      throw failed(e);
    }
    file = whole.file();
    last = next;
    isLonger = false;
  }

  /** Maps the file again; null if the system does not report written pages. */
  @Nullable MappedCommit map(Arena arena) throws IOException {
    Disk.Mapping made = file.map(last.head().fileSize(), arena);
    return made == null ? null : new MappedCommit(last.head(), made);
  }

  /** True once the disk may have lost writes. */
  boolean hasFailed() {
    return failure != null;
  }

  /** Refuses to go on after a failed force. */
  void requireForced() throws CommitException {
    if (failure != null) {
      throw CommitException.failed(path, failure);
    }
  }

  /** Refuses to write to a file that has failed, or that the path has no more. */
  void requireSound() throws CommitException {
    requireForced();
    @Nullable Object there;
    try {
      there = disk.key(path);
    } catch (IOException e) {
      throw CommitException.unchanged(path, e);
    }
    if (!Objects.equals(key, there)) {
      throw CommitException.replaced(path);
    }
  }

  /** Closes the file, and removes the journal if readers need no recovery. */
  @Override
  public void close() throws IOException {
    file.close();
    journal.close();
    if (!hasFailed() && !isLonger) {
      disk.delete(journalOf(path));
    }
  }
}
