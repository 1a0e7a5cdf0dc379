package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.file.Contents;
import dev.inplace.file.SealedHead;
import dev.inplace.file.Section;
import dev.inplace.memory.Blocks;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The bytes of a map for its file: tables and blocks as they lie. */
final class MapContents {
  private MapContents() {}

  /**
   * The contents of a map.
   *
   * @param layout of its keys, values and slots
   */
  static Contents of(OffHeapMap map, List<String> layout) throws IOException {
    List<Contents.Part> parts = new ArrayList<>();
    List<Table> tables = map.tables();
    for (Table table : tables) {
      parts.add(part(Section.Use.TABLE, 0, 0, table.depth, table.segment));
    }
    Directory directory = map.directory();
    if (directory != null) {
      parts.add(part(Section.Use.DIRECTORY, 0, 0, 0, numbers(directory, tables)));
    }
    List<Blocks> groups = map.blocks;
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      if (groups.get(i).last() > Blocks.LARGEST_NUMBER) {
        throw new IOException(
            "%s has more than %d large texts or blocks\nfix: write several smaller maps"
                .formatted(map.memory.name(), Blocks.LARGEST_NUMBER));
      }
      groups
          .get(i)
          .forEach((number, bytes) -> parts.add(part(Section.Use.BLOCK, number, group, 0, bytes)));
    }
    long texts = map.textBytes() - map.unusedTextBytes();
    return new Contents(SealedHead.Kind.MAP, map.seed(), map.size(), texts, layout, parts);
  }

  private static Contents.Part part(
      Section.Use use, int number, int group, int depth, MemorySegment bytes) {
    return new Contents.Part(Section.of(use, number, group, depth, bytes.byteSize()), bytes);
  }

  private static MemorySegment numbers(Directory directory, List<Table> tables) {
    Map<Table, Integer> numberOf = new HashMap<>();
    tables.forEach(table -> numberOf.put(table, numberOf.size()));
    MemorySegment numbers = Arena.ofAuto().allocate((long) directory.length() * Integer.BYTES);
    for (int i = 0; i < directory.length(); i = directory.endOf(i)) {
      int table = Objects.requireNonNull(numberOf.get(directory.numbered(i)));
      for (int j = i; j < directory.endOf(i); j++) {
        numbers.set(LittleEndian.INT, (long) j * Integer.BYTES, table);
      }
    }
    return numbers;
  }
}
