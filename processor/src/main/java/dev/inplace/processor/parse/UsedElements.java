package dev.inplace.processor.parse;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The user's elements that the code generated for a type or package names. */
public final class UsedElements {
  private UsedElements() {}

  /** The element, its constructors and accessors, and the types of components, keys and values. */
  public static Stream<Element> of(Element user) {
    Stream<TypeElement> types =
        Stream.concat(components(user).map(RecordComponentElement::asType), ofMaps(user))
            .map(Declared::innermost)
            .filter(type -> type.getKind() == TypeKind.DECLARED)
            .map(Declared::element);
    Stream<Element> members =
        Stream.concat(
            ElementFilter.constructorsIn(user.getEnclosedElements()).stream(),
            components(user).map(RecordComponentElement::getAccessor));
    Stream<TypeElement> itself =
        user instanceof TypeElement type ? Stream.of(type) : Stream.empty();
    return Stream.concat(members, Stream.concat(itself, types).flatMap(Declared::outwards));
  }

  private static Stream<? extends RecordComponentElement> components(Element user) {
    return user instanceof TypeElement type ? type.getRecordComponents().stream() : Stream.empty();
  }

  private static Stream<TypeMirror> ofMaps(Element user) {
    return Annotations.maps(user).stream()
        .flatMap(map -> Stream.of(map.key(), map.value()))
        .flatMap(Optional::stream);
  }
}
