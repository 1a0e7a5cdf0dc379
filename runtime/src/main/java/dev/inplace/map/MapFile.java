package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.check.FileRefusedException;
import dev.inplace.check.Verify;
import dev.inplace.file.FileHead;
import dev.inplace.file.SealedFile;
import dev.inplace.file.Sealing;
import dev.inplace.file.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sealed map in its file. Tables and blocks lie in it as they lay in memory, since links are
 * places and no address is among them. The directory has the number of a table for each first bits
 * of a hash.
 */
public final class MapFile {
  private final SealedFile file;
  private final String map;
  private final Shape shape;
  private final Verify verify;

  private MapFile(SealedFile file, String map, Shape shape, Verify verify) {
    this.file = file;
    this.map = map;
    this.shape = shape;
    this.verify = verify;
  }

  /** Looks up the key of an entry, for a check of all entries. */
  @FunctionalInterface
  public interface Finder {
    /**
     * The slot where a look-up of the key in a slot of a table ends.
     *
     * @throws IndexOutOfBoundsException if a link of the entry leads nowhere
     */
    long find(MemorySegment table, long slot);
  }

  /**
   * Opens the file of a map.
   *
   * @param map name of the generated class, for messages
   * @param shape of its tables
   * @param layout of its keys, values and slots
   * @throws FileRefusedException if it is damaged or has another content or layout
   */
  public static MapFile open(Path path, String map, Shape shape, List<String> layout, Verify verify)
      throws IOException {
    Arena arena = Arena.ofShared();
    try {
      SealedFile file = SealedFile.open(path, arena, FileHead.Kind.MAP, layout, map, verify);
      MapFile opened = new MapFile(file, map, shape, verify);
      opened.requireTables();
      opened.requireBlocks();
      return opened;
    } catch (Throwable e) {
      arena.close();
      throw e;
    }
  }

  /**
   * Writes a map to a file.
   *
   * @param layout of its keys, values and slots
   * @throws IOException if the file cannot be written; no file has changed
   */
  public static void seal(OffHeapMap map, Path path, List<String> layout) throws IOException {
    map.requireUsable();
    Sealing sealing = new Sealing(FileHead.Kind.MAP, layout);
    List<Table> tables = map.tables();
    for (Table table : tables) {
      MemorySegment bytes = table.segment;
      sealing.add(Section.of(Section.Use.TABLE, 0, 0, table.depth, bytes.byteSize()), bytes);
    }
    Directory directory = map.directory();
    if (directory != null) {
      MemorySegment numbers = numbers(directory, tables);
      sealing.add(Section.of(Section.Use.DIRECTORY, 0, 0, 0, numbers.byteSize()), numbers);
    }
    List<Blocks> groups = map.blocks();
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      if (groups.get(i).last() > Blocks.LARGEST_NUMBER) {
        throw new IOException(
            "%s has more than %d large texts or blocks\nfix: seal several smaller maps"
                .formatted(map.memory().map(), Blocks.LARGEST_NUMBER));
      }
      groups
          .get(i)
          .forEach(
              (number, bytes) ->
                  sealing.add(
                      Section.of(Section.Use.BLOCK, number, group, 0, bytes.byteSize()), bytes));
    }
    sealing.write(path, map.seed(), map.size(), map.textBytes() - map.unusedTextBytes());
  }

  private static MemorySegment numbers(Directory directory, List<Table> tables) {
    MemorySegment numbers = Arena.ofAuto().allocate((long) directory.length() * Integer.BYTES);
    for (int i = 0; i < directory.length(); i = directory.endOf(i)) {
      int table = tables.indexOf(directory.numbered(i));
      for (int j = i; j < directory.endOf(i); j++) {
        numbers.set(LittleEndian.INT, (long) j * Integer.BYTES, table);
      }
    }
    return numbers;
  }

  private void requireTables() throws FileRefusedException {
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

  private void requireBlocks() throws FileRefusedException {
    for (Section block : file.sections(Section.Use.BLOCK)) {
      if (block.number() < 1 || block.number() > Blocks.LARGEST_NUMBER) {
        throw file.damaged("no block has number %d".formatted(block.number()));
      }
    }
  }

  /** True if each table has the entries that its depth allows, side by side. */
  private static boolean isDirectory(MemorySegment numbers, List<Section> tables) {
    long length = numbers.byteSize() / Integer.BYTES;
    int bits = Long.numberOfTrailingZeros(length);
    if (length < 2 || bits > Directory.DEEPEST || numbers.byteSize() != 4L << bits) {
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
    return true;
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

  Memory memory() {
    return new Memory(map, file.arena(), file.head().fileSize());
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
        "%s is sealed in %s: it is for reading only\nfix: copy its entries with putAll into a map that you have created"
            .formatted(map, file.path()));
  }

  /**
   * The map, after the check of its entries that was asked for. A map that is refused is closed.
   *
   * @throws FileRefusedException if a look-up does not find all entries, or others
   */
  public <M extends OffHeapMap> M verified(M opened, Finder finder) throws IOException {
    if (verify == Verify.ALL) {
      try {
        verify(opened, finder);
      } catch (Throwable e) {
        opened.close();
        throw e;
      }
    }
    return opened;
  }

  private void verify(OffHeapMap opened, Finder finder) throws FileRefusedException {
    long found = 0;
    for (Table table : opened.tables()) {
      found += verify(opened, table, finder);
    }
    if (found != count()) {
      throw file.damaged("it has %d entries, and its head says %d".formatted(found, count()));
    }
  }

  private long verify(OffHeapMap opened, Table table, Finder finder) throws FileRefusedException {
    long found = 0;
    for (long slot = 0; slot < table.slots(); slot++) {
      boolean isEmpty = table.control(slot) == Control.EMPTY;
      if (isEmpty ? !shape.isErased(table.segment, slot) : !finds(opened, finder, table, slot)) {
        throw file.damaged(
            "slot %d of a table of %d is not found by a look-up".formatted(slot, table.slots()));
      }
      found += isEmpty ? 0 : 1;
    }
    if (found == table.slots()) {
      throw file.damaged("a table of %d slots has none that is empty".formatted(found));
    }
    return found;
  }

  private static boolean finds(OffHeapMap opened, Finder finder, Table table, long slot) {
    try {
      long hash = opened.hashAt(table.segment, slot);
      return opened.tableOf(hash) == table
          && table.control(slot) == Control.of(hash)
          && finder.find(table.segment, slot) == slot;
    } catch (RuntimeException e) { // a link may lead anywhere
      return false;
    }
  }
}
