package dev.inplace.processor;

import dev.inplace.processor.check.Rules;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.lock.Locked;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.parse.DeclarationParser;
import dev.inplace.processor.parse.GeneratedNames;
import dev.inplace.processor.render.Renderer;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * The steps from an annotated element to files. Steps that call the compiler are here, for its one
 * thread; the others are a {@link Generation}. A pipeline is valid for one round.
 */
final class Pipeline {
  private final DeclarationParser parser;
  private final Layouter layouter = new Layouter();
  private final Rules rules;
  private final Surroundings surroundings;
  private final JavaLang javaLang;
  private final Options options;
  private final Optional<Locked> locked;
  private final Output output;

  Pipeline(
      ProcessingEnvironment environment,
      Options options,
      GeneratedNames names,
      Surroundings surroundings,
      Optional<Locked> locked) {
    this.options = options;
    rules = new Rules(layouter, options.line());
    this.locked = locked;
    this.surroundings = surroundings;
    javaLang = new JavaLang(environment.getElementUtils());
    parser = new DeclarationParser(environment.getElementUtils(), names, options.model());
    output = new Output(environment.getFiler(), names);
  }

  /**
   * Parses, lays out and checks.
   *
   * @param diagnostics receives the diagnostics so far; if it awaits something, nothing is
   *     generated
   * @return the generation, if there is something to generate
   */
  Optional<Generation> check(Element asker, Diagnostics diagnostics) {
    Optional<Declaration> parsed = parser.parse(asker, diagnostics);
    if (parsed.isEmpty() || diagnostics.isAwaiting()) {
      return Optional.empty();
    }
    Optional<Declaration> checked = rules.check(parsed.get(), diagnostics);
    if (checked.isEmpty() || !surroundings.seeRuntime(asker, diagnostics)) {
      return Optional.empty();
    }
    Declaration visible =
        checked
            .get()
            .withGrid(
                checked.get().grid().filter(grid -> surroundings.seeGrid(asker, diagnostics)));
    // A changed layout is still generated: its report is necessary to accept it.
    Optional<StructLayout> layout = checked.get().struct().map(layouter::layout);
    layout.ifPresent(struct -> locked.ifPresent(lock -> diagnostics.addAll(lock.check(struct))));
    if (options.warnsOfPadding()) {
      rules.advise(checked.get()).ifPresent(diagnostics::add);
    }
    Renderer.Environment environment = surroundings.of(asker, visible, javaLang);
    return Optional.of(new Generation(visible, environment, options));
  }

  /** Writes the generated files, or adds a diagnostic. */
  void write(Element asker, Generation.Files files, Diagnostics diagnostics) {
    output.write(asker, files, diagnostics);
  }
}
