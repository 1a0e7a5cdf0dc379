package dev.inplace.processor.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slots of a map's tables, from the line {@code slots:} of its layout.
 *
 * @param isFlat false for Go's buckets
 * @param size of a slot, if it is flat; bytes
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
      Pattern.compile("classic, keys at (\\d{1,9}), values at (\\d{1,9})(.*)");

  static StoredSlots of(String text) throws BadFile {
    Matcher flat = FLAT.matcher(text);
    Matcher classic = CLASSIC.matcher(text);
    Matcher line = flat.matches() ? flat : classic;
    if (!flat.matches() && !classic.matches()) {
      throw BadFile.damaged("its slots are unknown: " + text);
    }
    long first = Long.parseLong(line.group(1));
    long values = Long.parseLong(line.group(2));
    String rest = line.group(3);
    return new StoredSlots(
        flat.matches(),
        flat.matches() ? first : 0,
        flat.matches() ? 0 : first,
        values,
        rest.contains(", large keys"),
        rest.contains(", large values"));
  }

  /**
   * The slots of a table of so many bytes: a power of two.
   *
   * @param valueSize bytes of a value in the slot
   */
  long count(long bytes, long valueSize) throws BadFile {
    for (int log2 = 0; log2 < 40; log2++) {
      long slots = 1L << log2;
      long end = values + OF_A_BUCKET * valueSize + Long.BYTES;
      long bucket = bytes / Math.max(1, slots / OF_A_BUCKET);
      boolean isIt =
          isFlat
              ? bytes == slots * size + Math.max(OF_A_BUCKET, slots)
              : slots >= OF_A_BUCKET && bucket >= end && bucket < end + 64;
      if (isIt) {
        return slots;
      }
    }
    throw BadFile.damaged("no table has %d bytes".formatted(bytes));
  }

  long control(long bytes, long slots, long slot) {
    return isFlat ? slots * size + slot : bucket(bytes, slots, slot) + slot % OF_A_BUCKET;
  }

  private static long bucket(long bytes, long slots, long slot) {
    return slot / OF_A_BUCKET * (bytes / (slots / OF_A_BUCKET));
  }

  long key(long bytes, long slots, long slot) {
    long stride = (values - keys) / OF_A_BUCKET;
    return isFlat ? slot * size : bucket(bytes, slots, slot) + keys + slot % OF_A_BUCKET * stride;
  }

  long value(long bytes, long slots, long slot, long valueSize) {
    return isFlat
        ? slot * size + values
        : bucket(bytes, slots, slot) + values + slot % OF_A_BUCKET * valueSize;
  }
}
