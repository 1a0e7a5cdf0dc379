package dev.inplace.map;

/** Where a generated bucket says its parts are; bytes. */
public record BucketShape(
    long size, long keys, long keySize, long elems, long elemSize, long overflow) {

  /** The shape that the constants of a generated bucket class give. */
  public static BucketShape of(Class<?> bucket) {
    return new BucketShape(
        constant(bucket, "SIZE"),
        constant(bucket, "KEYS"),
        constant(bucket, "KEY_SIZE"),
        constant(bucket, "ELEMS"),
        constant(bucket, "ELEM_SIZE"),
        constant(bucket, "OVERFLOW"));
  }

  private static long constant(Class<?> bucket, String name) {
    try {
      return bucket.getField(name).getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(bucket + " has no " + name, e);
    }
  }

  long key(long bucket, int slot) {
    return bucket + keys + slot * keySize;
  }

  long elem(long bucket, int slot) {
    return bucket + elems + slot * elemSize;
  }
}
