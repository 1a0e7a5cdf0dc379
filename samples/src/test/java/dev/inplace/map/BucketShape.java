package dev.inplace.map;

import java.util.Arrays;

/**
 * Where a generated bucket says its parts are; bytes.
 *
 * @param keySize of a key, wherever it lies
 * @param elemSize of an elem, wherever it lies
 */
public record BucketShape(
    long size, long keys, long keySize, long elems, long elemSize, long overflow) {

  private static final long LARGEST_INLINE = 128;

  /** The shape that the constants of a generated bucket class give. */
  public static BucketShape of(Class<?> bucket) {
    return new BucketShape(
        constant(bucket, "SIZE"),
        constant(bucket, "KEYS"),
        constant(bucket, "KEY_SIZE"),
        constant(bucket, hasElems(bucket) ? "ELEMS" : "OVERFLOW"),
        hasElems(bucket) ? constant(bucket, "ELEM_SIZE") : 0,
        constant(bucket, "OVERFLOW"));
  }

  /** A set has none. */
  private static boolean hasElems(Class<?> bucket) {
    return Arrays.stream(bucket.getFields()).anyMatch(field -> field.getName().equals("ELEMS"));
  }

  private static long constant(Class<?> bucket, String name) {
    try {
      return bucket.getField(name).getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(bucket + " has no " + name, e);
    }
  }

  long key(long bucket, int slot) {
    return bucket + keys + slot * keySlot();
  }

  long elem(long bucket, int slot) {
    return bucket + elems + slot * elemSlot();
  }

  /** Bytes that a slot has of a key: the key, or a link to it. */
  long keySlot() {
    return isKeyIndirect() ? Long.BYTES : keySize;
  }

  /** Bytes that a slot has of an elem: the elem, or a link to it. */
  long elemSlot() {
    return isElemIndirect() ? Long.BYTES : elemSize;
  }

  boolean isKeyIndirect() {
    return keySize > LARGEST_INLINE;
  }

  boolean isElemIndirect() {
    return elemSize > LARGEST_INLINE;
  }
}
