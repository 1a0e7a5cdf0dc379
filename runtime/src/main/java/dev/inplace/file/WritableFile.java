package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of a map that changes, between commits a sealed file.
 *
 * <p><b>Commit.</b> The pages that may have changed are compared with the file. Those that differ
 * are written to a {@link Journal} beside it, which is forced; from then on the commit is durable.
 * Then they are written to the file, which is forced before the journal is used again. If more than
 * half of the file changes, a new one is written and renamed, as {@link Sealing} does.
 *
 * <p><b>Crash.</b> {@link Recovery} writes the journal's pages to the file again, if the journal is
 * whole and belongs to the file. The stamp in the head tells: each commit raises it by 1, and that
 * of a new file is random.
 *
 * <p><b>Failure.</b> Until the first {@code force}, the file has not changed, and the commit can be
 * tried again. After a failed one nobody knows what the disk has, so no commit is possible.
 */
public final class WritableFile implements AutoCloseable {
  private static final long SMALL = 1L << 18;

  /**
   * A map moves once commits have compared this many times the file's size without a difference.
   */
  private static final long MOST_WASTED = 8;

  private final Disk disk;
  private final Path path;
  private final long small;
  private final Disk.File journal;
  private final @Nullable WriterLock lock;
  private Disk.File file;
  private @Nullable Object key; // of the file that the path must still have
  private final Copies copies;
  private LastCommit last;
  private long wasted; // bytes compared and found equal, since the file was mapped
  private @Nullable Throwable failure;
  private boolean isClosed;

  private WritableFile(Disk disk, Path path, LastCommit last, long small, @Nullable WriterLock lock)
      throws IOException {
    this.disk = disk;
    this.path = path;
    this.last = last;
    this.small = small;
    this.lock = lock;
    copies = new Copies(path);
    file = disk.open(path, false);
    try {
      key = disk.key(path);
      journal = disk.open(journalOf(path), true);
    } catch (Throwable e) {
      file.close();
      throw e;
    }
  }

  /** The journal of a file. It is there while a writer has the file open, or after a crash. */
  static Path journalOf(Path path) {
    return path.resolveSibling(path.getFileName() + ".journal");
  }

  /**
   * An opened file.
   *
   * @param bytes its memory, which changes do not leave before a commit
   */
  public record Opened(WritableFile file, SealedFile bytes) {}

