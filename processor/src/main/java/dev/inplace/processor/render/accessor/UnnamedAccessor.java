package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.NumberCode;
import java.util.List;

/** An unnamed bit-field: padding, which the record's constructor has as 0 or false. */
record UnnamedAccessor(FieldCode field, FieldType declared) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    return List.of();
  }

  @Override
  public List<Checking> checks() {
    return List.of(Checking.made("a record has to have 0 or false for it at each write"));
  }

  @Override
  public TypeName recordType() {
    return declared instanceof FieldType.Scalar scalar
        ? NumberCode.type(scalar.primitive())
        : TypeName.LONG;
  }

  private boolean isBoolean() {
    return declared instanceof FieldType.Scalar scalar && scalar.primitive() == Primitive.BOOLEAN;
  }

  @Override
  public List<MethodSpec> components() {
    return List.of();
  }

  @Override
  public List<MethodSpec> derived() {
    return List.of();
  }

  @Override
  public List<MethodSpec> helpers() {
    return List.of();
  }

  @Override
  public CodeBlock read() {
    if (isBoolean()) {
      return CodeBlock.of("false");
    }
    if (recordType().equals(TypeName.LONG)) {
      return CodeBlock.of("0L");
    }
    return recordType().equals(TypeName.INT)
        ? CodeBlock.of("0")
        : CodeBlock.of("($T) 0", recordType());
  }

  @Override
  public CodeBlock check() {
    CodeBlock value = CodeBlock.of("value.$L()", field.name());
    return CodeBlock.of(
        "$T.unnamed($L, $S);\n",
        FIELD_CHECK,
        isBoolean() ? CodeBlock.of("$L ? 1 : 0", value) : value,
        field.label());
  }

  @Override
  public CodeBlock write() {
    return NOTHING;
  }

  @Override
  public CodeBlock equal() {
    return CodeBlock.of("true");
  }

  @Override
  public CodeBlock hash() {
    return CodeBlock.of("0");
  }

  @Override
  public CodeBlock describe() {
    return CodeBlock.of("$S", "");
  }

  @Override
  public CodeBlock requireReadable() {
    return NOTHING;
  }

  @Override
  public CodeBlock normalize() {
    return NOTHING;
  }
}
