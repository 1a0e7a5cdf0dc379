package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.OTHER_OFFSET;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** The loops over an array's elements of any type. */
final class Elements {
  /** The local variable with the address of a loop's element. */
  static final CodeBlock AT = CodeBlock.of("at");

  /** The same variable in the struct that is compared with. */
  static final CodeBlock OTHER_AT = CodeBlock.of("otherAt");

  private Elements() {}

  /** The address of the element at {@code index}, which is checked. */
  static CodeBlock checked(FieldCode field, String structOffset) {
    return CodeBlock.of(
        "$L$W+ $T.checkIndex(index, $L) * $L",
        field.at(structOffset),
        Objects.class,
        field.lengthConstant(),
        field.strideConstant());
  }

  /** A call of a helper below. */
  static CodeBlock call(FieldCode field, String verb) {
    return CodeBlock.of(
        "$L(segment, $L$L)", helper(field, verb), field.argument(OFFSET), length(field));
  }

  /** The argument or parameter with the number of a flexible array's elements. */
  private static String length(FieldCode field) {
    return field.isTail() ? ", length" : "";
  }

  /** Boolean expression: two flexible arrays have as many elements; empty for others. */
  static CodeBlock equalLengths(FieldCode field) {
    return CodeBlock.of("$L", field.isTail() ? "length == otherLength\n&& " : "");
  }

  /** The number of a flexible array's elements, as a method. */
  static List<MethodSpec> lengthReader(FieldCode field) {
    return field.isTail()
        ? List.of(
            Methods.reader(field.name() + "Length", TypeName.INT, CodeBlock.of("length"))
                .addJavadoc("Number of elements.\n")
                .build())
        : List.of();
  }

  static CodeBlock callEqual(FieldCode field) {
    return CodeBlock.of(
        "$L$L(segment, $L, other, $L$L)",
        equalLengths(field),
        helper(field, "equal"),
        field.argument(OFFSET),
        field.argument(OTHER_OFFSET),
        length(field));
  }

  static CodeBlock write(FieldCode field) {
    return CodeBlock.of(
        "$L(segment, $L$L, value.$L());\n",
        helper(field, "write"),
        field.argument(OFFSET),
        length(field),
        field.name());
  }

  /** The check of an array's length in a record; that of a flexible one is the struct's. */
  static CodeBlock check(FieldCode field) {
    return field.isTail()
        ? CodeBlock.of("$T.nonNull(value.$L(), $S);\n", FIELD_CHECK, field.name(), field.label())
        : CodeBlock.of(
            "$T.elements(value.$L(), $L, $S);\n",
            FIELD_CHECK,
            field.name(),
            field.lengthConstant(),
            field.label());
  }

  /** A loop over all elements. */
  static CodeBlock loop(FieldCode field, CodeBlock statement) {
    return CodeBlock.builder()
        .beginControlFlow("for (int i = 0; i < $L; i++)", field.lengthConstant())
        .addStatement("long at = $L + i * $L", field.inHelper(OFFSET), field.strideConstant())
        .addStatement(statement)
        .endControlFlow()
        .build();
  }

  /** {@code readPrices}: the elements as an array. */
  static MethodSpec reader(FieldCode field, TypeName element, CodeBlock load) {
    return helper(field, "read", ArrayTypeName.of(element))
        .addStatement("$1T[] elements = new $1T[$2L]", element, field.lengthConstant())
        .addCode(loop(field, CodeBlock.of("elements[i] = $L", load)))
        .addStatement("return elements")
        .build();
  }

  /** {@code writePrices}: the elements from an array of the right length. */
  static MethodSpec writer(FieldCode field, TypeName array, CodeBlock store) {
    return helper(field, "write", TypeName.VOID)
        .addParameter(array, "elements")
        .addCode(loop(field, store))
        .build();
  }

  /** {@code equalPrices}: true if all elements are equal. */
  static MethodSpec comparer(FieldCode field, CodeBlock equal) {
    return withLength(field, Methods.comparer(helper(field, "equal")))
        .beginControlFlow("for (int i = 0; i < $L; i++)", field.lengthConstant())
        .addStatement("long at = $L + i * $L", field.inHelper(OFFSET), field.strideConstant())
        .addStatement(
            "long otherAt = $L + i * $L", field.inHelper(OTHER_OFFSET), field.strideConstant())
        .beginControlFlow("if (!($L))", equal)
        .addStatement("return false")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return true")
        .build();
  }

  /** {@code hashPrices}: the hash as by {@link java.util.Arrays}. */
  static MethodSpec hasher(FieldCode field, CodeBlock hash) {
    return helper(field, "hash", TypeName.INT)
        .addStatement("int result = 1")
        .addCode(loop(field, CodeBlock.of("result = 31 * result$W+ $L", hash)))
        .addStatement("return result")
        .build();
  }

  /** {@code describePrices}: {@code [1.0, 2.0]}. */
  static MethodSpec describer(FieldCode field, CodeBlock describe) {
    return helper(field, "describe", ClassName.get(String.class))
        .addStatement("$1T elements = new $1T($2S, $3S, $4S)", StringJoiner.class, ", ", "[", "]")
        .addCode(loop(field, CodeBlock.of("elements.add($L)", describe)))
        .addStatement("return elements.toString()")
        .build();
  }

  private static MethodSpec.Builder helper(FieldCode field, String verb, TypeName type) {
    return withLength(field, Methods.helper(helper(field, verb), type));
  }

  private static MethodSpec.Builder withLength(FieldCode field, MethodSpec.Builder method) {
    return field.isTail() ? method.addParameter(int.class, FieldCode.LENGTH) : method;
  }

  private static String helper(FieldCode field, String verb) {
    // A field whose constants keep its own spelling has a namesake in another case.
    boolean hasNamesake = field.constant().equals(field.name());
    return hasNamesake || field.name().startsWith("_")
        ? verb + "_" + field.name()
        : verb + field.capitalized();
  }
}
