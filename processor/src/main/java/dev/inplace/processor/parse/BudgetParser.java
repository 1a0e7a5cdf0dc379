package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Origin;
import java.lang.annotation.Annotation;
import java.util.OptionalLong;
import javax.lang.model.element.TypeElement;

/** A parser of {@code @Budget}. */
final class BudgetParser {
  private static final Class<? extends Annotation> ANNOTATION = dev.inplace.annotation.Budget.class;

  private final GivenValues given;

  BudgetParser(TypeElement record, Diagnostics diagnostics) {
    given = new GivenValues(record, ANNOTATION, Origin.of(TypeNames.of(record)), diagnostics);
  }

  Budget parse() {
    return new Budget(limit("size"), limit("padding"), limit("cacheLines"));
  }

  private OptionalLong limit(String name) {
    return given
        .number(name)
        .filter(limit -> limit >= 0)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
