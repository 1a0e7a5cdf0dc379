package dev.inplace.processor.parse;

import com.google.auto.common.MoreElements;
import dev.inplace.processor.model.QualifiedName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The names of the compiler's types, as the model and messages have them. */
public final class TypeNames {
  private TypeNames() {}

  /** The name of a declared type. */
  public static QualifiedName of(TypeElement type) {
    List<String> simpleNames =
        Declared.outwards(type).map(at -> at.getSimpleName().toString()).toList().reversed();
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    return new QualifiedName(packageName, simpleNames);
  }

  /** A type as messages name it: without {@code java.lang}, annotations and type arguments. */
  static String describe(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> describe(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> describe(Declared.element(type));
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
          Primitives.of(type.getKind()).keyword();
      default -> type.toString();
    };
  }

  private static String describe(TypeElement type) {
    QualifiedName name = of(type);
    return name.packageName().equals("java.lang")
        ? String.join(".", name.simpleNames())
        : name.canonical();
  }
}
