package dev.inplace.processor.compile;

import dev.inplace.processor.InplaceProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor in a compiler whose filer does something else. */
abstract class ForeignCompiler extends AbstractProcessor {
  private final Processor inplace = new InplaceProcessor();

  /** The reaction to a call of the filer. */
  abstract Object create(Filer filer, Method method, Object[] arguments) throws Throwable;

  @Override
  public final void init(ProcessingEnvironment environment) {
    Filer real = environment.getFiler();
    Filer filer = proxy(Filer.class, (method, arguments) -> create(real, method, arguments));
    inplace.init(
        proxy(
            ProcessingEnvironment.class,
            (method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : method.invoke(environment, arguments)));
  }

  @Override
  public final Set<String> getSupportedAnnotationTypes() {
    return inplace.getSupportedAnnotationTypes();
  }

  @Override
  public final Set<String> getSupportedOptions() {
    return inplace.getSupportedOptions();
  }

  @Override
  public final SourceVersion getSupportedSourceVersion() {
    return inplace.getSupportedSourceVersion();
  }

  @Override
  public final boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return inplace.process(annotations, round);
  }

  private interface Answer {
    Object to(Method method, Object[] arguments) throws Throwable;
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
