package dev.inplace.file;

import dev.inplace.info.ForeignFileException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * The head of a sealed file. Numbers are little-endian.
 *
 * <pre>
 *   offset  size
 *        0     8  "Inplace" and 0x1A
 *        8     4  version, 1
 *       12     4  1 for a map, 2 for a span
 *       16     8  bytes of the head, a multiple of 64
 *       24     8  bytes of the file
 *       32     8  seed of the map's hashes
 *       40     8  number of entries or structs
 *       48     4  number of sections
 *       52     4  bytes of the text
 *       56     4  CRC-32C of the head, with zero here
 *       60     4  zero
 *       64     8  bytes of the map's texts
 *       72     8  stamp: a number that each commit raises by 1; zero of a sealed file
 *       80    40  each section
 *              -  text: the layout, in parts of UTF-8 between empty lines
 *              -  zero, up to the bytes of the head
 * </pre>
 *
 * @param kind of the content
 * @param capacity bytes of the head, a multiple of 64
 * @param fileSize bytes of the file
 * @param seed of the map's hashes; 0 of a span
 * @param count entries or structs
 * @param textSize bytes of the map's texts; the blocks of texts may have more
 * @param stamp of the commit; 0 of a sealed file
 * @param layout the parts of the layout that a reader must share, as text
 * @param sections in any order
 */
public record SealedHead(
    Kind kind,
    int capacity,
    long fileSize,
    long seed,
    long count,
    long textSize,
    long stamp,
    List<String> layout,
    List<Section> sections) {
  /** The content of a file. */
  public enum Kind {
    /** A map. */
    MAP(1),
    /** A span. */
    SPAN(2);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    private static Kind of(int number) {
      return switch (number) {
        case 1 -> MAP;
        case 2 -> SPAN;
        default -> throw new IllegalArgumentException("no kind has number " + number);
      };
    }
  }

  /** Each section begins at a multiple of this, bytes. */
  static final int ALIGNMENT = 64;

  static final long MAGIC = 0x1A65_6361_6C70_6E49L;
  private static final int VERSION = 1;
  private static final int FIXED = 80;
  private static final int CHECKSUM = 56;

  /** Offset of the stamp. It lies in the first sector, which is written whole or not at all. */
  static final int STAMP = 72;

  /** Offset of the file's size. */
  static final int FILE_SIZE = 24;

  private static final String BETWEEN = "\n\n";
  private static final int LARGEST = 1 << 26;

  public SealedHead {
    layout = List.copyOf(layout);
    sections = List.copyOf(sections);
  }

  private byte[] text() {
    return String.join(BETWEEN, layout).getBytes(StandardCharsets.UTF_8);
  }

  /** The fewest bytes of the head. */
  int size() {
    return (int) aligned(FIXED + (long) sections.size() * Section.SIZE + text().length);
  }

  static long aligned(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** The bytes of the head; its capacity is at least its {@link #size}. */
  ByteBuffer bytes() {
    byte[] text = text();
    byte[] bytes = new byte[capacity];
    ByteBuffer head = buffer(bytes);
    head.putLong(MAGIC).putInt(VERSION).putInt(kind.number);
    head.putLong(head.capacity()).putLong(fileSize).putLong(seed).putLong(count);
    head.putInt(sections.size()).putInt(text.length).putInt(0).putInt(0);
    head.putLong(textSize).putLong(stamp);
    sections.forEach(section -> section.write(head));
    head.put(text);
    return head.putInt(CHECKSUM, checksum(bytes)).rewind();
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int checksum(byte[] head) {
    CRC32C sum = new CRC32C();
    sum.update(head, 0, CHECKSUM);
    sum.update(new byte[Integer.BYTES]);
    int rest = CHECKSUM + Integer.BYTES;
    sum.update(head, rest, head.length - rest);
    return (int) sum.getValue();
  }

  /**
   * Reads the head of a file, and checks that the file is whole.
   *
   * @throws ForeignFileException if it is no sealed file, or damaged
   */
  static SealedHead read(Path path, Disk.File file) throws IOException {
    long size = file.size();
    ByteBuffer fixed = buffer(read(file, FIXED));
    if (fixed.capacity() < FIXED || fixed.getLong() != MAGIC) {
      throw new ForeignFileException(
          path + " is no sealed map or span", "give a file that seal(path) has written");
    }
    int version = fixed.getInt();
    if (version != VERSION) {
      throw new ForeignFileException(
          "%s has format version %d, and this library reads %d".formatted(path, version, VERSION),
          "open it with the library that wrote it");
    }
    long headSize = fixed.getLong(16);
    if (headSize < FIXED || headSize > Math.min(size, LARGEST) || headSize % ALIGNMENT != 0) {
      throw damaged(path, "its head of %d bytes does not fit".formatted(headSize));
    }
    byte[] bytes = read(file, (int) headSize);
    ByteBuffer head = buffer(bytes);
    if (bytes.length < headSize || head.getInt(CHECKSUM) != checksum(bytes)) {
      throw damaged(path, "the checksum of its head is wrong");
    }
    try {
      return decode(path, head, size);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged(path, "its head is malformed");
    }
  }

  /** The first bytes of a file, or all if it has fewer. */
  private static byte[] read(Disk.File file, int size) throws IOException {
    byte[] bytes = new byte[size];
    ByteBuffer read = ByteBuffer.wrap(bytes);
    file.read(read, 0);
    return Arrays.copyOf(bytes, read.position());
  }

  private static SealedHead decode(Path path, ByteBuffer head, long size)
      throws ForeignFileException {
    Kind kind = Kind.of(head.getInt(12));
    long fileSize = head.getLong(FILE_SIZE);
    if (fileSize != size) {
      throw damaged(path, "it has %d bytes, and its head says %d".formatted(size, fileSize));
    }
    List<Section> sections = new ArrayList<>();
    head.position(FIXED);
    for (int i = head.getInt(48); i > 0; i--) {
      sections.add(Section.read(head));
    }
    long end = head.capacity();
    for (Section section : Section.byOffset(sections)) {
      requireBetween(path, section, end, size);
      end = section.offset() + section.length();
    }
    byte[] text = new byte[Objects.checkIndex(head.getInt(52), head.remaining() + 1)];
    head.get(text);
    List<String> layout = List.of(new String(text, StandardCharsets.UTF_8).split(BETWEEN, -1));
    return new SealedHead(
        kind,
        head.capacity(),
        fileSize,
        head.getLong(32),
        head.getLong(40),
        head.getLong(64),
        head.getLong(STAMP),
        layout,
        sections);
  }

  /** Sections do not overlap, and none is longer than the file. */
  private static void requireBetween(Path path, Section section, long end, long size)
      throws ForeignFileException {
    if (section.offset() < end
        || section.offset() % ALIGNMENT != 0
        || section.length() < 0
        || section.offset() > size - section.length()) {
      throw damaged(
          path,
          "%d bytes at %d do not lie behind the others and within it"
              .formatted(section.length(), section.offset()));
    }
  }

  static ForeignFileException damaged(Path path, String reason) {
    return new ForeignFileException(
        path + " is damaged: " + reason, "copy it again from where it was sealed, or seal it anew");
  }
}
