package dev.inplace.map;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where a generated bucket says its parts are; bytes.
 *
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

  /** The offset of the key of a slot, or of the link to it. */
  public long key(long bucket, int slot) {
    return bucket + keys + slot * (isFlat() ? slotSize : keySlot());
  }

  /** The offset of the elem of a slot, or of the link to it. */
  public long elem(long bucket, int slot) {
    return bucket + elems + slot * (isFlat() ? slotSize : elemSlot());
  }

  /** Bytes of a table of so many buckets: in a flat one they have their control bytes beside. */
  public long tableSize(long buckets) {
    return buckets * (isFlat() ? size + Long.BYTES : size);
  }

  /** Whether keys lie beside elems. */
  public boolean isFlat() {
    return slotSize != CLASSIC;
  }

  /** Bytes that a slot has of a key: the key, or a link to it. */
  long keySlot() {
    return isKeyIndirect() ? Long.BYTES : keySize;
  }

  /** Bytes that a slot has of an elem: the elem, or a link to it. */
  long elemSlot() {
    return isElemIndirect() ? Long.BYTES : elemSize;
  }

  /** The bytes of a bucket that are no padding. */
  BitSet used() {
    BitSet used = new BitSet();
    if (!isFlat()) {
      set(used, tophash, Long.BYTES);
      set(used, overflow, Long.BYTES);
    }
    for (int slot = 0; slot < 8; slot++) {
      set(used, key(0, slot), keySlot());
      set(used, elem(0, slot), elemSlot());
    }
    return used;
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
