package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Built;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A nested struct is laid out for the data model of the one around it, and one that was compiled
 * earlier has the layout that it would be given now: its flyweight reads and writes by that.
 */
final class NestedBuild implements StructRule {
  private final Layouter layouter;

  NestedBuild(Layouter layouter) {
    this.layouter = layouter;
  }

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    List<Diagnostic> broken = new ArrayList<>();
    for (FieldLayout field : layout.fields()) {
      Origin origin = layout.struct().origin(field.field());
      field
          .field()
          .type()
          .nested()
          .flatMap(nested -> check(nested, origin).or(() -> model(layout.struct(), nested, origin)))
          .ifPresent(broken::add);
    }
    return broken;
  }

  /** What to tell where a struct that was compiled earlier is used. */
  Optional<Diagnostic> check(Struct used, Origin origin) {
    Built now =
        new Built(
            used.platform().model(),
            used.platform().byteOrderName(),
            Fingerprint.digits(layouter.layout(used)));
    return used.built()
        .filter(built -> !built.equals(now))
        .map(
            built ->
                new Diagnostic(
                    Code.BUILD_MISMATCH,
                    origin,
                    used.type()
                        + ", compiled earlier, is "
                        + describe(built)
                        + "; here it would be "
                        + describe(now),
                    "compile both with the same version of Inplace and the same -Ainplace.model, or"
                        + " write @Struct(model = ...) on "
                        + used.type().simpleName()));
  }

  private static String describe(Built built) {
    return built.model().isEmpty()
        ? "of an older version, which does not tell its data model"
        : built.model() + ", " + built.byteOrder() + ", fingerprint " + built.fingerprint();
  }

  private static Optional<Diagnostic> model(Struct outer, Struct nested, Origin origin) {
    String outerModel = outer.platform().model();
    String nestedModel = nested.platform().model();
    if (outerModel.equals(nestedModel)) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            Code.MODEL_MISMATCH,
            origin,
            nested.type()
                + " is laid out for "
                + nestedModel
                + ", and this struct for "
                + outerModel,
            "write the same @Struct(model = ...) on both"));
  }
}
