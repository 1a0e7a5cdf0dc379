package dev.inplace.processor;

import dev.inplace.processor.check.Rules;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.parse.DeclarationParser;
import dev.inplace.processor.parse.GeneratedNames;
import dev.inplace.processor.render.Rendered;
import dev.inplace.processor.render.Renderer;
import dev.inplace.processor.report.JsonReport;
import dev.inplace.processor.report.TextTable;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The way of an annotated type, from the compiler's view of it to files. Good for one round. */
final class Pipeline {
  private final Elements elements;
  private final DeclarationParser parser;
  private final Layouter layouter = new Layouter(DataModel.GO_AMD64);
  private final Rules rules = new Rules(layouter);
  private final Output output;

  Pipeline(ProcessingEnvironment environment, GeneratedNames names) {
    elements = environment.getElementUtils();
    parser = new DeclarationParser(elements, names);
    output = new Output(environment.getFiler(), names);
  }

  /**
   * Parses, lays out, checks, renders and reports.
   *
   * @param diagnostics is given all there is to tell; where a type is unresolved, nothing has been
   *     generated, and a later round may find it
   */
  void process(TypeElement type, Diagnostics diagnostics) {
    Optional<Declaration> parsed = parser.parse(type, diagnostics);
    if (parsed.isEmpty() || diagnostics.contains(Code.UNRESOLVED_TYPE)) {
      return;
    }
    StructLayout layout = layouter.layout(parsed.get().struct());
    Optional<Declaration> checked = rules.check(parsed.get(), diagnostics);
    if (checked.isEmpty()) {
      return;
    }
    Renderer renderer = new Renderer(layouter, TextTable::lines, environment(type));
    List<Rendered> classes = renderer.render(checked.get(), layout, diagnostics::add);
    String report = JsonReport.of(checked.get(), layout, layouter);
    output.write(type, classes, report, diagnostics);
  }

  private Renderer.Environment environment(TypeElement type) {
    return new Renderer.Environment(
        sees(type, "javax.annotation.processing.Generated"), // not without java.compiler
        sees(type, "org.jspecify.annotations.Nullable"),
        redefinesJavaLang(type));
  }

  private boolean sees(TypeElement type, String annotation) {
    return elements.getTypeElement(elements.getModuleOf(type), annotation) != null;
  }

  private boolean redefinesJavaLang(TypeElement type) {
    return elements.getPackageOf(type).getEnclosedElements().stream()
        .anyMatch(other -> elements.getTypeElement("java.lang." + other.getSimpleName()) != null);
  }
}
