package dev.inplace.processor.model;

/**
 * Where in the user's source something was declared, so that a message about it can point there.
 *
 * @param type the record (or other type)
 * @param component its component, or empty for the type itself
 */
public record Origin(QualifiedName type, String component) {

  /** The type itself. */
  public static Origin of(QualifiedName type) {
    return new Origin(type, "");
  }

  /** {@code Type.field} or {@code Type}, as messages begin. */
  @Override
  public String toString() {
    String name = String.join(".", type.simpleNames());
    return component.isEmpty() ? name : name + "." + component;
  }
}
