package dev.inplace.map;

import static dev.inplace.map.MapInspector.require;
import static dev.inplace.map.MapInspector.requireZero;

import dev.inplace.memory.Blocks;
import dev.inplace.memory.Cells;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the cells of large keys, or of large elems: each has one entry, whose hash it has. */
final class CellInspector {
  private final Cells cells;
  private final Blocks blocks;
  private final long cellSize;
  private final Set<Long> found = new HashSet<>();

  CellInspector(Cells cells) {
    this.cells = cells;
    blocks = Peek.at(cells, "blocks", Blocks.class);
    cellSize = Peek.number(cells, "cellSize");
  }

  /** The blocks of the cells, if the entries have these. */
  List<MemorySegment> check(List<MapInspector.Entry> entries, List<Long> places) {
    for (int i = 0; i < places.size(); i++) {
      long cell = places.get(i);
      require(found.add(cell), "cell %x has two entries", cell);
      require(cells.hash(cell) == entries.get(i).hash(), "cell %x has another hash", cell);
    }
    require(Peek.number(cells, "used") == found.size(), "not %d cells", found.size());
    long free = Peek.number(cells, "firstFree");
    while (free != Blocks.NONE) {
      addUnused(free);
      free = cells.hash(free);
    }
    long end = Peek.number(cells, "freshEnd");
    for (long fresh = Peek.number(cells, "fresh"); fresh < end; fresh += cellSize) {
      addUnused(fresh);
      require(cells.hash(fresh) == 0, "fresh cell %x has a hash", fresh);
    }
    return checkBlocks();
  }

  private void addUnused(long cell) {
    require(found.add(cell), "free cell %x is in use, or free twice", cell);
    long offset = Blocks.offset(cell);
    requireZero(cells.segment(cell), offset, offset + cellSize - Long.BYTES, "cell");
  }

  private List<MemorySegment> checkBlocks() {
    List<MemorySegment> segments = new ArrayList<>();
    for (Object number : Peek.at(cells, "numbers", List.class)) {
      MemorySegment block = blocks.numbered((Integer) number);
      segments.add(block);
      for (long at = 0; at < block.byteSize(); at += cellSize) {
        long cell = Blocks.place((Integer) number, at);
        require(found.remove(cell), "cell %x is lost", cell);
      }
    }
    require(found.isEmpty(), "no cells: %s", found);
    return segments;
  }
}
