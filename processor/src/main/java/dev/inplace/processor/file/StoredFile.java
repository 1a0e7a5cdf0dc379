package dev.inplace.processor.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A sealed file: its head, what is wrong with it, and its entries or structs.
 *
 * @param bytes all of it
 */
public record StoredFile(StoredHead head, MemorySegment bytes) {
  private static final int CHUNK = 1 << 20;
  private static final ValueLayout.OfLong WORD =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt NUMBER =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long OFFSET_MASK = 0xFFFF_FFFFL;

  /**
   * Opens a file.
   *
   * @param arena that it is mapped in
   * @throws BadFile if its head cannot be trusted
   */
  public static StoredFile open(Path path, Arena arena) throws IOException, BadFile {
    try (FileChannel channel = FileChannel.open(path)) {
      long size = channel.size();
      ByteBuffer fixed = ByteBuffer.wrap(read(channel, StoredHead.FIXED));
      byte[] head = read(channel, StoredHead.size(fixed, size));
      StoredHead read = StoredHead.read(head, size);
      return new StoredFile(read, channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena));
    }
  }

  private static byte[] read(FileChannel channel, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
      // A read may return fewer bytes.
    }
    return bytes.array();
  }

  /** The head, in words. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    int tables = head.sections(StoredSection.TABLE).size();
    lines.add("%s of %d bytes, format 1".formatted(head.isMap() ? "map" : "span", head.fileSize()));
    lines.add("%s %d".formatted(head.isMap() ? "entries" : "structs", head.count()));
    if (head.isMap()) {
      lines.add(
          "tables %d, directory %s, blocks %d, bytes of texts %d"
              .formatted(
                  tables,
                  head.sections(StoredSection.DIRECTORY).isEmpty() ? "none" : "yes",
                  head.sections(StoredSection.BLOCK).size(),
                  head.textSize()));
    }
    lines.add(head.stamp() == 0 ? "sealed" : "committed, stamp %016x".formatted(head.stamp()));
    lines.add("");
    head.layout().forEach(part -> lines.addAll(part.lines().toList()));
    return lines;
  }

  /** The errors of its bytes: wrong checksums, bytes between sections, and a wrong count. */
  public List<String> errors() {
    List<String> errors = new ArrayList<>();
    long end = head.size();
    for (StoredSection section : head.sectionsInOrder()) {
      if (checksum(section) != section.checksum()) {
        errors.add(
            "%s, %d bytes at %d: another checksum"
                .formatted(section.describe(), section.length(), section.offset()));
      }
      requireZero(end, section.offset(), errors);
      end = section.end();
    }
    requireZero(end, head.fileSize(), errors);
    head.sections(StoredSection.DIRECTORY).forEach(directory -> check(directory, errors));
    return errors;
  }

  private void check(StoredSection directory, List<String> errors) {
    int tables = head.sections(StoredSection.TABLE).size();
    for (long at = directory.offset(); at + Integer.BYTES <= directory.end(); at += Integer.BYTES) {
      if (number(at) < 0 || number(at) >= tables) {
        errors.add("the directory has table %d of %d".formatted(number(at), tables));
        return;
      }
    }
  }

  private void requireZero(long from, long end, List<String> errors) {
    for (long at = from; at < end; at++) {
      if (bytes.get(ValueLayout.JAVA_BYTE, at) != 0) {
        errors.add("the byte at %d is not zero".formatted(at));
        return;
      }
    }
  }

  private int checksum(StoredSection section) {
    CRC32C sum = new CRC32C();
    for (long at = section.offset(); at < section.end(); at += CHUNK) {
      sum.update(bytes.asSlice(at, Math.min(CHUNK, section.end() - at)).asByteBuffer());
    }
    return (int) sum.getValue();
  }

  private String part(String name) throws BadFile {
    for (String part : head.layout()) {
      if (part.startsWith(name)) {
        return part.substring(name.length());
      }
    }
    throw BadFile.damaged("its layout has no " + name);
  }

  private static StoredField field(String text) throws BadFile {
    return StoredField.isStruct(text) ? StoredField.struct(text) : StoredField.scalar(text);
  }

  /**
   * Shows the entries or structs as text, up to a number.
   *
   * @return errors: entries that are not as the head says, or lead nowhere
   */
  public List<String> show(long most, Consumer<String> line) throws BadFile {
    return head.isMap() ? showEntries(most, line) : showStructs(most, line);
  }

  private List<String> showStructs(long most, Consumer<String> line) throws BadFile {
    StoredField struct = StoredField.struct(part("structs: "));
    List<StoredSection> sections = head.sections(StoredSection.STRUCTS);
    boolean isWhole =
        sections.size() == 1
            && head.count() >= 0
            && Math.multiplyHigh(head.count(), struct.size()) == 0
            && sections.getFirst().length() == head.count() * struct.size();
    if (!isWhole) {
      return List.of("it has not the bytes of %d structs".formatted(head.count()));
    }
    StoredValue values = new StoredValue(bytes);
    for (long i = 0; i < Math.min(most, head.count()); i++) {
      long at = sections.getFirst().offset() + i * struct.size();
      line.accept("%d: %s".formatted(i, values.text(struct, at)));
    }
    return List.of();
  }

  private List<String> showEntries(long most, Consumer<String> line) throws BadFile {
    StoredEntries entries = new StoredEntries(this, line, most);
    for (StoredSection table : head.sections(StoredSection.TABLE)) {
      entries.show(table);
    }
    line.accept("");
    line.accept("%d of %d slots have an entry".formatted(entries.count(), entries.slots()));
    return entries.errors();
  }

  /** The slots of a map. */
  StoredSlots slots() throws BadFile {
    return StoredSlots.of(part("slots: "));
  }

  /** True if keys are texts. */
  boolean hasTexts() throws BadFile {
    return part("keys: ").equals("text");
  }

  /** The keys of a map. */
  StoredField keys() throws BadFile {
    return field(part("keys: "));
  }

  /** The values of a map; of a set, a struct of no bytes. */
  StoredField values() throws BadFile {
    String text = part("values: ");
    return text.equals("none")
        ? new StoredField("", "none", -1, 0, 0, Optional.empty(), false, List.of(), List.of())
        : field(text);
  }

  /** The blocks of each group, by number. */
  Map<Integer, Map<Integer, StoredSection>> blocks() {
    Map<Integer, Map<Integer, StoredSection>> blocks = new TreeMap<>();
    for (StoredSection block : head.sections(StoredSection.BLOCK)) {
      blocks.computeIfAbsent(block.group(), _ -> new TreeMap<>()).put(block.number(), block);
    }
    return blocks;
  }

  long word(long offset) {
    return bytes.get(WORD, offset);
  }

  private int number(long offset) {
    return bytes.get(NUMBER, offset);
  }

  /** The offset in the file of so many bytes at a place. */
  static long at(Map<Integer, StoredSection> blocks, long place, long size) {
    StoredSection block = blocks.get((int) (place >>> 32));
    long offset = place & OFFSET_MASK;
    if (block == null || size < 0 || offset > block.length() - size) {
      throw new IndexOutOfBoundsException("a link leads to no block");
    }
    return block.offset() + offset;
  }
}
