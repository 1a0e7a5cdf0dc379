package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Objects;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The methods of spans, lists and columns for iteration. */
public final class SequenceMethods {
  private SequenceMethods() {}

  /**
   * The flyweight shows the first struct before the loop: no step in it changes a reference then,
   * and the JIT sees it. It is no method of the superclass, where the JIT would see the actions of
   * all spans.
   */
  public static MethodSpec forEach(ClassName flyweight) {
    return override("forEach", TypeName.VOID, Modifier.PUBLIC)
        .addJavadoc("Shows all structs, in order; the flyweight ends with its step.\n")
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(flyweight)),
            "action")
        .addStatement("$T.requireNonNull(action, $S)", Objects.class, "action")
        .beginControlFlow("if (isEmpty())")
        .addStatement("return")
        .endControlFlow()
        .addStatement("$T flyweight = at(0)", flyweight)
        .beginControlFlow("for (long i = 0; i < size(); i++)")
        .addStatement("flyweight = step(flyweight, i)")
        .addStatement("action.accept(flyweight)")
        .endControlFlow()
        .addStatement("endSteps(flyweight)")
        .build();
  }

  public static MethodSpec flyweight(ClassName flyweight) {
    return override("flyweight", flyweight, Modifier.PROTECTED)
        .addStatement("return new $T()", flyweight)
        .build();
  }

  private static MethodSpec.Builder override(String name, TypeName type, Modifier modifier) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(modifier)
        .returns(type);
  }
}
