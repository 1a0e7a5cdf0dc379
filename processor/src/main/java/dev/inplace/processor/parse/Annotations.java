package dev.inplace.processor.parse;

import com.google.auto.common.MoreElements;
import dev.inplace.annotation.Growth;
import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.Request;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The values in the user's Inplace annotations. */
final class Annotations {
  private static final String STRUCT = "dev.inplace.annotation.Struct";
  private static final String STRUCT_MAP = "dev.inplace.annotation.StructMap";
  private static final String STRUCT_MAPS = "dev.inplace.annotation.StructMaps";
  private static final String STRUCT_GRID = "dev.inplace.annotation.StructGrid";

  private Annotations() {}

  /**
   * One {@code @StructMap}.
   *
   * @param key its key; empty if the compiler could not resolve it
   * @param givesValue true if it gives the type of the values
   * @param value that type; empty if the compiler could not resolve it
   * @param name its name; empty if none was given
   * @param layout of its buckets
   * @param isAtOnce true if its tables grow without limit
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

  /**
   * A {@code @StructGrid}.
   *
   * @param key its key; empty if the compiler could not resolve it
   * @param name its name; empty if none was given
   */
  record GridAnnotation(Optional<TypeMirror> key, Optional<String> name) {}

  /** The annotation of a grid, if there is one. */
  static Optional<GridAnnotation> grid(TypeElement struct) {
    return mirror(struct, STRUCT_GRID)
        .map(mirror -> new GridAnnotation(value(mirror, "key", TypeMirror.class), name(mirror)));
  }

  static boolean isStruct(TypeElement type) {
    return MoreElements.isAnnotationPresent(type, STRUCT);
  }

  /** True if an element has an Inplace annotation. */
  static boolean has(Element element, Class<? extends Annotation> annotation) {
    return MoreElements.isAnnotationPresent(element, annotation);
  }

  /** True if a value is explicit in an annotation, valid or not. */
  static boolean says(Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName()).flatMap(found -> value(found, name)).isPresent();
  }

  /** A number; empty if it is not explicit, or the compiler could not resolve it. */
  static Optional<Long> number(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName())
        .flatMap(found -> value(found, name, Number.class))
        .map(Number::longValue);
  }

  /** A text; empty if it is not explicit, or the compiler could not resolve it. */
  static Optional<String> text(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName()).flatMap(found -> value(found, name, String.class));
  }

  /** A boolean; empty if it is not explicit, or the compiler could not resolve it. */
  static Optional<Boolean> truth(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName())
        .flatMap(found -> value(found, name, Boolean.class));
  }

  /** The name of an enum constant; empty if it is not explicit, or could not be resolved. */
  static Optional<String> constant(
      Element element, Class<? extends Annotation> annotation, String name) {
    return mirror(element, annotation.getName()).flatMap(found -> constant(found, name));
  }

  private static Optional<String> constant(AnnotationMirror annotation, String name) {
    return value(annotation, name, VariableElement.class)
        .map(constant -> constant.getSimpleName().toString());
  }

  /** The explicit name of the struct, if any. */
  static Optional<String> structName(TypeElement type) {
    return mirror(type, STRUCT).flatMap(Annotations::name);
  }

  /** The requests of a struct's annotation. */
  static Set<Request> requests(TypeElement struct) {
    return Arrays.stream(Request.values())
        .filter(request -> isSet(struct, request.member()))
        .collect(Collectors.toSet());
  }

  private static boolean isSet(TypeElement struct, String flag) {
    return mirror(struct, STRUCT).flatMap(found -> value(found, flag, Boolean.class)).orElse(false);
  }

  /** The annotations of maps, in source order. */
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

  /** A value of the expected type: for an unresolved one, the compiler substitutes a String. */
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
