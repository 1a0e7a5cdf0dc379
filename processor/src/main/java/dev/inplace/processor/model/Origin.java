package dev.inplace.processor.model;

/**
 * Where in the user's source something was declared, so that a message about it can point there.
 *
 * @param type the record or other type, or a package's {@code package-info}
 * @param component its component, or empty for the type itself
 */
public record Origin(QualifiedName type, String component) {

  /** The type itself. */
  public static Origin of(QualifiedName type) {
    return new Origin(type, "");
  }

  /** The type's or the package's whole name. */
  public String qualified() {
    return isPackage() ? type.packageName() : type.canonical();
  }

  /** Whether it is a package, which {@code package-info} stands for. */
  public boolean isPackage() {
    return type.simpleName().equals(QualifiedName.PACKAGE);
  }

  /** {@code Type.field}, {@code Type} or the package, as messages begin. */
  @Override
  public String toString() {
    if (isPackage()) {
      return type.packageName();
    }
    String name = String.join(".", type.simpleNames());
    return component.isEmpty() ? name : name + "." + component;
  }
}
