package dev.inplace.processor.model;

/**
 * The place of a declaration in the user's source, to which a message points.
 *
 * @param type the record or other type, or a package's {@code package-info}
 * @param component its component, or empty for the type itself
 */
public record Origin(QualifiedName type, String component) {

  /** The type itself. */
  public static Origin of(QualifiedName type) {
    return new Origin(type, "");
  }

  /** The qualified name of the type or package. */
  public String qualified() {
    return isPackage() ? type.packageName() : type.canonical();
  }

  /** True for a package, which {@code package-info} stands for. */
  public boolean isPackage() {
    return type.simpleName().equals(QualifiedName.PACKAGE);
  }

  /** The beginning of messages: {@code Type.field}, {@code Type} or the package. */
  @Override
  public String toString() {
    if (isPackage()) {
      return type.packageName();
    }
    String name = String.join(".", type.simpleNames());
    return component.isEmpty() ? name : name + "." + component;
  }
}
