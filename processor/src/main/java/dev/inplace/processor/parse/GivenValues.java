package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The explicit values of an Inplace annotation. An unresolved constant adds a diagnostic and is
 * awaited, as another processor may generate it.
 */
record GivenValues(
    Element element,
    Class<? extends Annotation> annotation,
    Origin origin,
    Diagnostics diagnostics) {

  /** The compiler's substitute for an unresolved text; no name equals it. */
  private static final String UNRESOLVED_TEXT = "<error>";

  /** A number; empty if it is not explicit or unresolved. */
  Optional<Long> number(String name) {
    return checked(name, Annotations.number(element, annotation, name), "a number");
  }

  /** A number, or its default if it is not explicit; empty if it is unresolved. */
  Optional<Long> number(String name, long otherwise) {
    return Annotations.says(element, annotation, name) ? number(name) : Optional.of(otherwise);
  }

  /** A text; empty if it is not explicit or unresolved. */
  Optional<String> text(String name) {
    Optional<String> text = Annotations.text(element, annotation, name);
    return checked(name, text.filter(found -> !found.contains(UNRESOLVED_TEXT)), "a text");
  }

  /** A boolean; false if it is not explicit or unresolved. */
  boolean isTrue(String name) {
    return checked(name, Annotations.truth(element, annotation, name), "true or false")
        .orElse(false);
  }

  private <T> Optional<T> checked(String name, Optional<T> value, String kind) {
    if (value.isEmpty() && Annotations.says(element, annotation, name)) {
      String what = name + " of its @" + annotation.getSimpleName();
      diagnostics.add(unresolved(what, kind, origin));
      diagnostics.await();
    }
    return value;
  }

  /** True if a name is resolved; if not, adds a diagnostic. */
  static boolean isResolved(
      String name, String annotation, Origin origin, Diagnostics diagnostics) {
    if (!name.contains(UNRESOLVED_TEXT)) {
      return true;
    }
    diagnostics.add(unresolved("name of its " + annotation, "a text", origin));
    diagnostics.await();
    return false;
  }

  private static Diagnostic unresolved(String what, String kind, Origin origin) {
    return new Diagnostic(
        Code.UNRESOLVED_TYPE,
        origin,
        "the " + what + " cannot be resolved",
        "write " + kind + ", or a constant that exists");
  }
}
