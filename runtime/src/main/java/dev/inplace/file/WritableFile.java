package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The file of a map that changes, between commits a sealed file.
 *
 * <p><b>Commit.</b> The pages that may have changed are compared with the file. Those that differ
 * are written to a {@link Journal} beside it, which is forced; from then on the commit is durable.
 * Then they are written to the file, which is forced before the journal is used again. If more than
 * half of the file changes, a new one is written and renamed, as {@link Sealing} does.
 *
 * <p><b>Prepared commit.</b> The map's thread copies those pages, and another thread compares and
 * writes the copy. Only the last copy is kept: it has the changes of all former ones. A copy that
 * was made while another one was written fits the file afterwards as well: pages that it does not
 * have were changed by neither.
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

  private final JournaledFile file;
  private final @Nullable WriterLock lock;
  private final Copies copies;
  private final Prepared prepared;
  private final PreparedCommit handle = new PreparedCommit(this);
  private long wasted; // bytes compared and found equal, since the file was mapped
  private boolean isMappable = true;
  private boolean isClosed;
  private boolean isLost; // a prepared commit, as the file was closed

  private WritableFile(JournaledFile file, String name, @Nullable WriterLock lock) {
    this.file = file;
    this.lock = lock;
    copies = new Copies(file.path());
    prepared = new Prepared(name);
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
      JournaledFile file = new JournaledFile(SystemDisk.INSTANCE, real, last, SMALL);
      return new Opened(new WritableFile(file, reader, lock), bytes);
    } catch (Throwable e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a file that {@link Recovery} has prepared, without a lock.
   *
   * @param path absolute
   * @param small bytes of changes that never cause a new file
   */
  static WritableFile open(Disk disk, Path path, LastCommit last, long small) throws IOException {
    return new WritableFile(new JournaledFile(disk, path, last, small), path.toString(), null);
  }

  /**
   * Makes contents durable.
   *
   * @throws CommitException if they could not be written; the map in memory is as it was
   */
  public synchronized void commit(Contents contents) throws CommitException {
    write(() -> Capture.of(contents, file.last()));
    prepared.clear();
  }

  private void write(Supplier<Capture> capture) throws CommitException {
    try {
      Uninterrupted.run(
          () -> {
            file.requireSound();
            write(capture.get());
          });
    } catch (CommitException e) {
      throw e;
    } catch (IOException | OutOfMemoryError e) {
      throw CommitException.unchanged(file.path(), e);
    }
  }

  private void write(Capture capture) throws CommitException {
    SealedHead before = file.last().head();
    CommitPlan plan = file.plan(capture);
    wasted += plan.compared() - plan.length();
    if (!plan.isNothing()) {
      file.write(capture, plan);
      copies.note(before, plan);
    }
  }

  /**
   * Copies what may differ from the file. It does not wait for a commit that another thread writes.
   *
   * @throws CommitException if there is no memory for it, or a commit has failed
   */
  public PreparedCommit prepare(Contents contents) throws CommitException {
    file.requireForced();
    try {
      prepared.put(Capture.of(contents, file.last()));
      return handle;
    } catch (OutOfMemoryError e) {
      throw CommitException.unchanged(file.path(), e);
    }
  }

  /**
   * Writes the last prepared commit, if no other has its changes.
   *
   * @throws CommitException if it could not be written
   */
  void writePrepared() throws CommitException {
    Capture written = writeLast();
    if (written != null) {
      prepared.expect(written); // outside the lock: a commit need not wait for the allocation
    }
  }

  private synchronized @Nullable Capture writeLast() throws CommitException {
    file.requireForced();
    if (isLost) {
      throw new IllegalStateException(
          "%s was closed before its prepared commit was written: it has the one before\nfix: call the prepared commit, and close the map afterwards"
              .formatted(file.path()));
    }
    Capture next = prepared.next();
    if (next != null) {
      write(() -> next);
      prepared.written();
    }
    return next;
  }

  /**
   * True if a new mapping pays: the file has none, or commits have compared {@value #MOST_WASTED}
   * times its size without a difference.
   */
  public synchronized boolean isWorn() {
    LastCommit last = file.last();
    boolean isWasteful = wasted / MOST_WASTED > last.head().fileSize();
    return isMappable && !file.hasFailed() && (last.mapping() == null || isWasteful);
  }

  /**
   * Maps the file again.
   *
   * @param arena of the memory
   * @return null if the system does not report written pages
   */
  public synchronized @Nullable MappedCommit map(Arena arena) throws IOException {
    @Nullable MappedCommit[] mapped = {null};
    Uninterrupted.run(() -> mapped[0] = file.map(arena));
    isMappable = mapped[0] != null;
    return mapped[0];
  }

  /** Notes that the contents lie in a mapping of the last commit. */
  public synchronized void adopt(MappedCommit mapped) {
    file.use(mapped.commit());
    wasted = 0;
  }

  /**
   * Copies the last commit to another file, in place of one that is there.
   *
   * @return its stamp, from which on changes can be copied
   * @throws CommitException if a commit has failed, so that the file may be half-written
   */
  public synchronized long backup(Path target) throws IOException {
    Uninterrupted.run(
        () -> {
          file.requireSound();
          copies.copy(file.last().head(), target);
        });
    return file.last().head().stamp();
  }

  /**
   * Writes the changes between two commits to a file, for {@link Backup#apply}.
   *
   * @param since the stamp of the earlier commit
   * @return the stamp of the last commit
   * @throws CommitException if a commit has failed, so that the file may be half-written
   * @throws IllegalArgumentException if the changes since then are not known
   */
  public synchronized long backup(long since, Path target) throws IOException {
    Uninterrupted.run(
        () -> {
          file.requireSound();
          copies.writeChanges(since, file.last().head(), target);
        });
    return file.last().head().stamp();
  }

  /** Closes the file, without a commit. If that fails, the next writer removes the journal. */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return; // the journal may be another writer's by now
    }
    isClosed = true;
    try (lock;
        file) {
      isLost = prepared.clear();
      prepared.close();
    } catch (IOException e) {
      // All that was committed is durable already.
    }
  }
}
