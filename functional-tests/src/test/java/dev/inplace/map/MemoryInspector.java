package dev.inplace.map;

import static dev.inplace.map.MapInspector.require;
import static dev.inplace.map.MapInspector.requireZero;

import dev.inplace.memory.Cells;
import dev.inplace.memory.Sharing;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts for all memory of a map: every segment has one owner. */
final class MemoryInspector {
  private static final long ALIGNMENT = 64;

  private final MapInspector inspector;
  private final OffHeapMap map;
  private final Set<Long> addresses = new HashSet<>();
  private long bytes;

  MemoryInspector(MapInspector inspector) {
    this.inspector = inspector;
    map = inspector.map;
  }

  /** The bytes in use, counted from their parts. */
  MapStats.Bytes check(List<Table> tables) {
    long ofTables = own(tables.stream().map(table -> table.segment).toList());
    long texts = own(new TextInspector(inspector).check());
    long cells = 0;
    for (Cells each : map.cells) {
      boolean ofKeys = each == Peek.at(map, "keys", Cells.class);
      cells += own(new CellInspector(each).check(inspector.entries, places(ofKeys)));
    }
    long values = 0;
    for (ValueHeap heap : map.heaps) {
      values += own(new ValueInspector(inspector, heap).check());
    }
    long staging = ownStaging(Peek.at(map, "staging", MemorySegment.class));
    long unused = own(unused()) + map.memory.spareBytes();
    long lost = checkSum(unused - map.growth.unusedBytes());
    return new MapStats.Bytes(
        ofTables, texts, cells, staging + lost, unused, map.stats().bytes().unused(), values);
  }

  private List<Long> places(boolean ofKeys) {
    BucketShape shape = inspector.shape;
    return inspector.entries.stream()
        .map(e -> e.word(ofKeys ? shape.keyPlace(e.slot()) : shape.elem(e.slot())))
        .toList();
  }

  private long own(List<MemorySegment> segments) {
    long size = 0;
    for (MemorySegment segment : segments) {
      require(addresses.add(segment.address()), "%s has two owners", segment);
      size += segment.byteSize();
    }
    bytes += size;
    return size;
  }

  /** Values are written out to memory of the map's own. */
  private long ownStaging(@Nullable MemorySegment staging) {
    if (staging == null) {
      return 0;
    }
    long size = Math.max(1, inspector.shape.elemSize());
    require(staging.byteSize() == size, "staging of %d bytes", staging.byteSize());
    return own(List.of(staging));
  }

  private List<MemorySegment> unused() {
    List<MemorySegment> segments = new ArrayList<>();
    Table spare = Peek.at(map.growth, "spare", Table.class);
    if (spare != null) {
      requireZero(spare.segment, 0, spare.segment.byteSize(), "spare table");
      segments.add(spare.segment);
    }
    for (Object table : Peek.at(map.growth, "outgrown", List.class)) {
      require(((Table) table).count == 0, "an outgrown table has entries");
      segments.add(((Table) table).segment);
    }
    return segments;
  }

  private long spares() {
    Object spares = Peek.at(map.memory, "spares", Object.class);
    return Stream.of("bySize", "apart")
        .map(name -> Peek.at(spares, name, Map.class))
        .flatMap(kept -> ((Map<?, ?>) kept).values().stream())
        .mapToLong(alike -> ((Collection<?>) alike).size())
        .sum();
  }

  /** A segment that is taken from a larger spare one loses less than a cache line. */
  private long checkSum(long spareBytes) {
    long lost = map.bytesUsed() - bytes - spareBytes;
    boolean isConfined = Peek.at(map.memory, "sharing", Sharing.class) == Sharing.CONFINED;
    require(lost >= 0, "%d bytes, but bytesUsed() is %d", bytes + spareBytes, map.bytesUsed());
    require(lost == 0 || !isConfined, "%d bytes have no owner", lost);
    long segments = addresses.size() + spares();
    require(lost <= ALIGNMENT * (segments + 8) + map.bytesUsed() / 8, "%d bytes lost", lost);
    if (isConfined) {
      Set<?> allocated = Peek.at(map.memory, "arenas", Map.class).keySet();
      require(allocated.equals(addresses), "%s is not %s", allocated, addresses);
    }
    return lost;
  }
}
