package dev.inplace.file;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bytes that a file is to have, in memory.
 *
 * @param kind of the content
 * @param seed of a map's hashes; 0 of a span
 * @param count entries or structs
 * @param textSize bytes of a map's texts
 * @param layout the parts of the layout that a reader must share, as text
 * @param parts in the order of their sections in the head
 */
public record Contents(
    SealedHead.Kind kind,
    long seed,
    long count,
    long textSize,
    List<String> layout,
    List<Part> parts) {

  public Contents {
    layout = List.copyOf(layout);
    parts = List.copyOf(parts);
  }

  /**
   * A section that has no place yet, and its bytes.
   *
   * @param section without an offset
   * @param bytes as many as the section's
   */
  public record Part(Section section, MemorySegment bytes) {}

  /** The sections of a file, with their bytes. */
  static List<Part> parts(List<Section> sections, MemorySegment file) {
    return sections.stream()
        .map(section -> new Part(section, file.asSlice(section.offset(), section.length())))
        .toList();
  }

  /** The fewest bytes of the head of a file with these contents. */
  int headSize() {
    return head(0, 0, 0, parts.stream().map(Part::section).toList()).size();
  }

  /**
   * Reads bytes of a part, as many as the buffer has.
   *
   * @param number of the part
   * @param from offset in the part
   */
  void read(int number, long from, ByteBuffer to) {
    MemorySegment target = MemorySegment.ofBuffer(to);
    MemorySegment.copy(parts.get(number).bytes(), from, target, 0, target.byteSize());
  }

  /** Bytes of all parts. */
  long length() {
    return parts.stream().mapToLong(part -> part.section().length()).sum();
  }

  /** The head of a file with these contents. */
  SealedHead head(int capacity, long fileSize, long stamp, List<Section> sections) {
    return new SealedHead(kind, capacity, fileSize, seed, count, textSize, stamp, layout, sections);
  }
}
