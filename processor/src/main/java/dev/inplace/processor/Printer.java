package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.diagnostic.Severity;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.parse.TypeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** A printer of diagnostics at their positions in the source, each once. */
final class Printer {
  private final Elements elements;
  private final Messager messager;
  private final Set<Diagnostic> printed = new HashSet<>();

  Printer(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    messager = environment.getMessager();
  }

  void print(Diagnostic diagnostic) {
    if (!printed.add(diagnostic)) {
      return;
    }
    @Nullable Element element = element(diagnostic.origin());
    if (element != null && isSuppressed(diagnostic, element)) {
      return;
    }
    if (element == null) {
      messager.printMessage(kind(diagnostic), diagnostic.message());
    } else {
      messager.printMessage(kind(diagnostic), diagnostic.message(), element);
    }
  }

  /** True if the user has suppressed a warning, on the element or around it. */
  private static boolean isSuppressed(Diagnostic diagnostic, Element element) {
    if (diagnostic.code().severity() != Severity.WARNING) {
      return false;
    }
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (at.getAnnotationMirrors().stream()
          .filter(Printer::isSuppressWarnings)
          .anyMatch(mirror -> mentions(mirror, diagnostic.code().key()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSuppressWarnings(AnnotationMirror mirror) {
    return mirror.getAnnotationType().toString().equals(SuppressWarnings.class.getName());
  }

  private static boolean mentions(AnnotationMirror mirror, String key) {
    return mirror.getElementValues().values().stream()
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .flatMap(values -> ((List<?>) values).stream())
        .map(value -> ((AnnotationValue) value).getValue())
        .anyMatch(value -> value.equals(key) || value.equals("all"));
  }

  private static Kind kind(Diagnostic diagnostic) {
    return switch (diagnostic.code().severity()) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }

  /** The component itself: its accessor would have no position. */
  private @Nullable Element element(Origin origin) {
    @Nullable Element element = TypeNames.find(origin.type(), elements);
    if (!(element instanceof TypeElement type)) {
      return element;
    }
    for (RecordComponentElement component : type.getRecordComponents()) {
      if (component.getSimpleName().contentEquals(origin.component())) {
        return component;
      }
    }
    return type;
  }
}
