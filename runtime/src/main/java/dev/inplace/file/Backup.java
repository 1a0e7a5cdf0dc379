package dev.inplace.file;

import dev.inplace.info.ForeignFileException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a map's file, made between commits and kept up to date by what later commits change.
 *
 * <p>The changes are a {@link Journal}: applied to a copy, they are first its journal. After a
 * crash, the next writer or the next call completes them.
 */
public final class Backup {
  private Backup() {}

  /**
   * Brings a copy to a later commit. Changes that it has already are ignored. Nobody may have the
   * copy open meanwhile. If the disk is full, the copy stays as it is, and the call can be
   * repeated.
   *
   * @param backup a copy of a map's file, made by {@code backup} of the map
   * @param changes since the commit that the copy has
   * @throws ForeignFileException if the changes are damaged or begin at another commit; the copy is
   *     as before
   * @throws WriterException if a map has the copy open for writing
   */
  public static void apply(Path backup, Path changes) throws IOException {
    Disk disk = SystemDisk.INSTANCE;
    Path real = backup.toRealPath();
    Path journal = JournaledFile.journalOf(real);
    try (WriterLock _ = WriterLock.take(real);
        Disk.File record = forReading(changes)) {
      Recovery.complete(disk, real);
      try (Disk.File file = disk.open(real, false)) {
        Journal.Entry entry = entry(changes, record, file.size());
        long stamp = Recovery.stamp(file);
        if (stamp == entry.stamp()) {
          disk.delete(journal);
          return;
        }
        if (stamp != entry.before()) {
          throw new ForeignFileException(
              "%s has commit %d, and the changes in %s begin at %d"
                  .formatted(backup, stamp, changes, entry.before()),
              "apply those that begin at its commit, or copy the whole file with backup(path)");
        }
        writeJournal(disk, journal, record, file, entry.fileSize());
        disk.forceDirectory(Objects.requireNonNull(real.getParent()));
      }
      Recovery.complete(disk, real);
      disk.delete(journal);
    }
  }

  /** The changes in a file. Those that make a copy longer have all bytes that it is longer. */
  private static Journal.Entry entry(Path changes, Disk.File record, long size) throws IOException {
    Journal.@Nullable Entry entry = Journal.read(record);
    if (entry == null || entry.fileSize() - size > entry.length()) {
      throw new ForeignFileException(
          changes + " has no changes of a map, or not all of them",
          "write it again with backup(since, path), and copy all of it");
    }
    return entry;
  }

  /**
   * Makes the changes the journal of a copy; if they do not fit, readers find the copy as before.
   */
  private static void writeJournal(
      Disk disk, Path journal, Disk.File record, Disk.File file, long size) throws IOException {
    long before = file.size();
    try {
      Journal.reserve(file, size);
      try (Disk.File copy = disk.open(journal, true)) {
        copy(record, record.size(), copy);
        copy.force();
      }
    } catch (IOException e) {
      file.truncate(before);
      disk.delete(journal);
      throw e;
    }
  }

  private static Disk.File forReading(Path path) throws IOException {
    return SystemDisk.of(FileChannel.open(path, StandardOpenOption.READ));
  }

  /** Copies the first bytes of a file to another one, in place of one that is there. */
  static void copy(Path from, long size, Path to) throws IOException {
    Sealing.replace(
        to,
        target -> {
          try (Disk.File source = forReading(from)) {
            copy(source, size, target);
          }
        });
  }

  private static void copy(Disk.File from, long size, Disk.File to) throws IOException {
    int chunk = (int) Math.min(Difference.CHUNK, size);
    Journal.copy(from, 0, to, 0, size, ByteBuffer.allocateDirect(chunk));
  }

  /** Writes ranges of a file as the changes since a commit. */
  static void write(
      Path from, long since, SealedHead head, List<ChangedPages.Range> ranges, Path to)
      throws IOException {
    Sealing.replace(
        to,
        target -> {
          try (Arena arena = Arena.ofConfined();
              FileChannel source = FileChannel.open(from, StandardOpenOption.READ)) {
            MemorySegment bytes = source.map(MapMode.READ_ONLY, 0, head.fileSize(), arena);
            List<Patch> patches =
                ranges.stream()
                    .map(
                        range ->
                            new Patch(
                                range.offset(),
                                range.length(),
                                bytes.asSlice(range.offset(), range.length())))
                    .toList();
            Journal.write(target, since, head, patches);
          }
        });
  }
}
