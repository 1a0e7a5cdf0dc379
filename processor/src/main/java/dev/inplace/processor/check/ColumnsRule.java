package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import java.util.List;

/** A rule: each field of a struct with columns has bytes of its own. */
final class ColumnsRule {
  private final StructLayout layout;

  ColumnsRule(StructLayout layout) {
    this.layout = layout;
  }

  List<Diagnostic> check() {
    if (layout.struct().isUnion()) {
      return List.of(
          new Diagnostic(
              Code.COLUMNS_UNSUPPORTED,
              layout.struct().origin(),
              "a union has no columns: its components share their bytes",
              "remove columns = true, or nest the union in a struct that has columns"));
    }
    return layout.fields().stream()
        .filter(field -> field.field().type() instanceof FieldType.Bits)
        .map(this::sharesBytes)
        .toList();
  }

  private Diagnostic sharesBytes(FieldLayout field) {
    return new Diagnostic(
        Code.COLUMNS_UNSUPPORTED,
        layout.struct().origin(field.field()),
        "a bit-field has no column: it shares bytes with others",
        "remove @Bits, nest all bit-fields in a struct of their own, or remove columns = true");
  }
}
