package dev.inplace.processor.parse;

import com.google.auto.common.MoreElements;
import dev.inplace.annotation.Growth;
import dev.inplace.annotation.MapLayout;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What the user wrote in our annotations. */
final class Annotations {
  private static final String STRUCT = "dev.inplace.annotation.Struct";
  private static final String STRUCT_MAP = "dev.inplace.annotation.StructMap";
  private static final String STRUCT_MAPS = "dev.inplace.annotation.StructMaps";

  private Annotations() {}

  /**
   * One {@code @StructMap}.
   *
   * @param key its key; empty if the compiler could not resolve it
   * @param givesValue whether it says what the values are
   * @param value the type it says; empty if the compiler could not resolve it
   * @param name its name; empty if none was given
   * @param layout of its buckets
   * @param isAtOnce whether its tables grow without limit
   */
  record MapAnnotation(
      Optional<TypeMirror> key,
      boolean givesValue,
      Optional<TypeMirror> value,
      Optional<String> name,
      MapLayout layout,
      boolean isAtOnce) {

    private static MapAnnotation of(AnnotationMirror mirror) {
      return new MapAnnotation(
          Annotations.value(mirror, "key", TypeMirror.class),
          Annotations.value(mirror, "value").isPresent(),
          Annotations.value(mirror, "value", TypeMirror.class),
          Annotations.name(mirror),
          Annotations.constant(mirror, "layout")
              .filter(MapLayout.CLASSIC.name()::equals)
              .map(MapLayout::valueOf)
              .orElse(MapLayout.FLAT),
          Annotations.constant(mirror, "growth").filter(Growth.AT_ONCE.name()::equals).isPresent());
    }
  }

  static boolean isStruct(TypeElement type) {
    return MoreElements.isAnnotationPresent(type, STRUCT);
  }

  /** Whether an annotation of ours is on an element. */
  static boolean has(Element element, Class<? extends Annotation> annotation) {
    return MoreElements.isAnnotationPresent(element, annotation);
  }

  /** Whether a value is written out in an annotation, good or not. */
  static boolean says(Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName()).flatMap(found -> value(found, name)).isPresent();
  }

  /** A number; empty if it is not written out, or the compiler could not resolve it. */
  static Optional<Long> number(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName())
        .flatMap(found -> value(found, name, Number.class))
        .map(Number::longValue);
  }

  /** A truth, under the same conditions. */
  static Optional<Boolean> truth(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName())
        .flatMap(found -> value(found, name, Boolean.class));
  }

  /** The name of a constant of an enum, under the same conditions. */
  static Optional<String> constant(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName()).flatMap(found -> constant(found, name));
  }

  private static Optional<String> constant(AnnotationMirror annotation, String name) {
    return value(annotation, name, VariableElement.class)
        .map(constant -> constant.getSimpleName().toString());
  }

  /** The name given to the struct, if one was. */
  static Optional<String> structName(TypeElement type) {
    return mirror(type, STRUCT).flatMap(Annotations::name);
  }

  /** The maps asked for, in source order. */
  static List<MapAnnotation> maps(Element asker) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    mirror(asker, STRUCT_MAP).ifPresent(mirrors::add);
    mirror(asker, STRUCT_MAPS)
        .flatMap(maps -> value(maps, "value"))
        .ifPresent(maps -> mirrors.addAll(repeated(maps)));
    return mirrors.stream().map(MapAnnotation::of).toList();
  }

  private static Optional<AnnotationMirror> mirror(Element element, String annotation) {
    return MoreElements.getAnnotationMirror(element, annotation).toJavaUtil();
  }

  private static Optional<String> name(AnnotationMirror annotation) {
    return value(annotation, "name", String.class).filter(name -> !name.isEmpty());
  }

  private static List<AnnotationMirror> repeated(Object value) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (((AnnotationValue) each).getValue() instanceof AnnotationMirror mirror) {
          mirrors.add(mirror);
        }
      }
    }
    return mirrors;
  }

  /** A value of the type asked for: the compiler stands a String in for what it cannot resolve. */
  private static <T> Optional<T> value(AnnotationMirror annotation, String name, Class<T> type) {
    return value(annotation, name).filter(type::isInstance).map(type::cast);
  }

  private static Optional<Object> value(AnnotationMirror annotation, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue().getValue());
      }
    }
    return Optional.empty();
  }
}
