package dev.inplace.processor.parse;

import dev.inplace.processor.model.QualifiedName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Tells what was compiled earlier from what is being compiled. */
final class Compiled {
  private final Elements elements;

  Compiled(Elements elements) {
    this.elements = elements;
  }

  /** Whether a type comes from a class file. */
  boolean is(TypeElement type) {
    @Nullable JavaFileObject file = elements.getFileObjectOf(type);
    return file == null || file.getKind() == JavaFileObject.Kind.CLASS;
  }

  /** Whether there is a type of a name. */
  boolean exists(QualifiedName name) {
    return elements.getTypeElement(name.canonical()) != null;
  }

  /** Whether a type of a name is being compiled from source. */
  boolean existsInSource(QualifiedName name) {
    @Nullable TypeElement type = elements.getTypeElement(name.canonical());
    return type != null && !is(type);
  }
}
