package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.StructLayout;
import java.util.Comparator;
import java.util.List;

/**
 * A rule: the data model's compiler accepts the size of a struct. Source: Go, {@code
 * cmd/compile/internal/types/size.go}, {@code calcStructOffset}: "type %L too large".
 */
final class StructSize implements StructRule {

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    boolean fits = layout.fields().stream().allMatch(field -> field.end() < maxSize(layout));
    return fits && layout.size() <= maxSize(layout) ? List.of() : List.of(tooLarge(layout));
  }

  private static Diagnostic tooLarge(StructLayout layout) {
    return new Diagnostic(
        Code.STRUCT_TOO_LARGE,
        layout.struct().origin(),
        "it takes "
            + Bytes.of(layout.size())
            + "; "
            + layout.model().name()
            + " has room for less than "
            + Bytes.of(maxSize(layout)),
        fix(layout));
  }

  private static String fix(StructLayout layout) {
    FieldLayout largest =
        layout.fields().stream().max(Comparator.comparingLong(FieldLayout::size)).orElseThrow();
    long padding = layout.paddings().stream().mapToLong(Padding::size).max().orElse(0);
    return padding > largest.size()
        ? "lower its offsets or alignments; its padding is " + Paddings.describe(layout)
        : "make its fields smaller; "
            + largest.field().name()
            + " alone takes "
            + Bytes.of(largest.size());
  }

  private static long maxSize(StructLayout layout) {
    return layout.model().maxSize();
  }
}
