package dev.inplace.file;

import dev.inplace.info.ForeignFileException;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An opened sealed file, mapped read-only.
 *
 * <p>The head is read once, into memory of its own, so that no other process changes it between its
 * check and its use. The rest is not protected: a file must not be truncated or written while it is
 * open. {@code seal} never does so; it replaces the file.
 *
 * @param path of the file
 * @param arena of its memory
 * @param bytes all of it
 * @param head of the file
 */
public record SealedFile(Path path, Arena arena, MemorySegment bytes, SealedHead head) {
  private static final long CHUNK = 1L << 20;

  /**
   * Opens a file for reading.
   *
   * @param arena that the file is mapped in
   * @param layout that the head must have
   * @param reader the name of the map or span, for messages
   * @throws ForeignFileException if it is damaged or has another content or layout
   */
  public static SealedFile open(
      Path path,
      Arena arena,
      SealedHead.Kind kind,
      List<String> layout,
      String reader,
      Verify verify)
      throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (Files.exists(JournaledFile.journalOf(path.toRealPath()))) {
        throw new ForeignFileException(
            path + " has a journal: it is open for writing, or its writer has ended without close",
            "close it there, or open it once for writing, which completes its last commit");
      }
      return map(path, channel, MapMode.READ_ONLY, arena, kind, layout, reader, verify);
    }
  }

  /**
   * Opens a map's file for writing. What is written to its memory stays in this process.
   *
   * @param path of a file that its writer alone has open
   */
  static SealedFile openPrivately(Path path, Arena arena, List<String> layout, String reader)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      SealedHead.Kind kind = SealedHead.Kind.MAP;
      return map(path, channel, MapMode.PRIVATE, arena, kind, layout, reader, Verify.HEAD);
    }
  }

  private static SealedFile map(
      Path path,
      FileChannel channel,
      MapMode mode,
      Arena arena,
      SealedHead.Kind kind,
      List<String> layout,
      String reader,
      Verify verify)
      throws IOException {
    SealedHead head = SealedHead.read(path, SystemDisk.of(channel));
    if (head.kind() != kind) {
      throw new ForeignFileException(
          path
              + (kind == SealedHead.Kind.MAP
                  ? " contains a span and no map"
                  : " contains a map and no span"),
          "open it by the class that sealed it");
    }
    SealedLayout.requireEqual(path, head.layout(), layout, reader);
    MemorySegment bytes = channel.map(mode, 0, head.fileSize(), arena);
    SealedFile file = new SealedFile(path, arena, bytes, head);
    file.check(channel, verify);
    return file;
  }

  /**
   * Compares checksums, of what is read and not mapped: the end of a truncated file is an exception
   * then.
   */
  private void check(FileChannel channel, Verify verify) throws IOException {
    long end = head.capacity();
    for (Section section : Section.byOffset(head.sections())) {
      if (verify == Verify.ALL || section.use() == Section.Use.DIRECTORY) {
        if (checksum(channel, section.offset(), section.length()) != section.checksum()) {
          throw damaged(
              "%d bytes at %d have another checksum".formatted(section.length(), section.offset()));
        }
      }
      if (verify == Verify.ALL) {
        requireZero(end, section.offset());
      }
      end = section.end();
    }
    if (verify == Verify.ALL) {
      requireZero(end, head.fileSize());
    }
  }

  private void requireZero(long from, long end) throws ForeignFileException {
    for (long at = from; at < end; at++) {
      if (bytes.get(ValueLayout.JAVA_BYTE, at) != 0) {
        throw damaged("the byte at %d is not zero".formatted(at));
      }
    }
  }

  private static int checksum(FileChannel channel, long offset, long length) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, length));
    for (long at = offset; at < offset + length; ) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), offset + length - at));
      int read = channel.read(chunk, at);
      if (read < 0) {
        throw new EOFException("the file ends at " + at);
      }
      at += read;
      sum.update(chunk.flip());
    }
    return (int) sum.getValue();
  }

  /** The bytes of a section. */
  public MemorySegment segment(Section section) {
    return bytes.asSlice(section.offset(), section.length());
  }

  /** The sections of a use. */
  public List<Section> sections(Section.Use use) {
    return head.sections().stream().filter(section -> section.use() == use).toList();
  }

  /** The error of a file that is not as it was sealed. */
  public ForeignFileException damaged(String reason) {
    return SealedHead.damaged(path, reason);
  }
}
