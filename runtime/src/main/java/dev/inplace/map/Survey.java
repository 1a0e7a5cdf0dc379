package dev.inplace.map;

import java.util.ArrayList;
import java.util.List;

/** Goes over all chains of a map, for its {@link MapStats}. */
final class Survey {
  private final Header map;
  private final OverflowPool overflow;

  Survey(Header map) {
    this.map = map;
    overflow = map.slots().overflow();
  }

  MapStats stats() {
    Growth growing = map.growth();
    return new MapStats(
        map.count(),
        map.table().buckets(),
        chainLengths(),
        overflow.used(),
        overflow.buckets() - overflow.used(),
        growing == null ? 0 : growing.oldBuckets(),
        growing == null ? 0 : growing.evacuated(),
        bytes(growing == null ? 0 : growing.old().bytes()));
  }

  private List<Long> chainLengths() {
    List<Long> lengths = new ArrayList<>();
    if (map.slabs().isClosed()) {
      return lengths;
    }
    Heads heads = new Heads(map);
    for (long head = heads.next(); head != Place.NONE; head = heads.next()) {
      int behind = (int) map.slots().countBehind(head);
      while (lengths.size() <= behind) {
        lengths.add(0L);
      }
      lengths.set(behind, lengths.get(behind) + 1);
    }
    return lengths;
  }

  private MapStats.Bytes bytes(long oldTable) {
    long table = map.table().bytes();
    long buckets = overflow.bytes();
    long spare = map.slabs().spareBytes();
    long texts = map.textBytes();
    long cells = map.cells.stream().mapToLong(Cells::bytes).sum();
    long other = map.slabs().bytes() - table - oldTable - buckets - texts - cells - spare;
    return new MapStats.Bytes(table, oldTable, buckets, texts, cells, other, spare, unused());
  }

  private long unused() {
    long cells = map.cells.stream().mapToLong(Cells::unused).sum();
    return overflow.unused() + map.unusedTextBytes() + cells;
  }
}
