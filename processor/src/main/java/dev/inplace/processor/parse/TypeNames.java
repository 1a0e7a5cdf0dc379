package dev.inplace.processor.parse;

import com.google.auto.common.MoreElements;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The names of the compiler's types in the model and in messages. */
public final class TypeNames {
  private TypeNames() {}

  /** The name of an annotated element: a declared type or a package. */
  public static QualifiedName of(Element element) {
    return element instanceof TypeElement type
        ? ofType(type)
        : QualifiedName.ofPackage(MoreElements.getPackage(element).getQualifiedName().toString());
  }

  /** The element with a name, if there is one. */
  public static @Nullable Element find(QualifiedName name, Elements elements) {
    return Origin.of(name).isPackage()
        ? elements.getPackageElement(name.packageName())
        : elements.getTypeElement(name.canonical());
  }

  private static QualifiedName ofType(TypeElement type) {
    List<String> simpleNames =
        Declared.outwards(type).map(at -> at.getSimpleName().toString()).toList().reversed();
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    return new QualifiedName(packageName, simpleNames);
  }

  /** A type as text in messages: without {@code java.lang}, annotations and type arguments. */
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
