package dev.inplace.processor.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a struct, one per field. The column of a field begins at its begin times the
 * number of structs, rounded up to a multiple of the alignment.
 *
 * @param alignment of each column, bytes
 * @param begins of the columns for one struct, bytes
 */
public record ColumnLayout(long alignment, List<Long> begins) {
  /** A cache line; the runtime's class of this name has the same. */
  private static final long CACHE_LINE = 64;

  public ColumnLayout {
    begins = List.copyOf(begins);
  }

  /** The columns of a struct without bit-fields. */
  public static ColumnLayout of(StructLayout struct) {
    List<Long> begins = new ArrayList<>();
    long end = 0;
    for (FieldLayout field : struct.fields()) {
      begins.add(end);
      end = Layouter.plus(end, field.size());
    }
    return new ColumnLayout(Math.max(CACHE_LINE, struct.alignment()), begins);
  }
}
