package dev.inplace.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * Which packages have a class with the name of one of java.lang. Good for one round, in which each
 * package is looked through once: to do it for each struct would take the square of their number.
 */
final class JavaLang {
  private final Elements elements;
  private final Map<PackageElement, Boolean> redefined = new HashMap<>();

  JavaLang(Elements elements) {
    this.elements = elements;
  }

  /** Whether the package of an element has a class with such a name. */
  boolean isRedefinedBeside(Element user) {
    return redefined.computeIfAbsent(elements.getPackageOf(user), this::redefines);
  }

  private boolean redefines(PackageElement redefining) {
    ModuleElement module = elements.getModuleOf(redefining);
    return redefining.getEnclosedElements().stream()
        .map(type -> "java.lang." + type.getSimpleName())
        // In one module: else the compiler would search all of them for each name.
        .anyMatch(name -> elements.getTypeElement(module, name) != null);
  }
}
