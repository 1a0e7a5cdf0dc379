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
 * thread. Its files are put together on another, while the next elements are parsed, and written on
 * the compiler's again: what the compiler sees comes in the order of its elements.
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

  /** Begins it; what it generates is under way afterwards. */
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

  /** Waits for what is under way, and writes it; returns all there is to tell. */
  Diagnostics end() {
    attempt(_ -> files.flatMap(ForkJoinTask::join)).ifPresent(this::write);
    return diagnostics;
  }

  /** Waits for what is under way, whatever comes of it. */
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

  /** What comes of some work; any exception is told instead: none gets as far as the compiler. */
  private <T> Optional<T> attempt(Function<Diagnostics, Optional<T>> work) {
    try {
      return work.apply(diagnostics);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      diagnostics.add(Defect.in(name, e));
      return Optional.empty();
    }
  }
}
