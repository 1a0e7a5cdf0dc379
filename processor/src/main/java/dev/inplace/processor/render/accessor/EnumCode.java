package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.CodeBlock;

/**
 * The conversion between an enum's constants and the numbers that stand for them.
 *
 * @param kind ordinals or codes
 * @param constants the name of the constant with the enum's constants or codes
 * @param label {@code Type.field}, for messages
 */
record EnumCode(NumberKind kind, String constants, String label) {

  /** Expression: the constant of a number; refuses one without a meaning. */
  CodeBlock constant(CodeBlock number) {
    return checked("constant", number);
  }

  /** Int expression: the ordinal or code; refuses null, and constants without one. */
  CodeBlock number(CodeBlock value) {
    return checked(isOrdinal() ? "ordinal" : "code", value);
  }

  /** Expression that refuses a number that no constant has. */
  CodeBlock require(CodeBlock number) {
    return checked(isOrdinal() ? "ordinal" : "require", number);
  }

  /** String expression that never throws. */
  CodeBlock describe(CodeBlock number) {
    return isOrdinal()
        ? CodeBlock.of("$T.describe($L,$W$L)", FIELD_CHECK, constants, number)
        : CodeBlock.of("$L.describe($Z$L)", constants, number);
  }

  /** Int expression: a number that is equal for codes that are read as one constant. */
  CodeBlock meaning(CodeBlock number) {
    return CodeBlock.of("$L.meaning($Z$L)", constants, number);
  }

  private boolean isOrdinal() {
    return kind == NumberKind.ENUM;
  }

  private CodeBlock checked(String method, CodeBlock argument) {
    return isOrdinal()
        ? CodeBlock.of("$T.$L($L,$W$L,$W$S)", FIELD_CHECK, method, constants, argument, label)
        : CodeBlock.of("$L.$L($Z$L,$W$S)", constants, method, argument, label);
  }
}
