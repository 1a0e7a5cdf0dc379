package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.parse.TypeNames;
import dev.inplace.processor.parse.UsedElements;
import dev.inplace.processor.render.Renderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The classes that the user's module and package make visible to generated code. */
final class Surroundings {
  private static final String RUNTIME = "dev.inplace.Flyweight";
  private static final String GRID = "dev.inplace.hazelcast.Grid";
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final Elements elements;
  private final Set<String> modulesWithoutRuntime = new HashSet<>();

  Surroundings(Elements elements) {
    this.elements = elements;
  }

  /** True if generated code sees the runtime; if not, adds a diagnostic, one for each module. */
  boolean seeRuntime(Element user, Diagnostics diagnostics) {
    if (sees(user, RUNTIME)) {
      return true;
    }
    ModuleElement module = elements.getModuleOf(user);
    if (modulesWithoutRuntime.add(module.getQualifiedName().toString())) {
      diagnostics.add(
          Code.NO_RUNTIME,
          Origin.of(TypeNames.of(user)),
          "the classes that generated code calls are not visible, such as " + RUNTIME,
          "add the dependency dev.inplace:inplace-runtime"
              + (module.isUnnamed()
                  ? ""
                  : ", and write requires dev.inplace; in module " + module.getQualifiedName()));
    }
    return false;
  }

  /** True if the code of a grid sees what it calls; if not, adds a diagnostic. */
  boolean seeGrid(Element user, Diagnostics diagnostics) {
    if (sees(user, GRID)) {
      return true;
    }
    diagnostics.add(
        Code.NO_RUNTIME,
        Origin.of(TypeNames.of(user)),
        "the classes that a grid calls are not visible, such as " + GRID,
        "add the dependency dev.inplace:inplace-hazelcast, or remove @StructGrid");
    return false;
  }

  /** The environment of the code generated for a declaration. */
  Renderer.Environment of(Element user, Declaration declaration, JavaLang javaLang) {
    List<String> suppressed = new ArrayList<>();
    if (UsedElements.of(user).anyMatch(elements::isDeprecated)) {
      suppressed.addAll(List.of("deprecation", "removal"));
    }
    boolean saysNullable = !declaration.maps().isEmpty() || declaration.grid().isPresent();
    if (isPublic(declaration)
        && isExported(user)
        && (isHiddenFromUsers(user, RUNTIME)
            || isHiddenFromUsers(user, GENERATED)
            || (saysNullable && isHiddenFromUsers(user, NULLABLE)))) {
      suppressed.add("exports");
    }
    return new Renderer.Environment(
        sees(user, GENERATED), // not without java.compiler
        sees(user, NULLABLE),
        javaLang.isRedefinedBeside(user),
        suppressed);
  }

  private static boolean isPublic(Declaration declaration) {
    return declaration.struct().filter(Struct::isPublic).isPresent()
        || declaration.maps().stream().anyMatch(StructMap::isPublic);
  }

  private boolean sees(Element user, String type) {
    return elements.getTypeElement(elements.getModuleOf(user), type) != null;
  }

  private boolean isExported(Element user) {
    return ElementFilter.exportsIn(elements.getModuleOf(user).getDirectives()).stream()
        .map(ExportsDirective::getPackage)
        .anyMatch(elements.getPackageOf(user)::equals);
  }

  /** True if generated code sees an annotation that users of the module need not see. */
  private boolean isHiddenFromUsers(Element user, String annotation) {
    ModuleElement module = elements.getModuleOf(user);
    @Nullable TypeElement type = elements.getTypeElement(module, annotation);
    return type != null
        && ElementFilter.requiresIn(module.getDirectives()).stream()
            .filter(RequiresDirective::isTransitive)
            .noneMatch(directive -> directive.getDependency().equals(elements.getModuleOf(type)));
  }
}
