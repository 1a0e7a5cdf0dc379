package dev.inplace.map;

import dev.inplace.file.SealedFile;
import dev.inplace.info.ForeignFileException;

/**
 * The check that a sealed map has the entries that its look-ups find, and no others.
 *
 * @param <M> the map
 */
final class Verification<M extends OffHeapMap> {
  private final SealedFile file;
  private final M map;
  private final MapFiles.Finder<M> finder;

  Verification(SealedFile file, M map, MapFiles.Finder<M> finder) {
    this.file = file;
    this.map = map;
    this.finder = finder;
  }

  /** Checks all slots; closes the map if it is refused. */
  void run() throws ForeignFileException {
    try {
      verify();
    } catch (Throwable e) {
      map.close();
      throw e;
    }
  }

  private void verify() throws ForeignFileException {
    long found = 0;
    for (Table table : map.tables()) {
      found += verify(table);
    }
    if (found != map.size()) {
      throw file.damaged("it has %d entries, and its head says %d".formatted(found, map.size()));
    }
  }

  private long verify(Table table) throws ForeignFileException {
    long found = 0;
    for (long slot = 0; slot < table.slots(); slot++) {
      boolean isEmpty = table.control(slot) == Control.EMPTY;
      if (isEmpty ? !map.shape.isErased(table.segment, slot) : !finds(table, slot)) {
        throw file.damaged(
            "slot %d of a table of %d is not found by a look-up".formatted(slot, table.slots()));
      }
      found += isEmpty ? 0 : 1;
    }
    if (table.slots() < Shape.SLOTS && table.controls(0) >>> (table.slots() * Byte.SIZE) != 0) {
      throw file.damaged("a table of %d slots has more control bytes".formatted(table.slots()));
    }
    if (found == table.slots()) {
      throw file.damaged("a table of %d slots has none that is empty".formatted(found));
    }
    return found;
  }

  /**
   * True if a look-up and a cursor find an entry. A look-up finds one in any slot of its home
   * bucket; a cursor relies on the order of slots, so no slot between its home and the entry may be
   * empty.
   */
  private boolean finds(Table table, long slot) {
    try {
      long hash = map.hashAt(table.segment, slot);
      return finder.find(map, table.segment, slot) == slot
          && table.control(slot) == Control.of(hash)
          && table.find(hash, at -> at == slot) == slot;
    } catch (RuntimeException e) { // a link may lead anywhere
      return false;
    }
  }
}
