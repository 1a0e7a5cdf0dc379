package dev.inplace.file;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A run of bytes in a sealed file, and its use.
 *
 * @param use of the bytes
 * @param number of a block among its group; 0 for others
 * @param group of a block; 0 for others
 * @param depth of a table: bits of the hash that choose it; 0 for others
 * @param checksum CRC-32C of the bytes
 * @param offset in the file, bytes; a multiple of 64
 * @param length bytes
 */
public record Section(
    Use use, int number, int group, int depth, int checksum, long offset, long length) {
  /** Bytes of a section's entry in the head. */
  static final int SIZE = 40;

  /** The uses of sections. */
  public enum Use {
    /** A table of a map, as it lies in memory. */
    TABLE(0),
    /** The table of each number of a map's directory, 4 bytes each. */
    DIRECTORY(1),
    /** A block of large keys, large values or texts. */
    BLOCK(2),
    /** The structs of a span. */
    STRUCTS(3);

    private final int number;

    Use(int number) {
      this.number = number;
    }

    private static Use of(int number) {
      return switch (number) {
        case 0 -> TABLE;
        case 1 -> DIRECTORY;
        case 2 -> BLOCK;
        case 3 -> STRUCTS;
        default -> throw new IllegalArgumentException("no use has number " + number);
      };
    }
  }

  /** A section whose place in the file is not known yet. */
  public static Section of(Use use, int number, int group, int depth, long length) {
    return new Section(use, number, group, depth, 0, 0, length);
  }

  /** Sections in the order of their offsets. */
  static List<Section> byOffset(Collection<Section> sections) {
    return sections.stream().sorted(Comparator.comparingLong(Section::offset)).toList();
  }

  /** The offset behind the last byte. */
  long end() {
    return offset + length;
  }

  Section at(long offset, int checksum) {
    return new Section(use, number, group, depth, checksum, offset, length);
  }

  void write(ByteBuffer head) {
    head.putInt(use.number).putInt(number).putInt(group).putInt(depth);
    head.putInt(checksum).putInt(0).putLong(offset).putLong(length);
  }

  /** The next section of a head. */
  static Section read(ByteBuffer head) {
    Use use = Use.of(head.getInt());
    int number = head.getInt();
    int group = head.getInt();
    int depth = head.getInt();
    int checksum = head.getInt();
    head.getInt();
    return new Section(use, number, group, depth, checksum, head.getLong(), head.getLong());
  }
}
