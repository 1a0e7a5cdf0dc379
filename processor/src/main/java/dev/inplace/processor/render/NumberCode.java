package dev.inplace.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Primitive;
import java.nio.ByteOrder;

/**
 * The code to read and write a number in memory; booleans and ordinals are numbers there.
 *
 * @param primitive the type in memory; a {@code byte} for booleans
 * @param byteOrder of the number in memory
 */
public record NumberCode(Primitive primitive, ByteOrder byteOrder) {

  /** Java's name of a primitive type. */
  public static TypeName type(Primitive primitive) {
    return switch (primitive) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }

  /** Expression: the number. */
  public CodeBlock get(String segment, CodeBlock address) {
    return CodeBlock.of("$L.get($T.$L, $L)", segment, layouts(), primitive.name(), address);
  }

  /** Statement that stores a number. */
  public CodeBlock set(String segment, CodeBlock address, CodeBlock value) {
    return CodeBlock.of(
        "$L.set($T.$L,$W$L,$W$L)", segment, layouts(), primitive.name(), address, value);
  }

  /** Boolean expression: the boolean in memory. */
  public CodeBlock getTruth(String segment, CodeBlock address) {
    return isTrue(get(segment, address));
  }

  /** Boolean expression: the meaning of a number that is a boolean. */
  public CodeBlock isTrue(CodeBlock number) {
    return CodeBlock.of("$L != 0", number);
  }

  /** Statement that stores a boolean. */
  public CodeBlock setTruth(String segment, CodeBlock address, CodeBlock value) {
    return set(segment, address, ofTruth(value));
  }

  /** Expression: the number for a boolean. */
  public CodeBlock ofTruth(CodeBlock value) {
    return CodeBlock.of("(byte) ($L ? 1 : 0)", value);
  }

  /** Int expression: an enum's ordinal. */
  public CodeBlock getOrdinal(String segment, CodeBlock address) {
    return ordinal(get(segment, address));
  }

  /** Int expression: the meaning of a number that is an ordinal. */
  public CodeBlock ordinal(CodeBlock number) {
    return primitive == Primitive.INT
        ? number
        : CodeBlock.of("$T.toUnsignedInt($L)", type(primitive).box(), number);
  }

  /** Statement that stores an enum's ordinal. */
  public CodeBlock setOrdinal(String segment, CodeBlock address, CodeBlock ordinal) {
    return set(segment, address, ofOrdinal(ordinal));
  }

  /** Expression: the number for an ordinal. */
  public CodeBlock ofOrdinal(CodeBlock ordinal) {
    return primitive == Primitive.INT ? ordinal : CodeBlock.of("($T) $L", type(primitive), ordinal);
  }

  private Object layouts() {
    return Names.valueLayouts(byteOrder);
  }
}
