package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.Struct;
import java.util.Comparator;
import java.util.List;

/** The order of a struct's fields that takes the fewest bytes. */
public final class BestOrder {
  private BestOrder() {}

  /**
   * The layout of the fields in the best order; as declared, if no order is smaller. Among equals
   * the declared order stays.
   *
   * <p>The best order puts fields of size 0 first and sorts the others by alignment, largest first.
   * No order is smaller: every size is a multiple of its alignment (G1, G8) and alignments are
   * powers of two, so each field ends where the next may begin, and there is no padding between
   * fields. The byte of G7 is not added either, unless no field has bytes, when it never is. What
   * remains is the sum of the sizes, rounded up (G8), which every order has at least.
   */
  public static StructLayout of(StructLayout declared, Layouter layouter) {
    List<Field> fields =
        declared.fields().stream()
            .sorted(
                Comparator.comparing((FieldLayout field) -> field.size() > 0)
                    .thenComparing(FieldLayout::alignment, Comparator.reverseOrder()))
            .map(FieldLayout::field)
            .toList();
    Struct struct = declared.struct();
    StructLayout best =
        layouter.layout(new Struct(struct.type(), struct.name(), struct.isPublic(), fields));
    return best.size() < declared.size() ? best : declared;
  }
}
