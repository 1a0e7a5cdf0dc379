package dev.inplace.processor.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The head of a file; see docs/file-format.md.
 *
 * @param isMap true for a map, false for a span
 * @param size bytes of the head
 * @param count entries or structs
 * @param stamp of the last commit; 0 of a sealed file
 * @param layout its parts
 */
record StoredHead(
    boolean isMap,
    int size,
    long fileSize,
    long seed,
    long count,
    long textSize,
    long stamp,
    List<String> layout,
    List<StoredSection> sections) {
  static final int FIXED = 80;
  private static final long MAGIC = 0x1A65_6361_6C70_6E49L;
  private static final int CHECKSUM = 56;
  private static final int LARGEST = 1 << 26;

  /** Bytes of the head of a file that begins with these. */
  static int size(ByteBuffer fixed, long fileSize) throws BadFile {
    fixed.order(ByteOrder.LITTLE_ENDIAN);
    if (fixed.remaining() < FIXED || fixed.getLong(0) != MAGIC) {
      throw new BadFile("it is no sealed map or span", "name a file that seal or commit wrote");
    }
    if (fixed.getInt(8) != 1) {
      throw new BadFile(
          "it has format version %d, and this tool reads 1".formatted(fixed.getInt(8)),
          "use the tool of the version that wrote it");
    }
    long size = fixed.getLong(16);
    if (size < FIXED || size > Math.min(LARGEST, fileSize)) {
      throw BadFile.damaged("its head of %d bytes does not fit".formatted(size));
    }
    return (int) size;
  }

  /** The head with these bytes. */
  static StoredHead read(byte[] bytes, long fileSize) throws BadFile {
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int checksum = head.getInt(CHECKSUM);
    CRC32C sum = new CRC32C();
    sum.update(head.putInt(CHECKSUM, 0).array());
    if ((int) sum.getValue() != checksum) {
      throw BadFile.damaged("the checksum of its head is wrong");
    }
    if (head.getLong(24) != fileSize) {
      throw BadFile.damaged(
          "it has %d bytes, and its head says %d".formatted(fileSize, head.getLong(24)));
    }
    try {
      return decode(head, fileSize);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw BadFile.damaged("its head is malformed");
    }
  }

  private static StoredHead decode(ByteBuffer head, long fileSize) throws BadFile {
    List<StoredSection> sections = new ArrayList<>();
    head.position(FIXED);
    for (int i = head.getInt(48); i > 0; i--) {
      sections.add(StoredSection.read(head));
    }
    long end = head.capacity();
    for (StoredSection section : inOrder(sections)) {
      if (section.offset() < end
          || section.length() < 0
          || section.offset() > fileSize - section.length()) {
        throw BadFile.damaged("its sections do not fit");
      }
      end = section.end();
    }
    byte[] text = new byte[Math.min(Math.max(0, head.getInt(52)), head.remaining())];
    head.get(text);
    return new StoredHead(
        head.getInt(12) == 1,
        head.capacity(),
        fileSize,
        head.getLong(32),
        head.getLong(40),
        head.getLong(64),
        head.getLong(72),
        List.of(new String(text, StandardCharsets.UTF_8).split("\n\n", -1)),
        sections);
  }

  private static List<StoredSection> inOrder(List<StoredSection> sections) {
    return sections.stream().sorted(Comparator.comparingLong(StoredSection::offset)).toList();
  }

  /** Sections in the order of their offsets. */
  List<StoredSection> sectionsInOrder() {
    return inOrder(sections);
  }

  /** Sections of a use, in the order of the head. */
  List<StoredSection> sections(int use) {
    return sections.stream().filter(section -> section.use() == use).toList();
  }
}
