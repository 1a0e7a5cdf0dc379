package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a struct's fields that takes the fewest bytes.
 *
 * <p>It puts fields of size 0 first and sorts the others by alignment, largest first. No order is
 * smaller where every size is a multiple of its field's alignment, as it is unless {@code @Align}
 * says otherwise (G1, G8, C6): alignments are powers of two, so each field ends where the next may
 * begin, and there is no padding between fields. The byte of G7 is not added either, unless no
 * field has bytes, when it never is. What remains is the sum of the sizes, rounded up (G8), which
 * every order has at least.
 *
 * <p>Behind a field with an alignment larger than its size, the one that needs the least padding
 * comes next, the most aligned among equals. That is good, and not always the best there is.
 */
public final class BestOrder {
  private final Struct struct;
  private final Layouter layouter = new Layouter();

  private BestOrder(Struct struct) {
    this.struct = struct;
  }

  /**
   * The layout of the fields in the best order; as declared, if that is no smaller, or if an offset
   * is given by somebody else. Among equals the declared order stays.
   */
  public static StructLayout of(StructLayout declared) {
    if (declared.fields().stream()
        .anyMatch(field -> field.field().placement().offset().isPresent())) {
      return declared;
    }
    List<FieldLayout> sorted =
        declared.fields().stream()
            .sorted(
                Comparator.comparing((FieldLayout field) -> field.size() > 0)
                    .thenComparing(FieldLayout::alignment, Comparator.reverseOrder()))
            .toList();
    StructLayout best = new BestOrder(declared.struct()).order(sorted);
    return best.size() < declared.size() ? best : declared;
  }

  private StructLayout order(List<FieldLayout> sorted) {
    List<Field> fields = sorted.stream().map(FieldLayout::field).toList();
    return sorted.stream().allMatch(field -> field.size() % field.alignment() == 0)
        ? layout(fields)
        : layout(withLeastPadding(fields));
  }

  private List<Field> withLeastPadding(List<Field> sorted) {
    List<Field> rest = new ArrayList<>(sorted);
    List<Field> order = new ArrayList<>();
    while (!rest.isEmpty()) {
      Field next =
          rest.stream().min(Comparator.comparingLong(field -> offset(order, field))).orElseThrow();
      rest.remove(next);
      order.add(next);
    }
    return order;
  }

  /** Where a field would lie behind others. */
  private long offset(List<Field> before, Field field) {
    List<Field> fields = new ArrayList<>(before);
    fields.add(field);
    return layout(fields).fields().getLast().offset();
  }

  private StructLayout layout(List<Field> fields) {
    return layouter.layout(struct.withFields(fields));
  }
}
