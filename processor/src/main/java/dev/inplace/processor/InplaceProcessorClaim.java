package dev.inplace.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims our annotations, and the one on generated classes, and does nothing else. {@link
 * InplaceProcessor}'s base class never claims what it has processed, and javac then warns under
 * {@code -Xlint:processing} that nobody did. This one comes after it in the services file, which is
 * sorted by name.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"dev.inplace.annotation.*", "javax.annotation.processing.Generated"})
public final class InplaceProcessorClaim extends AbstractProcessor {
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // they are ours, and there is nothing to share
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
