package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.NumberCode;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Values of a primitive type. */
record PrimitiveValue(Primitive primitive, ClassName bucket) implements ValueCode {

  TypeName type() {
    return NumberCode.type(primitive);
  }

  @Override
  public String javadoc() {
    return "An off-heap map to {@code %s} values.".formatted(primitive.keyword());
  }

  @Override
  public Map<String, Object> names() {
    return Map.of("valueType", type(), "zero", zero(), "sum", sum());
  }

  /** The value of Go's {@code m[k]} for an absent key. */
  private CodeBlock zero() {
    return CodeBlock.of(
        switch (primitive) {
          case BOOLEAN -> "false";
          case CHAR -> "'\\0'";
          case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> "0";
        });
  }

  private CodeBlock sum() {
    CodeBlock sum = CodeBlock.of("$T.value(table, slot) + delta", bucket);
    return primitive == Primitive.BYTE || primitive == Primitive.SHORT
        ? CodeBlock.of("($T) ($L)", type(), sum)
        : sum;
  }

  @Override
  public List<MethodSpec> operations(MapCode map, KeyForm key) {
    return new PrimitiveOperations(map, this, key).all();
  }

  @Override
  public List<MethodSpec> reading(MapCode map, KeyForm key) {
    return new PrimitiveOperations(map, this, key).reading();
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    NumberCode bytes =
        new NumberCode(isTruth() ? Primitive.BYTE : primitive, ByteOrder.LITTLE_ENDIAN);
    CodeBlock address = CodeBlock.of("elemOffset(slot)");
    CodeBlock given = CodeBlock.of("value");
    MethodSpec reader =
        BucketRenderer.ofSlot("value", "The value of a slot.\n")
            .returns(type())
            .addStatement(
                "return $L",
                isTruth() ? bytes.getTruth("table", address) : bytes.get("table", address))
            .build();
    MethodSpec writer =
        BucketRenderer.ofSlot("value", "Writes the value of a slot.\n")
            .addParameter(type(), "value")
            .addStatement(
                isTruth()
                    ? bytes.setTruth("table", address, given)
                    : bytes.set("table", address, given))
            .build();
    return List.of(reader, writer);
  }

  private boolean isTruth() {
    return primitive == Primitive.BOOLEAN;
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("\n    + $S\n    + $T.value(table, slot)", " = ", bucket);
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    // The bucket's accessors suffice.
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    cursor.addMethod(
        Body.of("value", type(), Modifier.PUBLIC)
            .addJavadoc("The value of the cursor's entry.\n")
            .addStatement("requireEntry()")
            .addStatement("return $T.value(table(), slot())", bucket)
            .build());
    cursor.addMethod(
        Body.of("value", TypeName.VOID, Modifier.PUBLIC)
            .addJavadoc("Sets the value of the cursor's entry.\n")
            .addParameter(type(), "value")
            .addStatement("requireEntry()")
            .addStatement("$T.value(table(), slot(), value)", bucket)
            .build());
  }

  @Override
  public Optional<ParameterSpec> shown() {
    return Optional.of(ParameterSpec.builder(type(), "value").build());
  }
}
