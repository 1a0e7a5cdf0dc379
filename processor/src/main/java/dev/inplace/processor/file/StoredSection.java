package dev.inplace.processor.file;

import java.nio.ByteBuffer;

/**
 * A run of bytes in a file; see docs/file-format.md.
 *
 * @param use 0 a table, 1 the directory, 2 a block, 3 structs
 * @param number of a block
 * @param group of a block
 * @param depth of a table
 */
record StoredSection(
    int use, int number, int group, int depth, int checksum, long offset, long length) {
  static final int TABLE = 0;
  static final int DIRECTORY = 1;
  static final int BLOCK = 2;
  static final int STRUCTS = 3;

  static StoredSection read(ByteBuffer head) {
    int use = head.getInt();
    int number = head.getInt();
    int group = head.getInt();
    int depth = head.getInt();
    int checksum = head.getInt();
    head.getInt();
    return new StoredSection(use, number, group, depth, checksum, head.getLong(), head.getLong());
  }

  long end() {
    return offset + length;
  }

  /** The section in words. */
  String describe() {
    return switch (use) {
      case TABLE -> "table";
      case DIRECTORY -> "directory";
      case BLOCK -> "block %d of group %d".formatted(number, group);
      default -> "structs";
    };
  }
}
