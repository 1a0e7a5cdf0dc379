package dev.inplace.processor.report;

import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.Extent;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A map with the layout of its buckets; all numbers are bytes.
 *
 * @param name of the generated class
 * @param model the data model of its keys and values; empty in reports without it
 * @param key the type of its keys; empty in reports without it
 * @param value the type of its values; empty for a set, or in reports without it
 */
public record ReportedMap(String name, String model, String key, String value, Bucket bucket) {

  /**
   * A bucket of eight entries.
   *
   * @param layout of entries: {@code classic}, keys together and values together, or another
   * @param slotSize stride of slots with key and elem; 0 where keys lie together
   * @param keys offset of the first key
   * @param elems offset of the first elem
   * @param keySize of one key, wherever it lies
   * @param elemSize of one elem, wherever it lies
   */
  public record Bucket(
      String layout,
      long slotSize,
      long size,
      long tophash,
      long keys,
      long elems,
      long overflow,
      boolean indirectKey,
      boolean indirectElem,
      long keySize,
      long elemSize) {

    /** True if keys lie together, and values. */
    public boolean isClassic() {
      return layout.equals(CLASSIC);
    }

    /** Number of entries of a full bucket per cache line. */
    public String entriesPer(CacheLine line) {
      return tenths((double) SLOTS * line.size() / size);
    }

    /** Bytes of an entry, including those outside the bucket, when the table is about to grow. */
    public String bytesPerEntry() {
      long outside = (indirectKey ? keySize : 0) + (indirectElem ? elemSize : 0);
      return tenths((isClassic() ? size : size + SLOTS) / LOAD + outside);
    }

    /** One decimal, without a format, which would use the digits of the user's locale. */
    private static String tenths(double number) {
      return Double.toString(Math.round(number * 10) / 10.0);
    }

    /** Bytes of one key in the bucket. */
    public long keyInSlot() {
      return indirectKey ? Long.BYTES : keySize;
    }

    /** Bytes of one elem in the bucket. */
    public long elemInSlot() {
      return indirectElem ? Long.BYTES : elemSize;
    }
  }

  static final String CLASSIC = "classic";

  /** Entries of one bucket. */
  public static final int SLOTS = 8;

  /** The mean number of entries of a bucket in a table that is about to grow. */
  private static final double LOAD = 7;

  static ReportedMap of(StructMap map, Layouter layouter) {
    BucketLayout layout = BucketLayout.of(map, layouter);
    Extent key = layout.key();
    return new ReportedMap(
        map.map().canonical(),
        map.platform().model(),
        describe(map.key()),
        map.value().map(MapValue::describe).orElse(""),
        new Bucket(
            layout.isFlat() ? "flat" : CLASSIC,
            layout.isFlat() ? layout.keyStride() : 0,
            layout.size(),
            layout.tophash(),
            layout.keys(),
            layout.elems(),
            layout.overflow(),
            layout.isKeyIndirect(),
            layout.isElemIndirect(),
            key.size(),
            layout.elem().size()));
  }

  private static String describe(MapKey key) {
    return switch (key) {
      case MapKey.Fixed fixed -> fixed.type().describe();
      case MapKey.Text _ -> "String";
    };
  }

  /** The map without its model, to find models that lay it out alike. */
  public ReportedMap withoutModel() {
    return new ReportedMap(name, "", key, value, bucket);
  }

  /** The parts of a bucket, in memory's order. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (bucket.isClassic()) {
      parts.add(new Part("byte[8]", "tophash", bucket.tophash(), SLOTS));
      String elem = inSlot(value, bucket.indirectElem());
      parts.add(part(inSlot(key, bucket.indirectKey()), "keys", bucket.keys(), bucket.keyInSlot()));
      if (bucket.elemInSlot() > 0) {
        parts.add(part(elem, "elems", bucket.elems(), bucket.elemInSlot()));
      }
      parts.add(new Part("link", "overflow", bucket.overflow(), Long.BYTES));
    } else {
      parts.add(part("key and elem", "slots", bucket.keys(), bucket.slotSize()));
    }
    parts.sort(Comparator.comparingLong(Part::offset));
    return parts;
  }

  private static String inSlot(String type, boolean indirect) {
    return indirect ? "link" : Part.withoutPackage(type.isEmpty() ? "bytes" : type);
  }

  private static Part part(String type, String name, long offset, long size) {
    return new Part(type + "[" + SLOTS + "]", name, offset, SLOTS * size);
  }

  /** The innermost name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
