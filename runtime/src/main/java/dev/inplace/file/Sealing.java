package dev.inplace.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole file: first a temporary one beside it, which is forced to the disk and then
 * renamed. A reader sees the former file or the whole new one, whatever fails meanwhile.
 */
public final class Sealing {
  /** Bytes of one write; larger buffers gain nothing. */
  private static final long CHUNK = 1L << 20;

  private final Disk disk;
  private final Path whole;
  private final Path unfinished;

  /**
   * A file to write.
   *
   * @param whole its absolute path
   * @param unfinished the temporary file, beside it
   */
  Sealing(Disk disk, Path whole, Path unfinished) {
    this.disk = disk;
    this.whole = whole;
    this.unfinished = unfinished;
  }

  /**
   * Writes a sealed file, in place of one that is there.
   *
   * @throws IOException if it cannot be written; the file is then the former one, or already the
   *     new
   */
  public static void seal(Path path, Contents contents) throws IOException {
    replace(path, file -> write(file, contents, contents.headSize(), 0, contents::read));
  }

  /** The contents of a file. */
  @FunctionalInterface
  interface Body {
    /** Writes it to an empty file. */
    void write(Disk.File file) throws IOException;
  }

  /**
   * Writes a file, in place of one that is there. One that a map has open for writing is refused:
   * later commits of the map would go to a file without a name.
   *
   * @throws WriterException if a map has the file open for writing
   * @throws IOException if it cannot be written; the file is then the former one, or already the
   *     new
   */
  static void replace(Path path, Body body) throws IOException {
    Path whole = path.toAbsolutePath();
    if (whole.getFileName() == null) {
      throw new IOException(path + " is a directory\nfix: give the name of a file");
    }
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path unfinished =
        whole.resolveSibling("%s.%s.unfinished".formatted(whole.getFileName(), random));
    Sealing sealing = new Sealing(SystemDisk.INSTANCE, whole, unfinished);
    try (@Nullable WriterLock _ = WriterLock.takeIfUsed(whole)) {
      try (Disk.File file = SystemDisk.INSTANCE.open(unfinished, true)) {
        body.write(file);
        file.force();
      }
      sealing.rename();
    } catch (Throwable e) {
      sealing.discard(e);
      throw e;
    }
    sealing.forceDirectory();
  }

  /** Makes the temporary file the whole one. */
  void rename() throws IOException {
    disk.rename(unfinished, whole);
  }

  /** Makes the rename durable. */
  void forceDirectory() throws IOException {
    Path directory = whole.getParent();
    if (directory != null) {
      disk.forceDirectory(directory);
    }
  }

  /** Removes the temporary file after a failure. */
  void discard(Throwable failure) {
    try {
      disk.delete(unfinished);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** The bytes of parts. */
  @FunctionalInterface
  interface Source {
    /**
     * Reads as many bytes as the buffer has.
     *
     * @param number of a part
     * @param from offset in the part
     */
    void read(int number, long from, ByteBuffer to) throws IOException;
  }

  /** Writes contents to an empty file; returns its head. */
  static SealedHead write(
      Disk.File file, Contents contents, int headSize, long stamp, Source source)
      throws IOException {
    long end = headSize;
    List<Section> placed = new ArrayList<>();
    for (Contents.Part part : contents.parts()) {
      Section section = part.section().at(SealedHead.aligned(end), 0);
      int checksum = write(file, section, placed.size(), source);
      placed.add(section.at(section.offset(), checksum));
      end = section.end();
    }
    SealedHead head = contents.head(headSize, end, stamp, placed);
    file.write(head.bytes(), 0);
    return head;
  }

  /** Writes the bytes of a section; returns their checksum. */
  private static int write(Disk.File file, Section section, int number, Source source)
      throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, section.length()));
    for (long from = 0; from < section.length(); from += CHUNK) {
      chunk.clear().limit((int) Math.min(CHUNK, section.length() - from));
      source.read(number, from, chunk.slice());
      sum.update(chunk.slice());
      file.write(chunk, section.offset() + from);
    }
    return (int) sum.getValue();
  }
}
