package dev.inplace.processor.layout;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a struct's fields that takes the fewest bytes.
 *
 * <p>It puts fields of size 0 first and sorts the others by alignment, largest first. No order is
 * smaller if every size is a multiple of its field's alignment, which holds without {@code @Align}
 * (G1, G8, C6). Alignments are powers of two, so each field ends where the next may begin: there is
 * no padding between fields. The byte of G7 is not added either: the last field has bytes, or none
 * has. The result is the sum of the sizes, rounded up (G8), which is every order's minimum.
 *
 * <p>Behind a field whose alignment is larger than its size, the field with the least padding comes
 * next, the most aligned among equals. That is a heuristic, not always the optimum.
 */
public final class BestOrder {
  private BestOrder() {}

  /**
   * The layout of the fields in the best order. It is the declared one if that is no larger, or if
   * a field has a given offset or is a bit-field. Among equals the declared order stays.
   */
  public static StructLayout of(StructLayout declared) {
    if (declared.struct().isUnion() || declared.fields().stream().anyMatch(BestOrder::isFixed)) {
      return declared;
    }
    List<FieldLayout> sorted =
        declared.fields().stream()
            .sorted(
                Comparator.comparing((FieldLayout field) -> field.size() > 0)
                    .thenComparing(FieldLayout::alignment, Comparator.reverseOrder()))
            .toList();
    boolean endAligned = sorted.stream().allMatch(field -> field.size() % field.alignment() == 0);
    List<Field> order =
        (endAligned ? sorted : withLeastPadding(sorted)).stream().map(FieldLayout::field).toList();
    StructLayout best = new Layouter().layout(declared.struct().withFields(order));
    return best.size() < declared.size() ? best : declared;
  }

  /** True for a field whose place does not follow from its size and alignment. */
  private static boolean isFixed(FieldLayout field) {
    return field.field().placement().offset().isPresent()
        || field.field().type() instanceof FieldType.Bits;
  }

  private static List<FieldLayout> withLeastPadding(List<FieldLayout> sorted) {
    List<FieldLayout> rest = new ArrayList<>(sorted);
    List<FieldLayout> order = new ArrayList<>();
    long end = 0;
    while (!rest.isEmpty()) {
      FieldLayout next = nearest(rest, end);
      rest.remove(next);
      order.add(next);
      end = at(end, next).free();
    }
    return order;
  }

  /** The field that could begin first behind others that end at {@code end}. */
  private static FieldLayout nearest(List<FieldLayout> fields, long end) {
    return fields.stream()
        .min(Comparator.comparingLong(field -> at(end, field).offset()))
        .orElseThrow();
  }

  /** The field at the next aligned offset; nothing else depends on the fields before. */
  private static FieldLayout at(long end, FieldLayout field) {
    long offset = Layouter.roundUp(end, field.alignment());
    return new FieldLayout(
        field.field(), offset, 0, field.size(), field.alignment(), field.atomicAlignment());
  }
}
