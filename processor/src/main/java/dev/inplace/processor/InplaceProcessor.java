package dev.inplace.processor;

import com.google.auto.service.AutoService;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: it generates flyweights, spans and maps for {@code @Struct} records.
 *
 * <p>It claims no annotation. Once all annotations of a round are claimed, javac stops calling
 * processors, even those that support {@code "*"}, such as Lombok's.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.inplace.annotation.*")
public final class InplaceProcessor extends AbstractProcessor {
  private @Nullable Rounds rounds;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = new Rounds(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Rounds all = Objects.requireNonNull(rounds, "init() is called before the first round");
    if (round.processingOver()) {
      all.end(round.errorRaised());
    } else {
      all.process(annotations, round);
    }
    return false;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
