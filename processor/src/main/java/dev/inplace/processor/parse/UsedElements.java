package dev.inplace.processor.parse;

import dev.inplace.processor.parse.Annotations.MapAnnotation;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What the code generated for a record names, of all that users write. */
public final class UsedElements {
  private UsedElements() {}

  /** The record, its constructors and accessors, and the types of components and keys. */
  public static Stream<Element> of(TypeElement record) {
    Stream<TypeMirror> components =
        record.getRecordComponents().stream().map(RecordComponentElement::asType);
    Stream<TypeMirror> keys =
        Annotations.maps(record).stream().map(MapAnnotation::key).flatMap(Optional::stream);
    Stream<TypeElement> types =
        Stream.concat(components, keys)
            .map(Declared::innermost)
            .filter(type -> type.getKind() == TypeKind.DECLARED)
            .map(Declared::element);
    Stream<Element> members =
        Stream.concat(
            ElementFilter.constructorsIn(record.getEnclosedElements()).stream(),
            record.getRecordComponents().stream().map(RecordComponentElement::getAccessor));
    return Stream.concat(
        members, Stream.concat(Stream.of(record), types).flatMap(Declared::outwards));
  }
}
