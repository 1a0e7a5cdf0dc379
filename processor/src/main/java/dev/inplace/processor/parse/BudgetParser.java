package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Origin;
import java.lang.annotation.Annotation;
import java.util.OptionalLong;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Budget}. */
final class BudgetParser {
  private static final Class<? extends Annotation> ANNOTATION = dev.inplace.annotation.Budget.class;

  private final TypeElement record;
  private final Diagnostics diagnostics;

  BudgetParser(TypeElement record, Diagnostics diagnostics) {
    this.record = record;
    this.diagnostics = diagnostics;
  }

  Budget parse() {
    return new Budget(limit("size"), limit("padding"), limit("cacheLines"));
  }

  private OptionalLong limit(String name) {
    return GivenNumber.of(record, ANNOTATION, name, Origin.of(TypeNames.of(record)), diagnostics)
        .filter(limit -> limit >= 0)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
