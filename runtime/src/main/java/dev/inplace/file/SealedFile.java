package dev.inplace.file;

import dev.inplace.check.FileRefusedException;
import dev.inplace.check.Verify;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
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
public record SealedFile(Path path, Arena arena, MemorySegment bytes, FileHead head) {
  private static final long CHUNK = 1L << 20;

  /**
   * Opens a file.
   *
   * @param arena that the file is mapped in
   * @param layout that the head must have
   * @param reader the name of the map or span, for messages
   * @throws FileRefusedException if it is damaged or has another content or layout
   */
  public static SealedFile open(
      Path path, Arena arena, FileHead.Kind kind, List<String> layout, String reader, Verify verify)
      throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      FileHead head = FileHead.read(path, channel);
      if (head.kind() != kind) {
        throw new FileRefusedException(
            path,
            kind == FileHead.Kind.MAP ? "contains a span and no map" : "contains a map and no span",
            "open it by the class that sealed it");
      }
      LayoutLines.requireEqual(path, head.layout(), layout, reader);
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, head.fileSize(), arena);
      SealedFile file = new SealedFile(path, arena, bytes, head);
      file.check(verify);
      return file;
    }
  }

  private void check(Verify verify) throws FileRefusedException {
    for (Section section : head.sections()) {
      boolean isChecked = verify == Verify.ALL || section.use() == Section.Use.DIRECTORY;
      if (isChecked && checksum(segment(section)) != section.checksum()) {
        throw damaged(
            "%d bytes at %d have another checksum".formatted(section.length(), section.offset()));
      }
    }
  }

  private static int checksum(MemorySegment bytes) {
    CRC32C sum = new CRC32C();
    for (long from = 0; from < bytes.byteSize(); from += CHUNK) {
      long size = Math.min(CHUNK, bytes.byteSize() - from);
      sum.update(bytes.asSlice(from, size).asByteBuffer());
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
  public FileRefusedException damaged(String reason) {
    return FileHead.damaged(path, reason);
  }
}
