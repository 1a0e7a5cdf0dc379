package dev.inplace.map;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;

/** The raw bytes of a map's buckets, by place. */
final class MapBytes {
  private final Slabs slabs;
  private final BucketShape shape;
  private final BitSet used;

  MapBytes(Slabs slabs, BucketShape shape) {
    this.slabs = slabs;
    this.shape = shape;
    used = shape.used();
  }

  BucketShape shape() {
    return shape;
  }

  MemorySegment slab(long place) {
    return slabs.directory()[Place.slab(place)];
  }

  long word(long bucket) {
    return slab(bucket).get(LittleEndian.LONG, Place.bucket(bucket) + shape.tophash());
  }

  int tophash(long bucket, int slot) {
    long end = slab(bucket).byteSize() - 1;
    return shape.isFlat()
        ? slab(bucket).get(LittleEndian.BYTE, end - Place.bucket(bucket) - slot) & 0xFF
        : (int) (word(bucket) >>> slot * 8) & 0xFF;
  }

  /** The offset of a bucket in its slab. */
  private long at(long place) {
    return Place.bucket(place) * (shape.isFlat() ? shape.slotSize() : 1);
  }

  /** The offset, in its slab, of the key of an entry or of the link to it. */
  long key(long place) {
    return shape.key(at(place), Place.slot(place));
  }

  private long elem(long place) {
    return shape.elem(at(place), Place.slot(place));
  }

  long link(long bucket) {
    return slab(bucket).get(LittleEndian.LONG, Place.bucket(bucket) + shape.overflow());
  }

  /** Where in the machine's memory the elem of an entry lies. */
  long elemAddress(long place) {
    long inSlot = elem(place);
    return shape.isElemIndirect()
        ? slab(elemLink(place)).address() + Place.offset(elemLink(place))
        : slab(place).address() + inSlot;
  }

  /** The place of the cell that a slot has for its key. */
  long keyLink(long place) {
    return word(place, key(place));
  }

  /** The place of the cell that a slot has for its elem. */
  long elemLink(long place) {
    return word(place, elem(place));
  }

  private long word(long place, long offset) {
    return slab(place).get(LittleEndian.LONG, offset);
  }

  boolean isSlotZero(long bucket, int slot) {
    long at = at(bucket);
    return isZero(bucket, shape.key(at, slot), shape.keySlot())
        && isZero(bucket, shape.elem(at, slot), shape.elemSlot());
  }

  /** Whether what lies between the parts of a bucket is zero. */
  boolean isPaddingZero(long bucket) {
    int from = used.nextClearBit(0);
    while (from < shape.size()) {
      int next = used.nextSetBit(from);
      int to = next == -1 ? (int) shape.size() : next;
      if (!isZero(bucket, at(bucket) + from, to - from)) {
        return false;
      }
      from = used.nextClearBit(to);
    }
    return true;
  }

  /** Whether all of a bucket but its link is zero. */
  boolean isZeroButForTheLink(long bucket) {
    return isZero(bucket, Place.bucket(bucket), shape.overflow());
  }

  private boolean isZero(long bucket, long from, long size) {
    MemorySegment slab = slab(bucket);
    long at = from;
    for (; at <= from + size - Long.BYTES; at += Long.BYTES) {
      if (slab.get(LittleEndian.LONG, at) != 0) {
        return false;
      }
    }
    for (; at < from + size; at++) {
      if (slab.get(LittleEndian.BYTE, at) != 0) {
        return false;
      }
    }
    return true;
  }
}
