package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Primitive;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The code to read and write a number in memory; booleans and ordinals are numbers there.
 *
 * @param primitive the type in memory; a {@code byte} for booleans
 * @param byteOrder of the number in memory
 * @param narrow the form of an integer that has fewer bytes than the primitive
 */
public record NumberCode(Primitive primitive, ByteOrder byteOrder, Optional<Narrow> narrow) {

  /**
   * An integer that has fewer bytes than its primitive.
   *
   * @param bytes the name of the constant with their number
   * @param unsigned true if it has no sign
   */
  public record Narrow(String bytes, boolean unsigned) {}

  /** A number with all bytes of its primitive. */
  public NumberCode(Primitive primitive, ByteOrder byteOrder) {
    this(primitive, byteOrder, Optional.empty());
  }

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
    if (narrow.isPresent()) {
      String sign = narrow.get().unsigned() ? "unsigned" : "signed";
      CodeBlock number =
          CodeBlock.of(
              "$T.$L($L,$W$L,$W$L)", narrowOnes(), sign, segment, address, narrow.get().bytes());
      return primitive == Primitive.INT ? CodeBlock.of("(int) $L", number) : number;
    }
    return CodeBlock.of("$L.get($T.$L, $L)", segment, layouts(), primitive.name(), address);
  }

  /** Statement that stores a number. */
  public CodeBlock set(String segment, CodeBlock address, CodeBlock value) {
    if (narrow.isPresent()) {
      return CodeBlock.of(
          "$T.set($L,$W$L,$W$L,$W$L)", narrowOnes(), segment, address, narrow.get().bytes(), value);
    }
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

  private ClassName narrowOnes() {
    return Names.valueLayouts(byteOrder).nestedClass("Narrow");
  }

  private Object layouts() {
    return Names.valueLayouts(byteOrder);
  }
}
