package dev.inplace.info;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * The header of a file of structs: their name, and enough of their layout to name differences. A
 * reader rejects a file of other structs.
 *
 * <pre>{@code
 *  0  magic, as in PNG: it detects a transfer as text
 *  8  version of this head           int
 * 12  bytes before the first struct  int, a multiple of 64 and of the struct's alignment
 * 16  fingerprint                    long
 * 24  size of a struct               long
 * 32  number of structs              long
 * 40  bytes of the layout's text     int
 * 44  CRC-32C of the bytes before and of the text  int
 * 48  the layout as text             UTF-8
 * }</pre>
 *
 * <p>All numbers are little-endian, whatever the byte order of the struct.
 *
 * @param name of the record whose structs the file holds
 * @param fingerprint of their layout
 * @param bytes before the first struct
 * @param count number of structs
 * @param layout the layout as text, from the program that wrote it
 */
public record FileHead(String name, long fingerprint, long bytes, long count, String layout) {
  private static final long MAGIC = 0x0A1A_0A0D_4350_4989L; // \x89 I P C \r \n \x1A \n
  private static final int VERSION = 1;

  private static final long VERSION_OFFSET = 8;
  private static final long BYTES_OFFSET = 12;
  private static final long FINGERPRINT_OFFSET = 16;
  private static final long STRIDE_OFFSET = 24;
  private static final long COUNT_OFFSET = 32;
  private static final long TEXT_BYTES_OFFSET = 40;
  private static final long CHECKSUM_OFFSET = 44;
  private static final long TEXT_OFFSET = 48;
  private static final long LINE = 64;

  /** The most bytes of a valid text; a larger number is damage, and is not read into memory. */
  private static final long MOST_TEXT = 1L << 24;

  private static final String REPLACE = "get the file anew, or name another one";

  /** Bytes of the header of a file of structs: the offset of the first one. */
  public static long bytes(StructInfo struct) {
    Objects.requireNonNull(struct, "struct");
    long unit = Math.max(LINE, struct.alignment());
    long end = TEXT_OFFSET + utf8(LayoutText.of(struct)).length;
    return (end + unit - 1) / unit * unit;
  }

  /**
   * Writes the header of a file of structs.
   *
   * @param file its first bytes; the caller writes the rest
   * @param count number of structs; the header can be rewritten when there are more
   * @return offset of the first struct
   * @throws IndexOutOfBoundsException if the header does not fit into the segment
   * @throws IllegalArgumentException if the segment is read-only, or the number negative
   */
  public static long write(MemorySegment file, StructInfo struct, long count) {
    Objects.requireNonNull(file, "file");
    long bytes = bytes(struct);
    byte[] text = utf8(LayoutText.of(struct));
    if (count < 0) {
      throw new IllegalArgumentException(
          "a file of " + count + " structs\nfix: give a number from 0 on");
    }
    requireRoom(file, struct, bytes, text.length);
    MemorySegment head = file.asSlice(0, bytes);
    head.fill((byte) 0);
    head.set(LittleEndian.LONG, 0, MAGIC);
    head.set(LittleEndian.INT, VERSION_OFFSET, VERSION);
    head.set(LittleEndian.INT, BYTES_OFFSET, Math.toIntExact(bytes));
    head.set(LittleEndian.LONG, FINGERPRINT_OFFSET, struct.fingerprint());
    head.set(LittleEndian.LONG, STRIDE_OFFSET, struct.size());
    head.set(LittleEndian.LONG, COUNT_OFFSET, count);
    head.set(LittleEndian.INT, TEXT_BYTES_OFFSET, text.length);
    MemorySegment.copy(text, 0, head, ValueLayout.JAVA_BYTE, TEXT_OFFSET, text.length);
    head.set(LittleEndian.INT, CHECKSUM_OFFSET, checksum(head, text.length));
    return bytes;
  }