  /**
   * Opens the file of a map, after the last commit before a crash; makes it if there is none.
   *
   * @param arena that the file is mapped in
   * @param initial the contents of a new file, with the layout that the head must have
   * @param reader the name of the map, for messages
   * @throws WriterException if it is open for writing already
   * @throws dev.inplace.info.ForeignFileException if it is damaged or has another layout
   */
  public static Opened open(Path path, Arena arena, Contents initial, String reader)
      throws IOException {
    Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    WriterLock lock = WriterLock.take(real);
    try {
      Recovery.run(SystemDisk.INSTANCE, real, initial);
      SealedFile bytes = SealedFile.openPrivately(real, arena, initial.layout(), reader);
      List<Contents.Part> parts = Contents.parts(bytes.head().sections(), bytes.bytes());
      LastCommit last = LastCommit.of(bytes.head(), parts, PageMap.of(bytes.bytes()));
      return new Opened(open(SystemDisk.INSTANCE, real, last, SMALL, lock), bytes);
    } catch (Throwable e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a file that {@link Recovery} has prepared.
   *
   * @param path absolute
   * @param small bytes of changes that never cause a new file
   * @param lock that is released as the file is closed
   */
  static WritableFile open(
      Disk disk, Path path, LastCommit last, long small, @Nullable WriterLock lock)
      throws IOException {
    WritableFile opened = new WritableFile(disk, path, last, small, lock);
    try {
      disk.protect(journalOf(path), path);
      opened.forceDirectory(); // a journal that a crash removes saves nothing
      return opened;
    } catch (Throwable e) {
      opened.close();
      throw e;
    }
  }

  private void forceDirectory() throws IOException {
    disk.forceDirectory(Objects.requireNonNull(path.getParent()));
  }

  /**
   * Makes contents durable.
   *
   * @throws CommitException if they could not be written; the map in memory is as it was
   */
  public void commit(Contents contents) throws CommitException {
    requireSound();
    CommitPlan plan;
    LastCommit next;
    try {
      plan = CommitPlan.of(file, last, contents, small);
      wasted += plan.compared() - plan.length();
      if (plan.isNothing()) {
        return;
      }
      next = LastCommit.of(plan.head(), contents.parts(), last.mapping());
      if (!plan.isWhole()) {
        Journal.reserve(file, next.head().fileSize());
        Journal.write(journal, last.head().stamp(), next.head(), plan.patches());
      }
    } catch (IOException | OutOfMemoryError e) {
      throw unchanged(e);
    }
    if (plan.isWhole()) {
      replace(contents);
    } else {
      finish(plan, next);
    }
  }

  private CommitException unchanged(Throwable e) {
    try {
      file.truncate(last.head().fileSize());
    } catch (IOException again) {
      e.addSuppressed(again);
    }
    return CommitException.unchanged(path, e);
  }

  private void finish(CommitPlan plan, LastCommit next) throws CommitException {
    try {
      journal.force();
      Journal.Entry entry = Journal.read(journal);
      if (entry == null) {
        throw new IOException("the journal has not the bytes that were written to it");
      }
      Journal.apply(journal, entry, file);
      file.force();
    } catch (Throwable e) { // the journal may be durable, and the file half-written
      failure = e;
      throw CommitException.failed(path, e);
    }
    copies.note(last.head(), plan);
    last = next;
  }

  private void replace(Contents contents) throws CommitException {
    WholeFile whole;
    LastCommit next;
    try {
      whole = WholeFile.write(disk, path, contents);
      next = LastCommit.of(whole.head(), contents.parts(), null);
    } catch (IOException | OutOfMemoryError e) {
      throw unchanged(e);
    }
    try {
      whole.finish();
      file.close();
      key = disk.key(path);
    } catch (Throwable e) {
      failure = e;
      throw CommitException.failed(path, e);
    }
    file = whole.file();
    last = next;
    copies.forget();
  }

  /**
   * True if a new mapping pays: commits have compared {@value #MOST_WASTED} times the file's size
   * without a difference.
   */
  public boolean isWorn() {
    return wasted / MOST_WASTED > last.head().fileSize() && failure == null;
  }

  /**
   * Maps the file again.
   *
   * @param arena of the memory
   * @return null if the system does not report written pages
   */
  public @Nullable MappedCommit map(Arena arena) throws IOException {
    Disk.Mapping made = file.map(last.head().fileSize(), arena);
    if (made == null) {
      wasted = Long.MIN_VALUE;
      return null;
    }
    return new MappedCommit(last.head(), made);
  }

  /** Notes that the contents lie in a mapping of the last commit. */
  public void adopt(MappedCommit mapped) {
    last = mapped.commit();
    wasted = 0;
  }

  /**
   * Copies the last commit to another file, in place of one that is there.
   *
   * @return its stamp, from which on changes can be copied
   * @throws CommitException if a commit has failed, so that the file may be half-written
   */
  public long backup(Path target) throws IOException {
    requireSound();
    copies.copy(last.head(), target);
    return last.head().stamp();
  }

  /**
   * Writes the changes between two commits to a file, for {@link Backup#apply}.
   *
   * @param since the stamp of the earlier commit
   * @return the stamp of the last commit
   * @throws CommitException if a commit has failed, so that the file may be half-written
   * @throws IllegalArgumentException if the changes since then are not known
   */
  public long backup(long since, Path target) throws IOException {
    requireSound();
    copies.writeChanges(since, last.head(), target);
    return last.head().stamp();
  }

  private void requireSound() throws CommitException {
    if (failure != null) {
      throw CommitException.failed(path, failure);
    }
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

  /**
   * Closes the file, without a commit. The journal is removed if the file is whole without it; if
   * that fails, the next writer does it.
   */
  @Override
  public void close() {
    if (isClosed) {
      return; // the journal may be another writer's by now
    }
    isClosed = true;
    try (lock) {
      file.close();
      journal.close();
      if (failure == null) {
        disk.delete(journalOf(path));
      }
    } catch (IOException e) {
      // All that was committed is durable already.
    }
  }
}
