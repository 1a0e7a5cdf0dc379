package dev.inplace.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.accessor.Accessor;
import dev.inplace.processor.render.accessor.FieldCode;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods {@code equals}, {@code hashCode} and {@code toString} as in records, but with arrays
 * by elements, each over a static form for nested structs. Also {@code diff}, for people.
 */
final class ObjectMethods {
  private ObjectMethods() {}

  static List<MethodSpec> of(StructCode struct) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(equals(struct));
    methods.add(hashCodeMethod(struct));
    methods.add(toStringMethod(struct));
    // It reads by INFO, the declared layout, which has no elements of a flexible array.
    if (!struct.isReversed() && struct.tail().isEmpty()) {
      methods.add(diff(struct));
    }
    methods.addAll(overPlaces(struct));
    return methods;
  }

  private static List<MethodSpec> overPlaces(StructCode struct) {
    return List.of(
        struct.struct().isUnion() ? UnionMethods.equal(struct) : equal(struct),
        struct.struct().isUnion() ? UnionMethods.hash(struct) : hash(struct),
        struct.struct().isUnion() ? UnionMethods.describe(struct) : describe(struct));
  }

  private static MethodSpec equals(StructCode struct) {
    return override("equals", TypeName.BOOLEAN)
        .addParameter(Object.class, "object")
        .addStatement(
            "return object instanceof $T other\n" + "&& equal($L, other.live(other), other.base$L)",
            struct.flyweight(),
            struct.place(),
            struct.tail().isPresent() ? ", other.length" : "")
        .build();
  }

  private static MethodSpec hashCodeMethod(StructCode struct) {
    return override("hashCode", TypeName.INT)
        .addStatement("return hash($L)", struct.place())
        .build();
  }

  private static MethodSpec toStringMethod(StructCode struct) {
    return override("toString", TypeName.get(String.class))
        .addStatement(
            struct.tail().isPresent()
                ? CodeBlock.of("return textOf((memory, at) -> describe(memory, at, length))")
                : CodeBlock.of("return textOf($T::describe)", struct.flyweight()))
        .build();
  }

  /** The method {@code diff}; no component has a writer of that name with two flyweights. */
  private static MethodSpec diff(StructCode struct) {
    return MethodSpec.methodBuilder("diff")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("The fields that differ, a line each, with both values; empty if none does.\n")
        .returns(String.class)
        .addParameter(struct.flyweight(), "one")
        .addParameter(struct.flyweight(), "other")
        .addStatement(
            "return $T.diff(INFO, one.live(one), one.base,$Wother.live(other), other.base)",
            Names.STRUCTS)
        .build();
  }

  private static MethodSpec equal(StructCode struct) {
    MethodSpec.Builder method =
        overPlace(struct, "equal", TypeName.BOOLEAN)
            .addJavadoc("For generated code: true if the fields of two structs are equal.\n")
            .addParameter(MemorySegment.class, "other")
            .addParameter(long.class, "otherOffset");
    struct.tail().ifPresent(_ -> method.addParameter(int.class, "otherLength"));
    return method.addStatement(equalOf(struct)).build();
  }

  /** Statement: returns true if all fields are equal. */
  static CodeBlock equalOf(StructCode struct) {
    List<CodeBlock> fields = struct.named().map(Accessor::equal).toList();
    return CodeBlock.of("return $L", fields.isEmpty() ? "true" : CodeBlock.join(fields, "\n&& "));
  }

  private static MethodSpec hash(StructCode struct) {
    return overPlace(struct, "hash", TypeName.INT)
        .addJavadoc("For generated code: a hash of the fields.\n")
        .addCode(hashOf(struct))
        .build();
  }

  /** Statements: return a hash of all fields. */
  static CodeBlock hashOf(StructCode struct) {
    CodeBlock.Builder body = CodeBlock.builder().addStatement("int result = 0");
    struct
        .named()
        .forEach(accessor -> body.addStatement("result = 31 * result$W+ $L", accessor.hash()));
    return body.addStatement("return result").build();
  }

  private static MethodSpec describe(StructCode struct) {
    return overPlace(struct, "describe", TypeName.get(String.class))
        .addJavadoc("For generated code: the fields as text, whatever their bytes.\n")
        .addStatement(textOf(struct))
        .build();
  }

  /** Statement: returns all fields as text. */
  static CodeBlock textOf(StructCode struct) {
    CodeBlock.Builder text =
        CodeBlock.builder().add("return $S", struct.record().simpleName() + "[");
    String separator = "";
    for (int i = 0; i < struct.fields().size(); i++) {
      FieldCode field = struct.fields().get(i);
      if (!field.layout().isNamed()) {
        continue;
      }
      text.add(
          "\n+ $S$W+ $L", separator + field.name() + "=", struct.accessors().get(i).describe());
      separator = ", ";
    }
    return text.add(" + $S", "]").build();
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type);
  }

  static MethodSpec.Builder overPlace(StructCode struct, String name, TypeName type) {
    return RecordMethods.overPlace(struct, name).returns(type);
  }
}
