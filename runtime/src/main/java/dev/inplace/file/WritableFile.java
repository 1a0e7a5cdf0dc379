package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private SealedHead head;
  private Map<Object, Section> former;
  private @Nullable ChangedPages changed; // null while nobody keeps a copy
  private Disk.@Nullable Mapping mapping;
  private long wasted; // bytes compared and found equal, since the file was mapped
  private @Nullable Throwable failure;
  private boolean isClosed;

  private WritableFile(Disk disk, Path path, SealedHead head, long small, @Nullable WriterLock lock)
      throws IOException {
    this.disk = disk;
    this.path = path;
    this.head = head;
    this.small = small;
    this.lock = lock;
    former = new HashMap<>();
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
      WritableFile file = open(SystemDisk.INSTANCE, real, bytes.head(), parts, SMALL, lock);
      file.mapping = PageMap.of(bytes.bytes());
      return new Opened(file, bytes);
    } catch (Throwable e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a file that {@link Recovery} has prepared.
   *
   * @param path absolute
   * @param head of the file
   * @param parts the sections of the head, with their bytes in memory
   * @param small bytes of changes that never cause a new file
   * @param lock that is released as the file is closed
   */
  static WritableFile open(
      Disk disk,
      Path path,
      SealedHead head,
      List<Contents.Part> parts,
      long small,
      @Nullable WriterLock lock)
      throws IOException {
    WritableFile opened = new WritableFile(disk, path, head, small, lock);
    opened.former = byKey(parts, head.sections());
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

  private static Map<Object, Section> byKey(List<Contents.Part> parts, List<Section> sections) {
    Map<Object, Section> byKey = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      byKey.put(Places.key(parts.get(i)), sections.get(i));
    }
    return byKey;
  }

  /**
   * Makes contents durable.
   *
   * @throws CommitException if they could not be written; the map in memory is as it was
   */
  public void commit(Contents contents) throws CommitException {
    requireSound();
    long size = head.fileSize();
    CommitPlan plan;
    Map<Object, Section> placed;
    try {
      plan = CommitPlan.of(file, head, former, contents, small, mapping);
      wasted += plan.compared() - plan.length();
      if (plan.isNothing()) {
        return;
      }
      placed = byKey(contents.parts(), plan.head().sections());
      if (!plan.isWhole()) {
        SealedHead next = plan.head();
        Journal.reserve(file, next.fileSize());
        Journal.write(journal, head.stamp(), next.stamp(), next.fileSize(), plan.patches());
      }
    } catch (IOException | OutOfMemoryError e) {
      throw unchanged(size, e);
    }
    if (plan.isWhole()) {
      replace(contents);
    } else {
      finish(plan, placed);
    }
  }

  private CommitException unchanged(long size, Throwable e) {
    try {
      file.truncate(size);
    } catch (IOException again) {
      e.addSuppressed(again);
    }
    return CommitException.unchanged(path, e);
  }

  private void finish(CommitPlan plan, Map<Object, Section> placed) throws CommitException {
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
    noteChanges(plan);
    head = plan.head();
    former = placed;
  }

  private void noteChanges(CommitPlan plan) {
    try {
      if (changed != null) {
        changed.note(plan.head().stamp(), plan.patches(), head.fileSize(), plan.head().fileSize());
      }
    } catch (OutOfMemoryError e) { // then the next copy is a whole one
      changed = null;
    }
  }

  private void replace(Contents contents) throws CommitException {
    WholeFile whole;
    Map<Object, Section> placed;
    try {
      whole = WholeFile.write(disk, path, contents);
      placed = byKey(contents.parts(), whole.head().sections());
    } catch (IOException | OutOfMemoryError e) {
      throw unchanged(head.fileSize(), e);
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
    head = whole.head();
    former = placed;
    changed = null;
    mapping = null;
  }

  /**
   * True if a new mapping pays: commits have compared {@value #MOST_WASTED} times the file's size
   * without a difference.
   */
  public boolean isWorn() {
    return wasted / MOST_WASTED > head.fileSize() && failure == null;
  }

  /** The file in a new mapping, as of the last commit. */
  public static final class Mapped {
    private final Disk.Mapping mapping;
    private final List<Contents.Part> parts;
    private final Map<Object, Section> byKey;

    private Mapped(Disk.Mapping mapping, List<Section> sections) {
      this.mapping = mapping;
      parts = Contents.parts(sections, mapping.bytes());
      byKey = byKey(parts, sections);
    }

    /** The parts of the last commit, in their order. */
    public List<MemorySegment> parts() {
      return parts.stream().map(Contents.Part::bytes).toList();
    }
  }

  /**
   * Maps the file again.
   *
   * @param arena of the memory
   * @return null if the system does not report written pages
   */
  public @Nullable Mapped map(Arena arena) throws IOException {
    Disk.Mapping made = file.map(head.fileSize(), arena);
    if (made == null) {
      wasted = Long.MIN_VALUE;
      return null;
    }
    return new Mapped(made, head.sections());
  }

  /** Notes that the contents lie in a mapping of the last commit. */
  public void adopt(Mapped mapped) {
    mapping = mapped.mapping;
    former = mapped.byKey;
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
    Backup.copy(path, head.fileSize(), target);
    if (changed == null) {
      changed = new ChangedPages(head.stamp());
    }
    return head.stamp();
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
    if (changed == null || !changed.knows(since, head.stamp())) {
      throw new IllegalArgumentException(
          "%s: the changes since %d are not known: nobody copied that commit, or a new file has replaced it since\nfix: copy all of it with backup(path)"
              .formatted(path, since));
    }
    Backup.write(path, since, head, changed.since(since, head.fileSize()), target);
    return head.stamp();
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
