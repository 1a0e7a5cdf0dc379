package dev.inplace.map;

import dev.inplace.Bytes;
import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;

/**
 * The byte layout of a table; its number of slots is a power of two.
 *
 * <p><i>Flat</i>: key and elem side by side, the control bytes of all slots together behind them.
 *
 * <pre>
 *   | key elem | key elem | ... | key elem | c c ... c |
 * </pre>
 *
 * <p><i>Classic</i>: Go's bucket up to Go 1.23, {@code {tophash [8]uint8; keys [8]K; elems [8]E;
 * overflow}}, eight slots each. The link to an overflow bucket is always nil: an entry whose bucket
 * is full lies in a later one, as in a flat table.
 *
 * <pre>
 *   | c c c c c c c c | key ... key | elem ... elem | 0 | c c c c c c c c | ...
 * </pre>
 */
public final class Shape {
  /** Slots of a bucket; their control bytes are read as one word. */
  static final int SLOTS = Control.SLOTS;

  private final boolean isClassic;
  private final long bucketSize;
  private final long keys;
  private final long keySize;
  private final long elems;
  private final long elemSize;

  private Shape(
      boolean isClassic, long bucketSize, long keys, long keySize, long elems, long elemSize) {
    this.isClassic = isClassic;
    this.bucketSize = bucketSize;
    this.keys = keys;
    this.keySize = keySize;
    this.elems = elems;
    this.elemSize = elemSize;
  }

  /**
   * Slots with key and elem side by side.
   *
   * @param slotSize from one slot to the next, bytes
   */
  public static Shape flat(long slotSize) {
    return new Shape(false, SLOTS * slotSize, 0, slotSize, 0, 0);
  }

  /**
   * Go's bucket.
   *
   * @param bucketSize bytes
   * @param keys offset of the first key, bytes
   * @param keySize from one key to the next, bytes
   * @param elems offset of the first elem, bytes
   * @param elemSize from one elem to the next, bytes
   */
  public static Shape classic(long bucketSize, long keys, long keySize, long elems, long elemSize) {
    return new Shape(true, bucketSize, keys, keySize, elems, elemSize);
  }

  /** Bytes of a table of 2^log2 slots; negative if they are too many to count. */
  long bytes(int log2) {
    long slots = 1L << log2;
    long buckets = Math.max(1, slots / SLOTS);
    long each = isClassic ? bucketSize : bucketSize + SLOTS;
    if (buckets > Long.MAX_VALUE / each) {
      return -1;
    }
    return isClassic || slots >= SLOTS ? buckets * each : slots * keySize + SLOTS;
  }

  /** The base-2 logarithm of the fewest slots of a table of at most so many bytes. */
  int fewest(long most) {
    int log2 = 3;
    while (!isClassic && log2 > 1 && bytes(log2) > most) {
      log2--;
    }
    return log2;
  }

  /** Offset of the control bytes of eight slots; the first slot is a multiple of eight. */
  long controls(long slots, long first) {
    return isClassic ? first / SLOTS * bucketSize : slots * keySize + first;
  }

  /** The control bytes of eight slots; the first slot is a multiple of eight. */
  long controls(MemorySegment table, long slots, long first) {
    return table.get(LittleEndian.LONG, controls(slots, first));
  }

  /** The control byte of a slot. */
  int control(MemorySegment table, long slots, long slot) {
    return table.get(LittleEndian.BYTE, controlOffset(slots, slot)) & 0xFF;
  }

  void control(MemorySegment table, long slots, long slot, int control) {
    table.set(LittleEndian.BYTE, controlOffset(slots, slot), (byte) control);
  }

  private long controlOffset(long slots, long slot) {
    return controls(slots, slot & -SLOTS) + (slot & SLOTS - 1);
  }

  /** Sets key and elem of a slot to zero. */
  void erase(MemorySegment table, long slot) {
    Bytes.zero(table, key(slot), keySize);
    if (isClassic) {
      Bytes.zero(table, elem(slot), elemSize);
    }
  }

  /** True if key and elem of a slot are zero. */
  boolean isErased(MemorySegment table, long slot) {
    return Bytes.isZero(table, key(slot), keySize)
        && (!isClassic || Bytes.isZero(table, elem(slot), elemSize));
  }

  /** Offset of the key of a slot. */
  long key(long slot) {
    return isClassic
        ? slot / SLOTS * bucketSize + keys + (slot & SLOTS - 1) * keySize
        : slot * keySize;
  }

  /**
   * Offset of the elem of a slot.
   *
   * @param first offset of the first elem, bytes
   */
  long elem(long slot, long first) {
    return isClassic ? elem(slot) : slot * keySize + first;
  }

  /** The slot whose elem is at an offset. */
  long slotOfElem(long offset) {
    return isClassic
        ? offset / bucketSize * SLOTS + (offset % bucketSize - elems) / elemSize
        : offset / keySize;
  }

  private long elem(long slot) {
    return slot / SLOTS * bucketSize + elems + (slot & SLOTS - 1) * elemSize;
  }
}
