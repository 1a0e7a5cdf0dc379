package dev.inplace.map;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where a generated bucket says its parts are; bytes.
 *
 * @param size of a bucket; a flat one has its control bytes elsewhere
 * @param keySize of a key, wherever it lies
 * @param elems of the first elem; any number for a set
 * @param elemSize of an elem, wherever it lies; 0 for a set
 * @param slotSize from one slot to the next, in a flat bucket; {@link #CLASSIC} in another
 */
public record BucketShape(
    long size,
    long tophash,
    long keys,
    long keySize,
    long elems,
    long elemSize,
    long overflow,
    long slotSize) {

  private static final long CLASSIC = -1;
  private static final long OUTSIDE = -1;
  private static final long LARGEST_INLINE = 128;
  private static final long HASH_AND_PLACE = 2L * Long.BYTES;

  /** The shape that the constants of a generated bucket class give. */
  public static BucketShape of(Class<?> bucket) {
    return new BucketShape(
        constant(bucket, "SIZE"),
        has(bucket, "TOPHASH") ? constant(bucket, "TOPHASH") : OUTSIDE,
        constant(bucket, "KEYS"),
        constant(bucket, "KEY_SIZE"),
        has(bucket, "ELEMS") ? constant(bucket, "ELEMS") : 0,
        has(bucket, "ELEMS") ? constant(bucket, "ELEM_SIZE") : 0,
        has(bucket, "OVERFLOW") ? constant(bucket, "OVERFLOW") : OUTSIDE,
        has(bucket, "SLOT_SIZE") ? constant(bucket, "SLOT_SIZE") : CLASSIC);
  }

  private static boolean has(Class<?> bucket, String name) {
    return Arrays.stream(bucket.getFields()).anyMatch(field -> field.getName().equals(name));
  }

  private static long constant(Class<?> bucket, String name) {
    try {
      return bucket.getField(name).getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(bucket + " has no " + name, e);
    }
  }

  /** The offset of the key of a slot, or of its hash and place. */
  public long key(long slot) {
    return isFlat()
        ? slot * slotSize + keys
        : slot / Control.SLOTS * size + keys + slot % Control.SLOTS * keySlot();
  }

  /** The offset of the place of a key that is not in its slot: in a flat table, behind its hash. */
  long keyPlace(long slot) {
    return isFlat() ? key(slot) + Long.BYTES : key(slot);
  }

  /** The offset of the elem of a slot, or of its place. */
  public long elem(long slot) {
    return isFlat()
        ? slot * slotSize + elems
        : slot / Control.SLOTS * size + elems + slot % Control.SLOTS * elemSlot();
  }

  /** Bytes of a table of so many slots. */
  public long tableSize(long slots) {
    return isFlat()
        ? slots * slotSize + Math.max(Control.SLOTS, slots)
        : Math.ceilDiv(slots, Control.SLOTS) * size;
  }

  /** True if keys lie beside elems. */
  public boolean isFlat() {
    return slotSize != CLASSIC;
  }

  /** Bytes that a slot has of a key: the key, or its place, in a flat table behind its hash. */
  long keySlot() {
    if (!isKeyIndirect()) {
      return keySize;
    }
    return isFlat() ? HASH_AND_PLACE : Long.BYTES;
  }

  /** Bytes that a slot has of an elem: the elem, or its place. */
  long elemSlot() {
    return isElemIndirect() ? Long.BYTES : elemSize;
  }

  /** The bytes of a table that its entries have: key, elem and control byte. */
  BitSet used(Table table) {
    BitSet used = new BitSet();
    for (long slot = 0; slot < table.slots(); slot++) {
      if (table.control(slot) != Control.EMPTY) {
        set(used, key(slot), keySlot());
        set(used, elem(slot), elemSlot());
        set(used, control(table, slot), 1);
      }
    }
    return used;
  }

  private long control(Table table, long slot) {
    return isFlat()
        ? table.slots() * slotSize + slot
        : slot / Control.SLOTS * size + tophash + slot % Control.SLOTS;
  }

  private static void set(BitSet bits, long from, long size) {
    bits.set((int) from, (int) (from + size));
  }

  boolean isKeyIndirect() {
    return keySize > LARGEST_INLINE;
  }

  boolean isElemIndirect() {
    return elemSize > LARGEST_INLINE;
  }
}
