package dev.inplace.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Generates flyweights, spans and maps for {@code @Struct} records. */
@AutoService(Processor.class)
public final class InplaceProcessor extends BasicAnnotationProcessor {
  private @Nullable StructStep step;

  @Override
  protected Iterable<? extends Step> steps() {
    step = new StructStep(processingEnv);
    return List.of(step);
  }

  @Override
  protected void postRound(RoundEnvironment round) {
    StructStep structs = Objects.requireNonNull(step, "steps() is called before the first round");
    if (round.processingOver()) {
      structs.end(round.errorRaised());
    } else {
      structs.processHeldBack(round);
    }
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
