package dev.inplace.processor.compile;

import dev.inplace.processor.InplaceProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor in a compiler that cannot write files. */
final class BrokenCompiler extends AbstractProcessor {
  private final Processor inplace = new InplaceProcessor();
  private final Throwable failure;

  /** What the compiler throws whenever a file is created. */
  BrokenCompiler(Throwable failure) {
    this.failure = failure;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    Filer filer =
        proxy(
            Filer.class,
            (method, arguments) -> {
              throw failure;
            });
    inplace.init(
        proxy(
            ProcessingEnvironment.class,
            (method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : method.invoke(environment, arguments)));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return inplace.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return inplace.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return inplace.process(annotations, round);
  }

  private interface Answer {
    Object to(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return answer.to(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
