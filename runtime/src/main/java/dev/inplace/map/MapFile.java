package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.check.Ending;
import dev.inplace.file.Contents;
import dev.inplace.file.MappedCommit;
import dev.inplace.file.PreparedCommit;
import dev.inplace.file.SealedFile;
import dev.inplace.file.Section;
import dev.inplace.file.WritableFile;
import dev.inplace.info.ForeignFileException;
import dev.inplace.memory.Blocks;
import dev.inplace.memory.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map in its file, for {@link MapFiles}. Tables and blocks lie in it as they lay in memory, since
 * links are places and no address is among them. The directory has the number of a table for each
 * first bits of a hash.
 */
public final class MapFile {
  /** A table that was made for its size has at most one directory entry for so many bytes. */
  private static final long SHARE = 1L << 17;

  private final SealedFile file;
  private final String map;
  private final Shape shape;
  private final @Nullable WritableFile writable;

  MapFile(SealedFile file, String map, Shape shape, @Nullable WritableFile writable) {
    this.file = file;
    this.map = map;
    this.shape = shape;
    this.writable = writable;
  }

  /** True if the map is for reading only. */
  boolean isSealed() {
    return writable == null;
  }

  /**
   * Makes contents durable.
   *
   * @throws UnsupportedOperationException if the map is for reading only
   */
  void commit(OffHeapMap map) throws IOException {
    Contents contents = MapContents.of(map, file.head().layout());
    WritableFile to = writable();
    to.commit(contents);
    if (to.isWorn()) {
      relocate(map, contents.parts(), to);
    }
    map.end(Ending.COMMIT);
  }

  /**
   * Copies what a commit would write.
   *
   * @throws UnsupportedOperationException if the map is for reading only
   */
  PreparedCommit prepare(OffHeapMap map) throws IOException {
    return writable().prepare(MapContents.of(map, file.head().layout()));
  }

  /** Moves the map to a new mapping of the file; if that fails, it stays, and commits are slow. */
  private static void relocate(OffHeapMap map, List<Contents.Part> parts, WritableFile file) {
    Arena arena = Arena.ofShared();
    MappedCommit mapped = null;
    Relocation relocation = null;
    try {
      mapped = file.map(arena);
      if (mapped != null) {
        List<MemorySegment> from = parts.stream().map(Contents.Part::bytes).toList();
        relocation = new Relocation(map, from, mapped.parts());
      }
    } catch (IOException | OutOfMemoryError e) {
      // The commit is durable, and the map whole.
    }
    if (mapped == null || relocation == null) {
      arena.close();
    } else {
      file.adopt(mapped);
      relocation.run(arena);
    }
  }

  /**
   * The file that commits are written to.
   *
   * @throws UnsupportedOperationException if the map is for reading only
   */
  WritableFile writable() {
    if (writable == null) {
      throw sealed();
    }
    return writable;
  }

  /** Closes the file; changes since the last commit are gone. */
  void close() {
    if (writable != null) {
      writable.close();
    }
  }

  /** Refuses tables and blocks that do not fit together. */
  void require() throws ForeignFileException {
    requireTables();
    requireBlocks();
  }

  private void requireTables() throws ForeignFileException {
    List<Section> tables = file.sections(Section.Use.TABLE);
    for (Section table : tables) {
      if (log2(table) < 0 || table.depth() < 0 || table.depth() > Directory.DEEPEST) {
        throw file.damaged("no table has %d bytes".formatted(table.length()));
      }
    }
    List<Section> directory = file.sections(Section.Use.DIRECTORY);
    boolean isSound =
        directory.isEmpty()
            ? tables.size() <= 1 && tables.stream().allMatch(table -> table.depth() == 0)
            : directory.size() == 1 && isDirectory(file.segment(directory.getFirst()), tables);
    if (!isSound || count() < 0 || (tables.isEmpty() && count() != 0)) {
      throw file.damaged("its tables do not fit together");
    }
  }

