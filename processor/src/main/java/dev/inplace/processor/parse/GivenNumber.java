package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.Element;

/** A number that the user wrote in one of our annotations. */
final class GivenNumber {
  private GivenNumber() {}

  /** The number; if it is written, but a constant that does not exist, adds a diagnostic. */
  static Optional<Long> of(
      Element element,
      Class<? extends Annotation> annotation,
      String name,
      Origin origin,
      Diagnostics diagnostics) {
    Optional<Long> number = Annotations.number(element, annotation, name);
    if (number.isEmpty() && Annotations.says(element, annotation, name)) {
      diagnostics.await();
      diagnostics.add(
          Code.UNRESOLVED_TYPE,
          origin,
          "the value of its @" + annotation.getSimpleName() + " cannot be resolved",
          "write a number, or a constant that exists");
    }
    return number;
  }
}
