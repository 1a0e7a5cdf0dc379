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
   * copy open meanwhile.
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
    try (WriterLock _ = WriterLock.take(real);
        Disk.File record = forReading(changes)) {
      Recovery.complete(disk, real);
      Path journal = WritableFile.journalOf(real);
      try (Disk.File file = disk.open(real, false)) {
        if (isApplied(backup, file, changes, Journal.read(record))) {
          disk.delete(journal);
          return;
        }
        try (Disk.File copy = disk.open(journal, true)) {
          copy(record, record.size(), copy);
          copy.force();
        }
        disk.forceDirectory(Objects.requireNonNull(real.getParent()));
      }
      Recovery.complete(disk, real);
      disk.delete(journal);
    }
  }

  /** Refuses changes that do not belong to a copy, and makes room for others. */
  private static boolean isApplied(
      Path backup, Disk.File file, Path changes, Journal.@Nullable Entry entry) throws IOException {
    long size = file.size();
    if (entry == null || entry.fileSize() - size > entry.length()) {
      throw new ForeignFileException(
          changes + " has no changes of a map, or not all of them",
          "write it again with backup(since, path), and copy all of it");
    }
    long stamp = Recovery.stamp(file);
    if (stamp != entry.stamp() && stamp != entry.before()) {
      throw new ForeignFileException(
          "%s has commit %d, and the changes in %s begin at %d"
              .formatted(backup, stamp, changes, entry.before()),
          "apply those that begin at its commit, or copy the whole file with backup(path)");
    }
    if (stamp != entry.stamp()) {
      try {
        Journal.reserve(file, entry.fileSize());
      } catch (IOException e) {
        file.truncate(size);
        throw e;
      }
    }
    return stamp == entry.stamp();
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
    ByteBuffer chunk = ByteBuffer.allocateDirect((int) Math.min(Difference.CHUNK, size));
    for (long at = 0; at < size; at += chunk.capacity()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), size - at));
      from.read(chunk, at);
      to.write(chunk.flip(), at);
    }
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
            Journal.write(target, since, head.stamp(), head.fileSize(), patches);
          }
        });
  }
}
