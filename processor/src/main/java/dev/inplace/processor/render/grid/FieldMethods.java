package dev.inplace.processor.render.grid;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations on one field of a value in a grid; those on an array have an index.
 *
 * <pre>{@code
 * public int visits() {
 *   return entry.send(fields.visits().get()).intValue();
 * }
 *
 * public At visits(int value) {
 *   entry.send(fields.visits().set(value));
 *   return this;
 * }
 *
 * public int addVisits(int delta) {
 *   return entry.send(fields.visits().add(delta)).intValue();
 * }
 * }</pre>
 */
record FieldMethods(StructFacade struct, Field field) {

  /** The methods that have the component's name. */
  List<MethodSpec> components() {
    if (StructFacade.element(field.type()) instanceof FieldType.Nested(Struct inner)) {
      ClassName at = struct.nested().apply(inner).at();
      return List.of(
          method(field.name())
              .returns(at)
              .addStatement("return new $T(entry,$Wfields.$L)", at, call())
              .build());
    }
    MethodSpec setter =
        method(field.name())
            .addParameter(form().value(), "value")
            .returns(struct.at())
            .addStatement("entry.send(fields.$L$Z.set(value))", call())
            .addStatement("return this")
            .build();
    return List.of(result(method(field.name()), form().value(), "get()", form().unboxed()), setter);
  }

  /** The other operations. */
  List<MethodSpec> derived() {
    List<MethodSpec> methods = new ArrayList<>();
    if (StructFacade.element(field.type()) instanceof FieldType.Nested) {
      return methods;
    }
    TypeName value = form().value();
    if (form().isNumber()) {
      methods.add(changing("add", "delta"));
    }
    if (form().isOrdered()) {
      methods.add(changing("min", "value"));
      methods.add(changing("max", "value"));
    }
    methods.add(
        result(
            method("compareAndSet" + capitalized())
                .addParameter(value, "expected")
                .addParameter(value, "value"),
            TypeName.BOOLEAN,
            "compareAndSet(expected, value)",
            ""));
    return methods;
  }

  private MethodSpec changing(String verb, String parameter) {
    MethodSpec.Builder method =
        method(verb + capitalized()).addParameter(form().value(), parameter);
    return result(method, form().value(), verb + "(" + parameter + ")", form().unboxed());
  }

  private MethodSpec result(
      MethodSpec.Builder method, TypeName type, String operation, String unboxed) {
    return method
        .returns(type)
        .addStatement("return entry.send(fields.$L$Z.$L)$L", call(), operation, unboxed)
        .build();
  }

  private MethodSpec.Builder method(String name) {
    MethodSpec.Builder method = StructFacade.publicMethod(name);
    return isArray() ? method.addParameter(int.class, "index") : method;
  }

  private FieldForm form() {
    return FieldForm.of(StructFacade.element(field.type()));
  }

  private CodeBlock call() {
    return CodeBlock.of(isArray() ? "$L(index)" : "$L()", field.name());
  }

  private boolean isArray() {
    return field.type() instanceof FieldType.Array;
  }

  private String capitalized() {
    int first = field.name().codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + field.name().substring(Character.charCount(first));
  }
}
