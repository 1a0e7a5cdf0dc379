package dev.inplace.processor.parse;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** From where a type can be named. */
final class Visibility {
  private Visibility() {}

  /** Whether the type and all around it are public. */
  static boolean isPublic(TypeElement type) {
    return Declared.outwards(type).allMatch(at -> at.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Whether the type and all around it are public; a package is. */
  static boolean isPublic(Element element) {
    return !(element instanceof TypeElement type) || isPublic(type);
  }

  /** Whether the type, or one around it, is private. */
  static boolean isPrivate(TypeElement type) {
    return Declared.outwards(type).anyMatch(at -> at.getModifiers().contains(Modifier.PRIVATE));
  }

  /** Whether any class in the package of {@code user} can name {@code type}. */
  static boolean isVisible(TypeElement type, Element user) {
    boolean samePackage = MoreElements.getPackage(type).equals(MoreElements.getPackage(user));
    return isPublic(type) || (samePackage && !isPrivate(type));
  }
}
