package dev.inplace.processor.render.map;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** The beginnings of a map's methods. */
final class Body {
  private Body() {}

  static MethodSpec.Builder of(String name, TypeName type, Modifier... modifiers) {
    return MethodSpec.methodBuilder(name).addModifiers(modifiers).returns(type);
  }

  static MethodSpec.Builder override(String name, TypeName type, Modifier... modifiers) {
    return of(name, type, modifiers).addAnnotation(Override.class);
  }
}
