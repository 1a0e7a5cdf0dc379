package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.model.Origin;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Prints diagnostics where they belong in the source, each once. */
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
    if (element == null) {
      messager.printMessage(kind(diagnostic), diagnostic.message());
    } else {
      messager.printMessage(kind(diagnostic), diagnostic.message(), element);
    }
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
    @Nullable TypeElement type = elements.getTypeElement(origin.type().canonical());
    if (type == null) {
      return null;
    }
    for (RecordComponentElement component : type.getRecordComponents()) {
      if (component.getSimpleName().contentEquals(origin.component())) {
        return component;
      }
    }
    return type;
  }
}
