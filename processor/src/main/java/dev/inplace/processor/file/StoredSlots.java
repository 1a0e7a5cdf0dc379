package dev.inplace.processor.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slots of a map's tables, from the line {@code slots:} of its layout.
 *
 * @param isFlat false for Go's buckets
 * @param size of a slot, or of a bucket; bytes
 * @param keys offset of the first key of a bucket
 * @param values offset of the value in a slot, or of the first one of a bucket
 */
record StoredSlots(
    boolean isFlat,
    long size,
    long keys,
    long values,
    boolean hasLargeKeys,
    boolean hasLargeValues) {
  static final int OF_A_BUCKET = 8;
  private static final Pattern FLAT =
      Pattern.compile("flat, (\\d{1,9}) bytes, value at (\\d{1,9})(.*)");
  private static final Pattern CLASSIC =
      Pattern.compile(
          "classic, (\\d{1,9}) bytes a bucket, keys at (\\d{1,9}), values at (\\d{1,9})(.*)");

  static StoredSlots of(String text) throws BadFile {
    Matcher flat = FLAT.matcher(text);
    Matcher classic = CLASSIC.matcher(text);
    Matcher line = flat.matches() ? flat : classic;
    if (!flat.matches() && !classic.matches()) {
      throw BadFile.damaged("its slots are unknown: " + text);
    }
    boolean isFlat = flat.matches();
    String rest = line.group(isFlat ? 3 : 4);
    return new StoredSlots(
        isFlat,
        Long.parseLong(line.group(1)),
        isFlat ? 0 : Long.parseLong(line.group(2)),
        Long.parseLong(line.group(isFlat ? 2 : 3)),
        rest.contains(", large keys"),
        rest.contains(", large values"));
  }

  /** The slots of a table of so many bytes: a power of two. */
  long count(long bytes) throws BadFile {
    for (int log2 = 0; log2 < 40; log2++) {
      long slots = 1L << log2;
      long whole =
          isFlat
              ? slots * size + Math.max(OF_A_BUCKET, slots)
              : Math.max(OF_A_BUCKET, slots) / OF_A_BUCKET * size;
      if (bytes == whole && (isFlat || slots >= OF_A_BUCKET)) {
        return slots;
      }
    }
    throw BadFile.damaged("no table has %d bytes".formatted(bytes));
  }

  long control(long slots, long slot) {
    return isFlat ? slots * size + slot : bucket(slot) + slot % OF_A_BUCKET;
  }

  private long bucket(long slot) {
    return slot / OF_A_BUCKET * size;
  }

  long key(long slot) {
    long stride = (values - keys) / OF_A_BUCKET;
    return isFlat ? slot * size : bucket(slot) + keys + slot % OF_A_BUCKET * stride;
  }

  long value(long slot, long valueSize) {
    return isFlat ? slot * size + values : bucket(slot) + values + slot % OF_A_BUCKET * valueSize;
  }
}
