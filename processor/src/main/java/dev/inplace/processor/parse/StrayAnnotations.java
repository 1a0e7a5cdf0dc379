package dev.inplace.processor.parse;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import dev.inplace.annotation.StructMaps;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.model.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Layout annotations on types that are no struct. */
public final class StrayAnnotations {
  private static final String OURS = Struct.class.getPackageName() + ".";

  private StrayAnnotations() {}

  /** The types of a round with Inplace annotations, on themselves or their components. */
  public static Set<TypeElement> carriers(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element.getKind() == ElementKind.ENUM_CONSTANT) {
          continue; // a code, for the structs that have the enum
        }
        // On anything else, javac rejects the annotation itself.
        if (element instanceof TypeElement type) {
          types.add(type);
        } else if (element.getEnclosingElement() instanceof TypeElement type) {
          types.add(type);
        }
      }
    }
    return types;
  }

  /**
   * The diagnostic of a type with Inplace annotations, on itself or its components.
   *
   * @return empty for a struct or a type with maps, which is reported there
   */
  public static Optional<Diagnostic> of(TypeElement type) {
    if (Stream.of(Struct.class, StructMap.class, StructMaps.class)
        .anyMatch(asking -> Annotations.has(type, asking))) {
      return Optional.empty();
    }
    String names =
        Stream.concat(Stream.of(type), type.getRecordComponents().stream())
            .flatMap(element -> ours(element))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Diagnostic(
            Code.WITHOUT_STRUCT,
            Origin.of(TypeNames.of(type)),
            "it is no struct, so nothing heeds its " + names,
            type.getKind() == ElementKind.RECORD
                ? "annotate it with @Struct too"
                : "declare it as a record, and annotate that with @Struct too"));
  }

  private static Stream<String> ours(Element element) {
    List<? extends AnnotationMirror> annotations = element.getAnnotationMirrors();
    return annotations.stream()
        .map(annotation -> annotation.getAnnotationType().toString())
        .filter(name -> name.startsWith(OURS))
        .map(name -> "@" + name.substring(OURS.length()));
  }
}
