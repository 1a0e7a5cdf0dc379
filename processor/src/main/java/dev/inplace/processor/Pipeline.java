package dev.inplace.processor;

import dev.inplace.processor.check.Rules;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.export.CExport;
import dev.inplace.processor.export.Export;
import dev.inplace.processor.export.ExportedFile;
import dev.inplace.processor.export.GoExport;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.lock.Locked;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.parse.DeclarationParser;
import dev.inplace.processor.parse.GeneratedNames;
import dev.inplace.processor.render.Rendered;
import dev.inplace.processor.render.Renderer;
import dev.inplace.processor.report.Comments;
import dev.inplace.processor.report.JsonReport;
import dev.inplace.processor.report.ReportedLayout;
import dev.inplace.processor.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The way of an annotated element, from the compiler's view of it to files. Good for one round. */
final class Pipeline {
  private final DeclarationParser parser;
  private final Layouter layouter = new Layouter();
  private final Rules rules = new Rules(layouter);
  private final Surroundings surroundings;
  private final JavaLang javaLang;
  private final Options options;
  private final Optional<Locked> locked;
  private final List<Export> exports = new ArrayList<>();
  private final Output output;

  Pipeline(
      ProcessingEnvironment environment,
      Options options,
      GeneratedNames names,
      Surroundings surroundings,
      Optional<Locked> locked) {
    this.options = options;
    this.locked = locked;
    this.surroundings = surroundings;
    javaLang = new JavaLang(environment.getElementUtils());
    parser = new DeclarationParser(environment.getElementUtils(), names, options.model());
    if (options.exports().contains(Options.C)) {
      exports.add(new CExport(layouter));
    }
    if (options.exports().contains(Options.GO)) {
      exports.add(new GoExport(layouter, options.goPackage()));
    }
    output = new Output(environment.getFiler(), names);
  }

  /**
   * Parses, lays out, checks, renders, reports and exports.
   *
   * @param diagnostics is given all there is to tell; where it awaits something, nothing has been
   *     generated
   */
  void process(Element asker, Diagnostics diagnostics) {
    Optional<Declaration> parsed = parser.parse(asker, diagnostics);
    if (parsed.isEmpty() || diagnostics.isAwaiting()) {
      return;
    }
    Optional<Declaration> checked = rules.check(parsed.get(), diagnostics);
    if (checked.isEmpty() || !surroundings.seeRuntime(asker, diagnostics)) {
      return;
    }
    // A changed layout is generated all the same: to accept it takes its report.
    Optional<StructLayout> layout = checked.get().struct().map(layouter::layout);
    layout.ifPresent(struct -> locked.ifPresent(lock -> diagnostics.addAll(lock.check(struct))));
    if (options.warnsOfPadding()) {
      rules.advise(checked.get()).ifPresent(diagnostics::add);
    }
    Renderer renderer =
        new Renderer(layouter, this::table, surroundings.of(asker, checked.get(), javaLang));
    if (options.tellsChecks()) {
      diagnostics.addAll(renderer.checks(checked.get()));
    }
    List<Rendered> classes = renderer.render(checked.get(), diagnostics::add);
    String report = JsonReport.of(checked.get(), layouter);
    List<ExportedFile> exported = layout.map(this::export).orElse(List.of());
    output.write(asker, classes, report, exported, diagnostics);
  }

  private List<String> table(StructLayout layout) {
    return TextReport.lines(ReportedLayout.of(layout, layouter), Comments.LINE);
  }

  private List<ExportedFile> export(StructLayout layout) {
    return exports.stream().map(export -> export.of(layout)).toList();
  }
}
