package dev.inplace.map;

import dev.inplace.file.SealedFile;
import dev.inplace.info.ForeignFileException;

/**
 * The state of a map that its file does not have, found again from its entries: the number of
 * entries of each table, and which memory outside of the slots is free.
 *
 * @param <M> the map
 */
final class Resumption<M extends OffHeapMap> {
  private final SealedFile file;
  private final M map;
  private final MapFiles.Keeper<M> keeper;

  Resumption(SealedFile file, M map, MapFiles.Keeper<M> keeper) {
    this.file = file;
    this.map = map;
    this.keeper = keeper;
  }

  /** Finds it; closes the map if it is refused. */
  void run() throws ForeignFileException {
    try {
      resume();
    } catch (Throwable e) {
      map.close();
      throw e;
    }
  }

  private void resume() throws ForeignFileException {
    long count = 0;
    for (Table table : map.tables()) {
      count(table);
      count += table.count;
    }
    if (count != map.size()) {
      throw file.damaged("it has %d entries, and its head says %d".formatted(count, map.size()));
    }
    if (!map.blocks.isEmpty()) {
      try {
        map.tables().forEach(this::keep);
        map.blocks.forEach(blocks -> blocks.user().resume());
      } catch (IndexOutOfBoundsException e) { // a link may lead anywhere
        throw file.damaged("the links of its entries do not fit: " + e.getMessage());
      }
    }
    Directory directory = map.directory();
    if (directory != null) {
      resume(directory);
    }
  }

  private void count(Table table) throws ForeignFileException {
    for (long first = 0; first < table.slots(); first += Shape.SLOTS) {
      table.count += Long.bitCount(Control.entries(table.controls(first)));
    }
    if (table.count >= table.slots()) {
      throw file.damaged("a table of %d slots has none that is empty".formatted(table.slots()));
    }
  }

  private void keep(Table table) {
    for (long slot = 0; slot < table.slots(); slot++) {
      if (table.control(slot) != Control.EMPTY) {
        keeper.keep(map, table.segment, slot);
      }
    }
  }

  /** A ring that was made for its size has given parts of its hashes to other tables. */
  private void resume(Directory directory) {
    for (Table ring : directory.tables()) {
      if (ring.depth == 0 && cutsOthers(directory, ring)) {
        map.compact(); // the tables of another limit: from here on it grows by its own
        return;
      }
      for (Table other : directory.tables()) {
        if (ring.depth == 0 && other != ring) {
          ring.giveAway(other.depth);
        }
      }
    }
  }

  /** True if the next part that the ring gives away may have hashes of other tables. */
  private boolean cutsOthers(Directory directory, Table ring) {
    int bits = Integer.numberOfTrailingZeros(directory.length());
    int depth = ring.log2 - map.growth.log2Limit() + 1;
    int span = 1 << Math.clamp(bits - depth, 0, bits);
    for (int i = 0; i < directory.length(); i++) {
      boolean isOfRing = directory.numbered(i) == ring;
      if (isOfRing != (directory.numbered(i & -span) == ring)) {
        return true;
      }
    }
    return false;
  }
}
