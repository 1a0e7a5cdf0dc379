package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.parse.TypeNames;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import javax.lang.model.element.Element;

/**
 * One annotated element on its way through the pipeline. It is parsed and checked on the compiler's
 * thread. Its files are generated on another, while the next elements are parsed. They are written
 * on the compiler's thread again, in the order of the elements.
 */
final class Passage {
  private final Element asker;
  private final QualifiedName name;
  private final Pipeline pipeline;
  private final Diagnostics diagnostics = new Diagnostics();
  private Optional<ForkJoinTask<Optional<Generation.Files>>> files = Optional.empty();

  private Passage(Element asker, Pipeline pipeline) {
    this.asker = asker;
    this.name = TypeNames.of(asker);
    this.pipeline = pipeline;
  }

  /** Begins a passage; its generation runs from then on. */
  static Passage begin(Element asker, Pipeline pipeline) {
    Passage passage = new Passage(asker, pipeline);
    passage.files = passage.attempt(told -> pipeline.check(asker, told)).map(passage::submit);
    return passage;
  }

  private ForkJoinTask<Optional<Generation.Files>> submit(Generation generation) {
    return ForkJoinPool.commonPool()
        .submit(() -> attempt(told -> Optional.of(generation.files(told))));
  }

  Element asker() {
    return asker;
  }

  /** Waits for the generation and writes its files; returns all diagnostics. */
  Diagnostics end() {
    attempt(_ -> files.flatMap(ForkJoinTask::join)).ifPresent(this::write);
    return diagnostics;
  }

  /** Waits for the generation, whatever its result. */
  void settle() {
    files.ifPresent(ForkJoinTask::quietlyJoin);
  }

  private void write(Generation.Files made) {
    attempt(
        told -> {
          pipeline.write(asker, made, told);
          return Optional.empty();
        });
  }

  /** The result of some work. An exception becomes a diagnostic; none reaches the compiler. */
  private <T> Optional<T> attempt(Function<Diagnostics, Optional<T>> work) {
    try {
      return work.apply(diagnostics);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      diagnostics.add(Defect.in(name, e));
      return Optional.empty();
    }
  }
}