  private static void requireRoom(
      MemorySegment file, StructInfo struct, long bytes, long textBytes) {
    if (textBytes > MOST_TEXT) {
      throw new IllegalArgumentException(
          "the layout of %s takes %d bytes as text, more than the %d that a reader takes\nfix: nest fewer structs"
              .formatted(struct.name(), textBytes, MOST_TEXT));
    }
    if (bytes > file.byteSize()) {
      throw new IndexOutOfBoundsException(
          "the head of a file of %s has %d bytes, and the segment %d\nfix: map FileHead.bytes(INFO) bytes and those of the structs"
              .formatted(struct.name(), bytes, file.byteSize()));
    }
    if (file.isReadOnly()) {
      throw new IllegalArgumentException(
          "the segment is read-only\nfix: map the file with MapMode.READ_WRITE");
    }
  }

  /**
   * Reads the header of a file of structs that this program knows.
   *
   * @param file all of its bytes
   * @throws ForeignFileException if it holds other structs, of another layout, or is damaged
   */
  public static FileHead read(MemorySegment file, StructInfo struct) throws ForeignFileException {
    Objects.requireNonNull(struct, "struct");
    long known = struct.fingerprint();
    FileHead head = read(file);
    if (head.fingerprint != known) {
      throw new ForeignFileException(
          "the file holds %s, and not the %s of this program:\n%s"
              .formatted(
                  head.name.equals(struct.name()) ? head.name + " of another layout" : head.name,
                  struct.name(),
                  LayoutText.differences(head.layout, LayoutText.of(struct))),
          "read it with the version that wrote it, or convert it field by field");
    }
    long room = (file.byteSize() - head.bytes) / Math.max(1, struct.size());
    if (struct.size() > 0 && head.count > room) {
      throw new ForeignFileException(
          "the file was cut: it should hold %d %s, and has bytes for %d"
              .formatted(head.count, head.name, room),
          REPLACE);
    }
    return head;
  }

  /**
   * Reads the header of a file of any structs, for inspectors.
   *
   * @throws ForeignFileException if it has none, or a damaged one
   */
  public static FileHead read(MemorySegment file) throws ForeignFileException {
    Objects.requireNonNull(file, "file");
    requireMagic(file);
    int version = file.get(LittleEndian.INT, VERSION_OFFSET);
    if (version != VERSION) {
      throw new ForeignFileException(
          "the head of the file is of version %s; this program knows version %d"
              .formatted(Integer.toUnsignedString(version), VERSION),
          "read it with a version of Inplace that knows it");
    }
    long bytes = Integer.toUnsignedLong(file.get(LittleEndian.INT, BYTES_OFFSET));
    long size = Integer.toUnsignedLong(file.get(LittleEndian.INT, TEXT_BYTES_OFFSET));
    long count = file.get(LittleEndian.LONG, COUNT_OFFSET);
    boolean fits = bytes <= file.byteSize() && TEXT_OFFSET + size <= bytes && size <= MOST_TEXT;
    if (!fits || count < 0 || file.get(LittleEndian.INT, CHECKSUM_OFFSET) != checksum(file, size)) {
      throw new ForeignFileException("the head of the file is damaged", REPLACE);
    }
    byte[] text = file.asSlice(TEXT_OFFSET, size).toArray(ValueLayout.JAVA_BYTE);
    String layout = new String(text, StandardCharsets.UTF_8);
    long fingerprint = file.get(LittleEndian.LONG, FINGERPRINT_OFFSET);
    return new FileHead(LayoutText.name(layout), fingerprint, bytes, count, layout);
  }

  private static void requireMagic(MemorySegment file) throws ForeignFileException {
    if (file.byteSize() < TEXT_OFFSET) {
      throw new ForeignFileException(
          "the file has %d bytes, which is less than a head".formatted(file.byteSize()), REPLACE);
    }
    long magic = file.get(LittleEndian.LONG, 0);
    if (magic == Long.reverseBytes(MAGIC)) {
      throw new ForeignFileException(
          "the numbers in the head of the file are big-endian",
          "let the program that wrote it write heads little-endian, whatever its structs are");
    }
    if (magic != MAGIC) {
      throw new ForeignFileException("the file does not begin with a head of Inplace", REPLACE);
    }
  }

  private static int checksum(MemorySegment head, long textBytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(head.asSlice(0, CHECKSUM_OFFSET).toArray(ValueLayout.JAVA_BYTE));
    checksum.update(head.asSlice(TEXT_OFFSET, textBytes).toArray(ValueLayout.JAVA_BYTE));
    return (int) checksum.getValue();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
