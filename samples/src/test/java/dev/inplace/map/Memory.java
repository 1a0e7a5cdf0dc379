package dev.inplace.map;

import java.util.List;

/**
 * What the memory of a map is for, in bytes, as its parts have it.
 *
 * @param bytes all
 * @param overflow slabs of overflow buckets
 * @param largestTable the table, with the slabs that it has no memory for yet
 */
public record Memory(long bytes, long overflow, long largestTable) {

  /** That of a map. */
  public static Memory of(OffHeapMap map) {
    long overflow = 0;
    for (Object number : Peek.at(map.slots().overflow(), "numbers", List.class)) {
      overflow += map.slabs().directory()[(Integer) number].byteSize();
    }
    return new Memory(map.slabs().bytes(), overflow, tableSize(map));
  }

  private static long tableSize(OffHeapMap map) {
    long buckets = map.table().buckets();
    return map.geometry.slabs(buckets) * map.geometry.slabSize(buckets);
  }
}
