package dev.inplace.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * The packages with a class that has the name of a java.lang class. It is valid for one round, and
 * searches each package once. A search for each struct would take quadratic time.
 */
final class JavaLang {
  private final Elements elements;
  private final Map<PackageElement, Boolean> redefined = new HashMap<>();

  JavaLang(Elements elements) {
    this.elements = elements;
  }

  /** True if the package of an element has a class with such a name. */
  boolean isRedefinedBeside(Element user) {
    return redefined.computeIfAbsent(elements.getPackageOf(user), this::redefines);
  }

  private boolean redefines(PackageElement redefining) {
    ModuleElement module = elements.getModuleOf(redefining);
    return redefining.getEnclosedElements().stream()
        .map(type -> "java.lang." + type.getSimpleName())
        // In one module; otherwise the compiler would search all modules for each name.
        .anyMatch(name -> elements.getTypeElement(module, name) != null);
  }
}
