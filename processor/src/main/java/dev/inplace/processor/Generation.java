package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.export.CExport;
import dev.inplace.processor.export.Export;
import dev.inplace.processor.export.ExportedFile;
import dev.inplace.processor.export.GoExport;
import dev.inplace.processor.export.RustExport;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.render.Rendered;
import dev.inplace.processor.render.Renderer;
import dev.inplace.processor.report.Comments;
import dev.inplace.processor.report.JsonReport;
import dev.inplace.processor.report.ReportedLayout;
import dev.inplace.processor.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The generation of a declaration's files. It depends only on the declaration and the options and
 * does not call the compiler, so it can run on another thread.
 */
final class Generation {
  private final Declaration declaration;
  private final Renderer.Environment environment;
  private final Options options;
  private final Layouter layouter = new Layouter(); // used by one thread

  Generation(Declaration declaration, Renderer.Environment environment, Options options) {
    this.declaration = declaration;
    this.environment = environment;
    this.options = options;
  }

  /** The texts of all files of a declaration. */
  record Files(List<Rendered> classes, String report, List<ExportedFile> exported) {}

  /** Renders the classes, the report and the exports. */
  Files files(Diagnostics diagnostics) {
    Renderer renderer = new Renderer(layouter, this::table, environment);
    if (options.tellsChecks()) {
      diagnostics.addAll(renderer.checks(declaration));
    }
    return new Files(
        renderer.render(declaration, diagnostics::add),
        JsonReport.of(declaration, layouter),
        exports().flatMap(this::export).toList());
  }

  private List<String> table(StructLayout layout) {
    return TextReport.lines(ReportedLayout.of(layout, layouter), Comments.LINE, options.line());
  }

  private Stream<ExportedFile> export(Export export) {
    return Stream.concat(
        declaration.struct().map(layouter::layout).map(export::of).stream(),
        declaration.maps().stream().flatMap(map -> export.reader(map).stream()));
  }

  private Stream<Export> exports() {
    List<Export> exports = new ArrayList<>();
    if (options.exports().contains(Options.C)) {
      exports.add(new CExport(layouter));
    }
    if (options.exports().contains(Options.GO)) {
      exports.add(new GoExport(layouter, options.goPackage()));
    }
    if (options.exports().contains(Options.RUST)) {
      exports.add(new RustExport(layouter));
    }
    return exports.stream();
  }
}
