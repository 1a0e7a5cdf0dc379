package dev.inplace.processor.compile;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** A compiler that remembers which elements each file originates in. */
final class RecordingCompiler extends ForeignCompiler {
  private final Map<String, List<String>> origins = new TreeMap<>();

  /** The names of the originating elements for each file. */
  Map<String, List<String>> origins() {
    return origins;
  }

  @Override
  Object create(Filer filer, Method method, Object[] arguments) throws Throwable {
    Element[] elements = (Element[]) arguments[arguments.length - 1];
    String name = arguments[arguments.length - 2].toString();
    origins.put(name, Arrays.stream(elements).map(Element::toString).toList());
    return method.invoke(filer, arguments);
  }
}