  private void requireBlocks() throws ForeignFileException {
    long bytes = 0;
    for (Section block : file.sections(Section.Use.BLOCK)) {
      bytes += block.length();
      if (block.number() < 1 || block.number() > Blocks.LARGEST_NUMBER) {
        throw file.damaged("no block has number %d".formatted(block.number()));
      }
    }
    if (textSize() < 0 || textSize() > bytes) {
      throw file.damaged("its blocks cannot have %d bytes of text".formatted(textSize()));
    }
  }

  /**
   * True if each table has the entries that its depth allows: those that begin with its bits. A
   * table of depth 0 has all that are left, since others were taken out of it.
   */
  private boolean isDirectory(MemorySegment numbers, List<Section> tables) {
    long length = numbers.byteSize() / Integer.BYTES;
    int bits = Long.numberOfTrailingZeros(length);
    long most = Directory.MOST_FOR_EACH_TABLE * tables.size() + file.head().fileSize() / SHARE;
    if (length < 2 || length > most || numbers.byteSize() != 4L << bits) {
      return false;
    }
    long[] firsts = new long[tables.size()];
    Arrays.fill(firsts, -1);
    for (long i = 0; i < length; i++) {
      int number = numbers.get(LittleEndian.INT, i * Integer.BYTES);
      if (number < 0 || number >= tables.size() || tables.get(number).depth() > bits) {
        return false;
      }
      int depth = tables.get(number).depth();
      long first = depth == 0 ? 0 : i & -(1L << (bits - depth));
      if (firsts[number] >= 0 && firsts[number] != first) {
        return false;
      }
      firsts[number] = first;
    }
    return Arrays.stream(firsts).allMatch(first -> first >= 0);
  }

  /** The base-2 logarithm of the slots of a table; -1 if it is none. */
  private int log2(Section table) {
    int log2 = shape.fewest(0);
    while (log2 < 40 && shape.bytes(log2) < table.length()) {
      log2++;
    }
    return shape.bytes(log2) == table.length() ? log2 : -1;
  }

  /** The name of the map's class. */
  public String map() {
    return map;
  }

  Shape shape() {
    return shape;
  }

  /** The memory of the map: the whole file, or of a map that changes its tables and blocks. */
  Memory memory() {
    long bytes = file.head().fileSize();
    if (writable != null) {
      bytes =
          file.head().sections().stream()
              .filter(section -> section.use() != Section.Use.DIRECTORY)
              .mapToLong(Section::length)
              .sum();
    }
    return new Memory(map, file.arena(), bytes, OffHeapMap.class, MapFile.class, MapFiles.class);
  }

  long seed() {
    return file.head().seed();
  }

  long count() {
    return file.head().count();
  }

  /** Bytes of the texts of keys. */
  public long textSize() {
    return file.head().textSize();
  }

  /** Lets a map use the tables. */
  void use(OffHeapMap map) {
    List<Table> tables = new ArrayList<>();
    for (Section section : file.sections(Section.Use.TABLE)) {
      tables.add(new Table(file.segment(section), shape, log2(section), section.depth()));
    }
    List<Section> directory = file.sections(Section.Use.DIRECTORY);
    if (tables.isEmpty()) {
      map.useNothing();
    } else if (directory.isEmpty()) {
      map.use(tables.getFirst());
    } else {
      map.use(new Directory(tables, file.segment(directory.getFirst())));
    }
  }

  /** Enters the blocks of a group. */
  void fill(Blocks blocks, int group) {
    for (Section section : file.sections(Section.Use.BLOCK)) {
      if (section.group() == group) {
        blocks.enter(section.number(), file.segment(section));
      }
    }
  }

  /** The error of a look-up that has met bytes that no map leaves. */
  UncheckedIOException damaged() {
    return new UncheckedIOException(
        file.damaged("%s met bytes in it that no map leaves".formatted(map)));
  }

  /** The error of a change. */
  UnsupportedOperationException sealed() {
    return new UnsupportedOperationException(
        "%s is sealed in %s: it is for reading only\nfix: copy its entries with putAll into a map that you have created, or open it with openForWriting"
            .formatted(map, file.path()));
  }
}
