package dev.inplace.map;

import static dev.inplace.map.MapInspector.require;

import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts for all memory of a map: every slab has one owner, every overflow bucket one use. */
final class MemoryInspector {
  private final OffHeapMap map;
  private final MapBytes bytes;
  private final Slabs slabs;
  private final OverflowPool pool;
  private final Set<Integer> owned = new HashSet<>();

  MemoryInspector(OffHeapMap map, MapBytes bytes) {
    this.map = map;
    this.bytes = bytes;
    this.slabs = map.slabs();
    this.pool = map.slots().overflow();
  }

  void check(Set<Long> live, List<Long> entries, long overflowBuckets) {
    own(map.table(), 0);
    if (map.growth() != null) {
      own(Peek.at(map.growth(), "old", Table.class), Peek.number(map.growth(), "released"));
    }
    ownRecord(Peek.at(map, OffHeapMap.class, "staging"), bytes.shape().elemSize());
    ownRecord(Peek.at(map, map.getClass(), "keyBytes"), bytes.shape().keySize());
    if (map instanceof TextKeyedMap keyed) {
      TextInspector texts = new TextInspector(keyed, bytes);
      texts.check(entries).forEach(this::own);
      ownRecord(texts.staged(), texts.staged().byteSize());
    }
    for (Cells cells : map.cells) {
      boolean ofKeys =
          bytes.shape().isKeyIndirect() && cells.equals(Peek.at(map, "keys", Cells.class));
      new CellInspector(map, bytes, cells).check(entries, ofKeys).forEach(this::own);
    }
    long poolBuckets = ownPool();
    checkPool(live, overflowBuckets, poolBuckets);
    checkSlabs();
  }

  private void own(Table table, long released) {
    Geometry geometry = table.geometry();
    for (long i = released; i < table.buckets(); i += geometry.bucketsPerSlab()) {
      own(Place.slab(table.bucket(i)), geometry.slabSize(table.buckets()));
    }
  }

  private void own(int number, long size) {
    require(owned.add(number), "slab %d has two owners", number);
    if (slabs.isAllocated(number)) {
      long found = slabs.directory()[number].byteSize();
      require(found == size, "slab %d has %d bytes, not %d", number, found, size);
    }
  }

  /** Records are written out to memory of the map's own: a value and, as a struct, a key. */
  private void ownRecord(@Nullable MemorySegment record, long size) {
    for (int number = 0; number < slabs.directory().length; number++) {
      if (slabs.isAllocated(number) && slabs.directory()[number].equals(record)) {
        own(number, Math.max(1, size));
      }
    }
  }

  private long ownPool() {
    long buckets = 0;
    for (Object number : Peek.at(pool, "numbers", List.class)) {
      int slab = (Integer) number;
      long size = slabs.directory()[slab].byteSize();
      require(size % bytes.shape().size() == 0, "slab %d of %d bytes", slab, size);
      own(slab, size);
      buckets += size / bytes.shape().size();
    }
    return buckets;
  }

  private void checkPool(Set<Long> live, long overflowBuckets, long poolBuckets) {
    Set<Long> unused = new HashSet<>();
    long firstFree = Peek.number(pool, "firstFree");
    for (long bucket = firstFree; bucket != Place.NONE; bucket = bytes.link(bucket)) {
      require(unused.add(bucket), "free bucket %x twice", bucket);
      require(bytes.isZeroButForTheLink(bucket), "free bucket %x is dirty", bucket);
    }
    long free = Peek.number(pool, "free");
    require(unused.size() == free, "%d free buckets, not %d", unused.size(), free);
    long freshEnd = Peek.number(pool, "freshEnd");
    for (long bucket = Peek.number(pool, "fresh"); bucket < freshEnd; ) {
      require(unused.add(bucket), "fresh bucket %x is free too", bucket);
      require(
          bytes.isZeroButForTheLink(bucket) && bytes.link(bucket) == 0,
          "fresh bucket %x is dirty",
          bucket);
      bucket += bytes.shape().size();
    }
    require(unused.stream().noneMatch(live::contains), "an unused bucket is in a chain");
    require(pool.used() == overflowBuckets, "%d used, not %d", pool.used(), overflowBuckets);
    require(
        unused.size() + overflowBuckets == poolBuckets,
        "%d unused and %d used of %d overflow buckets",
        unused.size(),
        overflowBuckets,
        poolBuckets);
  }

  private void checkSlabs() {
    SlabNumbers numbers = Peek.at(slabs, "numbers", SlabNumbers.class);
    long used = 0;
    for (int number = 0; number < slabs.directory().length; number++) {
      boolean isOwned = owned.contains(number);
      require(!isOwned || numbers.isTaken(number), "slab %d is owned, not reserved", number);
      boolean isSpecial = number == 0; // it means no place
      require(isOwned || isSpecial || !numbers.isTaken(number), "slab %d is lost", number);
      require(isOwned || !slabs.isAllocated(number), "slab %d leaks", number);
      used += slabs.isAllocated(number) ? slabs.directory()[number].byteSize() : 0;
    }
    used += slabs.spareBytes();
    require(used == map.bytesUsed(), "%d bytes, but bytesUsed() is %d", used, map.bytesUsed());
  }
}
