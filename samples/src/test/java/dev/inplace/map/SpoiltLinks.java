package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.function.LongUnaryOperator;

/** Overwrites the links of a map, as a race between threads can. */
public final class SpoiltLinks {
  private SpoiltLinks() {}

  /** A link from a bucket to itself. */
  public static long toItself(long bucket) {
    return bucket;
  }

  /** A link to a slab that there is not. */
  public static long toNoSlab(long bucket) {
    return 0x7FFF_FFFF_0000_0000L;
  }

  /** A link to a slab whose number is negative. */
  public static long toANegativeSlab(long bucket) {
    return 0x8000_0001_0000_0000L;
  }

  /** A link behind the end of a slab. */
  public static long behindTheEnd(long bucket) {
    return bucket | 0xFFFF_FFF8L;
  }

  /** Gives each head that has a link another; returns how many that were. */
  public static int spoil(OffHeapMap map, LongUnaryOperator link) {
    int spoilt = 0;
    for (long index = 0; index < map.table().buckets(); index++) {
      long head = map.table().bucket(index);
      MemorySegment slab = map.slabs().directory()[Place.slab(head)];
      long at = Place.bucket(head) + map.bucketSize() - Long.BYTES;
      if (slab.get(LittleEndian.LONG, at) != Place.NONE) {
        slab.set(LittleEndian.LONG, at, link.applyAsLong(head));
        spoilt++;
      }
    }
    return spoilt;
  }
}
