package dev.inplace.processor.page;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.report.Part;
import dev.inplace.processor.report.ReportedMap;
import dev.inplace.processor.report.ReportedMap.Bucket;
import java.util.ArrayList;
import java.util.List;

/**
 * A map, and one of its buckets drawn.
 *
 * @param models its data models, separated by commas; empty if none is reported
 * @param outside the parts of an entry outside the bucket; empty if there are none
 */
record MapView(
    String models,
    ReportedMap map,
    Drawing drawing,
    List<StructTable.Row> table,
    CacheLine line,
    String outside) {

  static MapView of(List<String> models, ReportedMap map, CacheLine line) {
    Bucket bucket = map.bucket();
    List<Block> blocks = new ArrayList<>();
    for (Part part : map.parts()) {
      blocks.add(block(blocks.size(), part, map));
    }
    List<Block> all = Block.withPadding(blocks, bucket.size());
    String label = "bucket of " + map.simpleName() + ", " + bucket.size() + " bytes";
    return new MapView(
        String.join(", ", models),
        map,
        Drawing.of(label, all, bucket.size(), 0, List.of(), line),
        StructTable.of(all, List.of(), line),
        line,
        outside(bucket));
  }

  private static Block block(int index, Part part, ReportedMap map) {
    long stride = part.name().equals("overflow") ? 0 : part.size() / ReportedMap.SLOTS;
    return new Block(
        index, kind(part, map), part.name(), part.type(), part.offset(), part.size(), stride);
  }

  private static Kind kind(Part part, ReportedMap map) {
    return switch (part.name()) {
      case "tophash" -> Kind.UNSIGNED;
      case "overflow" -> Kind.POINTER;
      case "keys" -> map.bucket().indirectKey() ? Kind.POINTER : Kind.of(map.key());
      case "elems" -> map.bucket().indirectElem() ? Kind.POINTER : Kind.of(map.value());
      default -> Kind.STRUCT;
    };
  }

  private static String outside(Bucket bucket) {
    if (bucket.indirectKey() && bucket.indirectElem()) {
      return "keys and elems lie outside, behind links";
    }
    if (bucket.indirectKey()) {
      return "keys lie outside, behind links";
    }
    return bucket.indirectElem() ? "elems lie outside, behind links" : "";
  }

  String types() {
    String value = map.value().isEmpty() ? "" : " to " + Part.withoutPackage(map.value());
    return map.key().isEmpty() ? "" : Part.withoutPackage(map.key()) + value;
  }

  String entriesPerLine() {
    return map.bucket().entriesPer(line);
  }

  String cacheLines() {
    long lines = line.count(map.bucket().size());
    return lines == 1 ? "1 cache line" : lines + " cache lines";
  }

  boolean isTyped() {
    return !types().isEmpty();
  }

  boolean isForModels() {
    return !models.isEmpty();
  }

  boolean isOutside() {
    return !outside.isEmpty();
  }
}
