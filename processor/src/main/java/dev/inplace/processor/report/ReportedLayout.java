package dev.inplace.processor.report;

import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.BestOrder;
import dev.inplace.processor.layout.ColumnLayout;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.PtrMask;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.Optional;

/**
 * A struct with the results of its layout.
 *
 * @param flyweight its generated flyweight, if not named after the record, else empty
 * @param ptrdata bytes of the prefix that can hold pointers
 * @param ptrmask a digit for each word, {@code 1} for a pointer
 * @param best the order of its fields that takes the fewest bytes
 * @param columns of the struct, if it has any
 */
public record ReportedLayout(
    ReportedStruct struct,
    String flyweight,
    long ptrdata,
    String ptrmask,
    Best best,
    Optional<ColumnLayout> columns) {

  /**
   * An order of fields.
   *
   * @param fields names of the fields
   * @param offsets of the fields; empty in reports without them
   * @param size of the struct in this order
   */
  public record Best(List<String> fields, List<Long> offsets, long size) {
    public Best {
      fields = List.copyOf(fields);
      offsets = List.copyOf(offsets);
    }
  }

  /** The results of a layout. */
  public static ReportedLayout of(StructLayout layout, Layouter layouter) {
    PtrMask mask = PtrMask.of(layout, layouter);
    return new ReportedLayout(
        ReportedStruct.of(layout),
        flyweight(layout.struct()),
        mask.ptrdata(),
        mask.digits(),
        best(BestOrder.of(layout)),
        Optional.empty());
  }

  /** The same for a struct with columns. */
  ReportedLayout with(ColumnLayout its) {
    return new ReportedLayout(struct, flyweight, ptrdata, ptrmask, best, Optional.of(its));
  }

  private static String flyweight(Struct struct) {
    boolean isNamedAfterIt = struct.name().equals(struct.type().simpleName());
    return isNamedAfterIt ? "" : struct.flyweight().canonical();
  }

  private static Best best(StructLayout best) {
    return new Best(
        best.fields().stream().map(field -> field.field().name()).toList(),
        best.fields().stream().map(FieldLayout::offset).toList(),
        best.size());
  }

  /** The bytes that the best order would save. */
  public long saves() {
    return struct.size() - best.size();
  }
}
