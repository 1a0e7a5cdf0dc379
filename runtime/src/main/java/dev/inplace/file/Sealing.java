package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32C;

/**
 * Writes a sealed file: first a temporary one beside it, which is forced to the disk and then
 * renamed. A reader sees the former file or the whole new one, whatever fails meanwhile.
 */
public final class Sealing {
  /** Bytes of one write; larger buffers gain nothing. */
  private static final long CHUNK = 1L << 20;

  private final SealedHead.Kind kind;
  private final List<String> layout;
  private final List<Section> sections = new ArrayList<>();
  private final List<MemorySegment> contents = new ArrayList<>();

  /**
   * A file without sections.
   *
   * @param layout the parts of the layout that a reader must share, as text
   */
  public Sealing(SealedHead.Kind kind, List<String> layout) {
    this.kind = kind;
    this.layout = List.copyOf(layout);
  }

  /** Adds a section with the bytes of a segment. */
  public void add(Section section, MemorySegment bytes) {
    sections.add(section);
    contents.add(bytes);
  }

  /**
   * Writes the file, in place of one that is there.
   *
   * @param seed of a map's hashes
   * @param count entries or structs
   * @param textSize bytes of a map's texts
   * @throws IOException if it cannot be written; the file is then the former one, or already the
   *     new
   */
  public void write(Path path, long seed, long count, long textSize) throws IOException {
    Path whole = path.toAbsolutePath();
    Path directory = whole.getParent();
    if (directory == null) {
      throw new IOException(path + " is a directory\nfix: give the name of a file");
    }
    Path unfinished = whole.resolveSibling(unfinished(whole));
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        write(channel, seed, count, textSize);
        channel.force(true);
      }
      Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (Throwable e) {
      delete(unfinished, e);
      throw e;
    }
    force(directory);
  }

  private static void delete(Path unfinished, Throwable failure) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static String unfinished(Path whole) {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return "%s.%s.unfinished".formatted(whole.getFileName(), random);
  }

  private void write(FileChannel channel, long seed, long count, long textSize) throws IOException {
    long at = new SealedHead(kind, 0, seed, count, textSize, layout, sections).size();
    long end = at;
    List<Section> placed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      int checksum = write(channel, at, contents.get(i));
      placed.add(sections.get(i).at(at, checksum));
      end = at + contents.get(i).byteSize();
      at = SealedHead.aligned(end);
    }
    ByteBuffer head = new SealedHead(kind, end, seed, count, textSize, layout, placed).bytes();
    for (int from = 0; head.hasRemaining(); ) {
      from += channel.write(head, from);
    }
  }

  /** Writes bytes at an offset; returns their checksum. */
  private static int write(FileChannel channel, long offset, MemorySegment bytes)
      throws IOException {
    CRC32C sum = new CRC32C();
    byte[] chunk = new byte[(int) Math.min(CHUNK, bytes.byteSize())];
    for (long from = 0; from < bytes.byteSize(); from += CHUNK) {
      int size = (int) Math.min(CHUNK, bytes.byteSize() - from);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, chunk, 0, size);
      sum.update(chunk, 0, size);
      ByteBuffer written = ByteBuffer.wrap(chunk, 0, size);
      for (long at = offset + from; written.hasRemaining(); ) {
        at += channel.write(written, at);
      }
    }
    return (int) sum.getValue();
  }

  /** Makes a rename durable, where the system allows a directory to be opened. */
  private static void force(Path directory) throws IOException {
    if (Files.isReadable(directory) && directory.getFileSystem().getSeparator().equals("/")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
