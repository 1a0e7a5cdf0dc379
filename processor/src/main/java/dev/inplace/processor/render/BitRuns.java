package dev.inplace.processor.render;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/** The fields of a struct, with bit-fields that share bytes together. */
final class BitRuns {
  private BitRuns() {}

  static List<List<FieldLayout>> of(List<FieldLayout> fields) {
    List<List<FieldLayout>> runs = new ArrayList<>();
    long end = 0;
    for (FieldLayout field : fields) {
      boolean isBits = field.field().type() instanceof FieldType.Bits;
      if (isBits && !runs.isEmpty() && field.offset() < end) {
        runs.getLast().add(field);
      } else {
        runs.add(new ArrayList<>(List.of(field)));
      }
      end = field.end();
    }
    return runs;
  }
}
