package dev.inplace.map;

import static dev.inplace.map.MapInspector.require;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the cells of large keys, or of large elems: each has one entry, whose hash it has. */
record CellInspector(OffHeapMap map, MapBytes bytes, Cells cells) {

  /** The slabs of the cells, by number, with their sizes. */
  Map<Integer, Long> check(List<Long> entries, boolean ofKeys) {
    Set<Long> used = new HashSet<>();
    for (long entry : entries) {
      long cell = ofKeys ? bytes.keyLink(entry) : bytes.elemLink(entry);
      require(used.add(cell), "cell %x has two entries", cell);
      require(cells.isCell(cell), "cell %x is no memory", cell);
      require(cells.hash(cell) == map.hashAt(entry), "cell %x has another hash", cell);
    }
    require(cells.used() == used.size(), "%d cells, not %d", cells.used(), used.size());
    OverflowPool pool = Peek.at(cells, "pool", OverflowPool.class);
    long size = Peek.number(cells, "cellSize");
    Set<Long> free = new HashSet<>();
    for (long cell = Peek.number(pool, "firstFree"); cell != Place.NONE; ) {
      require(free.add(cell) && !used.contains(cell), "free cell %x is in use", cell);
      MemorySegment bare = bytes.slab(cell).asSlice(Place.offset(cell), size - Long.BYTES);
      require(bare.mismatch(MemorySegment.ofArray(new byte[(int) size - 8])) == -1, "dirty");
      cell = bytes.slab(cell).get(LittleEndian.LONG, Place.offset(cell) + size - Long.BYTES);
    }
    Map<Integer, Long> slabs = new HashMap<>();
    for (Object number : Peek.at(pool, "numbers", List.class)) {
      long slabSize = bytes.slab(Place.of((Integer) number, 0)).byteSize();
      require(slabs.put((Integer) number, slabSize) == null, "slab %s twice", number);
    }
    return slabs;
  }
}
