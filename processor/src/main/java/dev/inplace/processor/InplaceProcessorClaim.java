package dev.inplace.processor;

import com.google.auto.service.AutoService;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.parse.StrayAnnotations;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Claims our annotations, and the one on generated classes, and tells of those that are not on a
 * struct, which nobody else looks at.
 *
 * <p>{@link InplaceProcessor}'s base class never claims what it has processed, and javac then warns
 * under {@code -Xlint:processing} that nobody did; and it knows no annotations on components. This
 * one comes after it in the services file, which is sorted by name.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"dev.inplace.annotation.*", "javax.annotation.processing.Generated"})
public final class InplaceProcessorClaim extends AbstractProcessor {
  private static final String OURS = Struct.class.getPackageName();

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // they are ours, and there is nothing to share
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Printer printer = new Printer(processingEnv);
    for (TypeElement type : annotated(annotations, round)) {
      StrayAnnotations.of(type).ifPresent(printer::print);
    }
    return true;
  }

  /** The types that carry annotations of ours, themselves or on their components. */
  private static Set<TypeElement> annotated(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().toString().startsWith(OURS)) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          // Anything else is where javac does not allow the annotation, as it tells itself.
          if (element instanceof TypeElement type) {
            types.add(type);
          } else if (element.getEnclosingElement() instanceof TypeElement type) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
