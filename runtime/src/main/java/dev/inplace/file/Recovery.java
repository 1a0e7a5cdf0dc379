package dev.inplace.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The recovery of a file when it is opened: its last writer may have crashed in a commit. */
final class Recovery {
  private Recovery() {}

  /**
   * Brings a file to its last commit after a crash, or makes one with the given contents.
   *
   * @param path absolute
   */
  static void run(Disk disk, Path path, Contents initial) throws IOException {
    if (!disk.exists(path)) {
      WholeFile made = WholeFile.write(disk, path, initial, initial::read);
      made.finish();
      made.file().close();
      return;
    }
    complete(disk, path);
  }

  /** Brings a file that is there to its last commit. */
  static void complete(Disk disk, Path path) throws IOException {
    try (Disk.File file = disk.open(path, false)) {
      if (disk.exists(JournaledFile.journalOf(path))) {
        try (Disk.File journal = disk.open(JournaledFile.journalOf(path), false)) {
          finish(file, journal);
        }
      }
      removeReserve(file);
    }
  }

  private static void finish(Disk.File file, Disk.File journal) throws IOException {
    Journal.Entry entry = Journal.read(journal);
    long stamp = stamp(file);
    if (entry != null && stamp != 0 && (entry.stamp() == stamp || entry.before() == stamp)) {
      Journal.apply(journal, entry, file);
      file.force();
    }
  }

  /** Cuts off what a commit has reserved before the crash. */
  private static void removeReserve(Disk.File file) throws IOException {
    long size = number(file, SealedHead.FILE_SIZE);
    if (stamp(file) != 0 && size > 0 && size < file.size()) {
      file.truncate(size);
    }
  }

  /** The stamp of the last commit; 0 of a file that no writer has made. */
  static long stamp(Disk.File file) throws IOException {
    return number(file, 0) == SealedHead.MAGIC ? number(file, SealedHead.STAMP) : 0;
  }

  private static long number(Disk.File file, long offset) throws IOException {
    ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    file.read(number, offset);
    return number.getLong(0);
  }
}
