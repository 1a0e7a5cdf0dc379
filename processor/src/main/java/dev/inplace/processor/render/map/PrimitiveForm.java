package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.NumberCode;
import java.nio.ByteOrder;

/** A key of a primitive type, held as it is passed. */
record PrimitiveForm(Primitive primitive) implements ScalarForm {

  @Override
  public TypeName given() {
    return NumberCode.type(primitive);
  }

  @Override
  public TypeName held() {
    return given();
  }

  @Override
  public String name() {
    return "key";
  }

  @Override
  public CodeBlock hold() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock show(CodeBlock held) {
    return held;
  }

  @Override
  public CodeBlock load(CodeBlock address) {
    return isTruth() ? bytes().getTruth("table", address) : bytes().get("table", address);
  }

  @Override
  public CodeBlock store(CodeBlock address) {
    CodeBlock key = CodeBlock.of(zeroed());
    return isTruth() ? bytes().setTruth("table", address, key) : bytes().set("table", address, key);
  }

  /** The key, with -0.0 as 0.0. */
  private String zeroed() {
    return switch (primitive) {
      case FLOAT -> "key + 0.0f";
      case DOUBLE -> "key + 0.0";
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG -> "key";
    };
  }

  @Override
  public CodeBlock fromNumber() {
    return switch (primitive) {
      case BOOLEAN -> CodeBlock.of("number != 0");
      case LONG -> CodeBlock.of("number");
      case BYTE, SHORT, CHAR, INT -> CodeBlock.of("($T) number", held());
      case FLOAT, DOUBLE -> describe();
    };
  }

  /** The value itself for a boolean, which is no number; a map has at most two of them. */
  @Override
  public CodeBlock isNotZero(String held) {
    return CodeBlock.of(isTruth() ? "$L" : "$L != 0", held);
  }

  @Override
  public CodeBlock hashed() {
    return CodeBlock.of(isTruth() ? "key ? 1 : 0" : "key");
  }

  @Override
  public CodeBlock number(CodeBlock held) {
    return switch (primitive) {
      case BOOLEAN -> CodeBlock.of("$L ? 1 : 0", held);
      case BYTE, SHORT, CHAR, INT, LONG -> held;
      case FLOAT -> CodeBlock.of("$T.floatToRawIntBits($L)", Float.class, held);
      case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, held);
    };
  }

  @Override
  public CodeBlock describe() {
    return switch (primitive) {
      case BOOLEAN -> CodeBlock.of("(number != 0)");
      case BYTE, SHORT, INT, LONG -> CodeBlock.of("number");
      case CHAR -> CodeBlock.of("(char) number");
      case FLOAT -> CodeBlock.of("$T.intBitsToFloat((int) number)", Float.class);
      case DOUBLE -> CodeBlock.of("$T.longBitsToDouble(number)", Double.class);
    };
  }

  @Override
  public CodeBlock text(CodeBlock held) {
    return held;
  }

  @Override
  public boolean isFloating() {
    return primitive.isFloating();
  }

  @Override
  public void addTo(TypeSpec.Builder map) {
    // A primitive needs no member.
  }

  private boolean isTruth() {
    return primitive == Primitive.BOOLEAN;
  }

  private NumberCode bytes() {
    return new NumberCode(isTruth() ? Primitive.BYTE : primitive, ByteOrder.LITTLE_ENDIAN);
  }
}
