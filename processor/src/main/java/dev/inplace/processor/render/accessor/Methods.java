package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import javax.lang.model.element.Modifier;

/** The forms of accessors' methods. */
final class Methods {
  private Methods() {}

  /** A public method that returns an expression's value. */
  static MethodSpec.Builder reader(String name, TypeName type, CodeBlock expression) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", expression);
  }

  /** A public method that returns the flyweight; the caller adds statements and parameters. */
  static MethodSpec.Builder writer(FieldCode field, String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(field.flyweight());
  }

  /** A private static method over the struct at {@code segment} and {@code offset}. */
  static MethodSpec.Builder helper(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset");
  }

  /** A private static method over two structs. */
  static MethodSpec.Builder comparer(String name) {
    return helper(name, TypeName.BOOLEAN)
        .addParameter(MemorySegment.class, "other")
        .addParameter(long.class, "otherOffset");
  }
}
