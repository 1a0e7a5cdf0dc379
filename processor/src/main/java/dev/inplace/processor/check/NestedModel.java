package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.Stream;

/** A rule: a nested struct has the data model of the one around it. */
final class NestedModel implements StructRule {

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    Struct outer = layout.struct();
    return outer.fields().stream().flatMap(field -> check(outer, field)).toList();
  }

  private static Stream<Diagnostic> check(Struct outer, Field field) {
    String model = outer.platform().model();
    return field.type().nested().stream()
        .filter(nested -> !nested.platform().model().equals(model))
        .map(
            nested ->
                new Diagnostic(
                    Code.MODEL_MISMATCH,
                    outer.origin(field),
                    nested.type()
                        + " is laid out for "
                        + nested.platform().model()
                        + ", and this struct for "
                        + model,
                    "write the same @Struct(model = ...) on both"));
  }
}
