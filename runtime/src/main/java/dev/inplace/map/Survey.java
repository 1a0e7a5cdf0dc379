package dev.inplace.map;

import dev.inplace.memory.Cells;
import java.util.ArrayList;
import java.util.List;

/** A pass over all slots of a map, for its {@link MapStats}. */
final class Survey {
  private final OffHeapMap map;
  private final List<Long> probes = new ArrayList<>();
  private long slots;
  private long tableBytes;

  Survey(OffHeapMap map) {
    this.map = map;
  }

  MapStats stats() {
    List<Table> tables = map.tables();
    tables.forEach(this::add);
    Directory directory = map.directory();
    return new MapStats(
        map.size(),
        slots,
        tables.size(),
        directory == null ? 0 : directory.length(),
        probes,
        bytes());
  }

  private void add(Table table) {
    slots += table.slots();
    tableBytes += table.segment.byteSize();
    for (long slot = 0; slot < table.slots(); slot++) {
      if (table.control(slot) != Control.EMPTY) {
        long home = table.home(map.hashAt(table.segment, slot));
        int steps = (int) (slot - home & table.slots() - 1);
        while (probes.size() <= steps) {
          probes.add(0L);
        }
        probes.set(steps, probes.get(steps) + 1);
      }
    }
  }

  private MapStats.Bytes bytes() {
    long spare = map.memory.spareBytes() + map.growth.unusedBytes();
    long texts = map.textBytes();
    long cells = map.cells.stream().mapToLong(Cells::bytes).sum();
    long values = map.heaps.stream().mapToLong(ValueHeap::size).sum();
    long unused =
        map.unusedTextBytes()
            + map.cells.stream().mapToLong(Cells::unused).sum()
            + map.heaps.stream().mapToLong(ValueHeap::unused).sum();
    long other = map.bytesUsed() - tableBytes - texts - cells - values - spare;
    return new MapStats.Bytes(tableBytes, texts, cells, other, spare, unused, values);
  }
}
