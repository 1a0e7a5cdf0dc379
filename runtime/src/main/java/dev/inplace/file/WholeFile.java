package dev.inplace.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A new file of a map that changes, written and not yet renamed.
 *
 * @param file open
 */
record WholeFile(Disk.File file, SealedHead head, Sealing sealing) {
  /** The fewest bytes of a head: a few sections more fit. */
  private static final int FIRST_HEAD = 1 << 12;

  /**
   * Writes a file with room for more sections, and a stamp that no journal has.
   *
   * @param path of the file that it replaces
   */
  static WholeFile write(Disk disk, Path path, Contents contents, Sealing.Source source)
      throws IOException {
    Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    Sealing sealing = new Sealing(disk, path, unfinished);
    int headSize = Math.max(FIRST_HEAD, Integer.highestOneBit(contents.headSize()) * 4);
    long stamp = ThreadLocalRandom.current().nextLong() | 1;
    Disk.File file = disk.open(unfinished, true);
    try {
      if (disk.exists(path)) {
        disk.protect(unfinished, path);
      }
      return new WholeFile(file, Sealing.write(file, contents, headSize, stamp, source), sealing);
    } catch (Throwable e) {
      file.close();
      sealing.discard(e);
      throw e;
    }
  }

  /** Makes it durable under its name. */
  void finish() throws IOException {
    try {
      file.force();
      sealing.rename();
      sealing.forceDirectory();
    } catch (Throwable e) {
      file.close();
      throw e;
    }
  }
}
