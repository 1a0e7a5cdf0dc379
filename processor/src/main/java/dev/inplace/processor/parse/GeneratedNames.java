package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The generated classes that each record needs, in all rounds of one compilation. */
public final class GeneratedNames {
  private final Elements elements;
  private final Compiled compiled;
  private final Map<QualifiedName, ModuleElement> modules = new HashMap<>();
  private final Map<QualifiedName, Set<QualifiedName>> claims = new HashMap<>();
  private final Set<QualifiedName> written = new HashSet<>();

  public GeneratedNames(Elements elements) {
    this.elements = elements;
    compiled = new Compiled(elements);
  }

  /** Notes the classes that an element needs; all of a round are noted before any is parsed. */
  public void claim(Element asker) {
    QualifiedName asking = TypeNames.of(asker);
    modules.put(asking, elements.getModuleOf(asker));
    for (QualifiedName name : StructNames.allClasses(asker)) {
      claims.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(asking);
    }
  }

  /** True if a record that the compiler gave to the processor needs a class. */
  boolean isClaimed(QualifiedName flyweight) {
    return claims.containsKey(flyweight);
  }

  /** Notes a generated class, so that it does not count as one of the user's. */
  public void written(QualifiedName name) {
    written.add(name);
  }

  /**
   * Adds a diagnostic if one of the classes exists, or another record needs it too.
   *
   * @param fix what to write to get other names
   * @return true if all are free
   */
  boolean areFree(List<QualifiedName> classes, Origin origin, String fix, Diagnostics diagnostics) {
    for (QualifiedName name : classes) {
      if (!written.contains(name) && existsInSource(name, origin.type())) {
        diagnostics.add(
            Code.NAME_TAKEN,
            origin,
            "it would generate " + name.simpleName() + ", which exists already",
            fix);
        return false;
      }
      for (QualifiedName other : claims.getOrDefault(name, Set.of())) {
        if (!other.equals(origin.type())) {
          diagnostics.add(
              Code.NAME_TAKEN,
              origin,
              "it would generate " + name.simpleName() + ", and so would " + other,
              fix);
          return false;
        }
      }
    }
    return true;
  }

  private boolean existsInSource(QualifiedName name, QualifiedName asker) {
    @Nullable ModuleElement module = modules.get(asker); // else all are searched, for each name
    return module != null && compiled.existsInSource(module, name, asker);
  }
}
