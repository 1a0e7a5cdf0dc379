package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
    replace(path, file -> write(file, contents, contents.headSize(), 0));
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

  /** Writes contents to an empty file; returns its head. */
  static SealedHead write(Disk.File file, Contents contents, int headSize, long stamp)
      throws IOException {
    long end = headSize;
    List<Section> placed = new ArrayList<>();
    for (Contents.Part part : contents.parts()) {
      long at = SealedHead.aligned(end);
      placed.add(part.section().at(at, write(file, at, part.bytes())));
      end = at + part.section().length();
    }
    SealedHead head = contents.head(headSize, end, stamp, placed);
    file.write(head.bytes(), 0);
    return head;
  }

  /** Writes bytes at an offset; returns their checksum. */
  private static int write(Disk.File file, long offset, MemorySegment bytes) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] chunk = new byte[(int) Math.min(CHUNK, bytes.byteSize())];
    for (long from = 0; from < bytes.byteSize(); from += CHUNK) {
      int size = (int) Math.min(CHUNK, bytes.byteSize() - from);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, chunk, 0, size);
      sum.update(chunk, 0, size);
      file.write(ByteBuffer.wrap(chunk, 0, size), offset + from);
    }
    return (int) sum.getValue();
  }
}
