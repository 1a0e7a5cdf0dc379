package dev.inplace.map;

import org.jspecify.annotations.Nullable;

/** A picture, in text, of the chain of one bucket. */
final class Dump {
  private final Header map;
  private final long index;
  private final @Nullable Growth growth;
  private final StringBuilder text = new StringBuilder();

  Dump(Header map, long index) {
    this.map = map;
    this.index = index;
    growth = map.growth();
    map.slabs().requireUsable();
    long buckets = map.table().buckets();
    if (index < 0 || index >= buckets) {
      throw new IndexOutOfBoundsException(
          "%s has no bucket %d: there are %d\nfix: give a number from 0 to %d"
              .formatted(map.slabs().map(), index, buckets, buckets - 1));
    }
  }

  String text() {
    text.append("%s, bucket %d of %d\n".formatted(name(), index, map.table().buckets()));
    chain(growth == null ? map.table().bucket(index) : head(growth));
    return text.toString();
  }

  private String name() {
    return map.slabs().map();
  }

  private long head(Growth growing) {
    long old = index & (growing.oldBuckets() - 1);
    boolean isEvacuated = growing.isEvacuated(old);
    text.append(
        "old bucket %d of %d %s\n"
            .formatted(
                old,
                growing.oldBuckets(),
                isEvacuated ? "was evacuated" : "is not evacuated yet and has the entries:"));
    return isEvacuated ? map.table().bucket(index) : growing.oldBucket(old);
  }

  private void chain(long head) {
    if (!map.slabs().isAllocated(Place.slab(head))) {
      text.append("no memory yet\n");
      return;
    }
    String kind = "bucket";
    long bucket = head;
    for (long hops = 1; bucket != Place.NONE; hops++) {
      text.append("%s at %s\n".formatted(kind, place(bucket)));
      slots(bucket);
      bucket = map.slots().behind(head, bucket, hops);
      text.append(end(bucket));
      kind = map.slots().areShared() ? "next bucket" : "overflow bucket";
    }
  }

  private String end(long behind) {
    String next = behind == Place.NONE ? "none" : place(behind);
    return map.slots().areShared()
        ? "  goes on at %s\n".formatted(next)
        : "  link %s\n".formatted(next);
  }

  private void slots(long bucket) {
    for (int slot = 0; slot < LoadFactor.SLOTS; slot++) {
      int tophash = map.slots().tophash(bucket | slot);
      String entry = Tophash.isEntry(tophash) ? map.describeEntry(bucket | slot) : "";
      String line = "  %d  %-14s  %s".formatted(slot, Tophash.describe(tophash), entry);
      text.append(line.stripTrailing()).append('\n');
    }
  }

  private static String place(long bucket) {
    return "%d:%d".formatted(Place.slab(bucket), Place.bucket(bucket));
  }
}
