package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import java.lang.annotation.Annotation;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A component of a record, with the record for messages and visibility. */
record Component(TypeElement struct, RecordComponentElement element) {

  TypeMirror type() {
    return element.asType();
  }

  String name() {
    return element.getSimpleName().toString();
  }

  boolean has(Class<? extends Annotation> annotation) {
    return Annotations.has(element, annotation);
  }

  /** The explicit values of an Inplace annotation. */
  GivenValues given(Class<? extends Annotation> annotation, Diagnostics diagnostics) {
    return new GivenValues(element, annotation, origin(), diagnostics);
  }

  Origin origin() {
    return new Origin(TypeNames.of(struct), name());
  }
}
