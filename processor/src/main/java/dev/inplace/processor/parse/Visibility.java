package dev.inplace.processor.parse;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The visibility of types. */
final class Visibility {
  private Visibility() {}

  /** True if the type and its enclosing types are public. */
  static boolean isPublic(TypeElement type) {
    return Declared.outwards(type).allMatch(at -> at.getModifiers().contains(Modifier.PUBLIC));
  }

  /** True if the type and its enclosing types are public, and for a package. */
  static boolean isPublic(Element element) {
    return !(element instanceof TypeElement type) || isPublic(type);
  }

  /** True if the type or an enclosing type is private. */
  static boolean isPrivate(TypeElement type) {
    return Declared.outwards(type).anyMatch(at -> at.getModifiers().contains(Modifier.PRIVATE));
  }

  /** True if any class in the package of {@code user} can name {@code type}. */
  static boolean isVisible(TypeElement type, Element user) {
    boolean samePackage = MoreElements.getPackage(type).equals(MoreElements.getPackage(user));
    return isPublic(type) || (samePackage && !isPrivate(type));
  }
}
