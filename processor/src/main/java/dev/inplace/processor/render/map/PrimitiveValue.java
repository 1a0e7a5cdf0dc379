package dev.inplace.processor.render.map;

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
record PrimitiveValue(Primitive primitive) implements ValueCode {

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

  /** What Go's {@code m[k]} is for a key that is absent. */
  private CodeBlock zero() {
    return CodeBlock.of(
        switch (primitive) {
          case BOOLEAN -> "false";
          case CHAR -> "'\\0'";
          case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> "0";
        });
  }

  private CodeBlock sum() {
    CodeBlock sum = CodeBlock.of("value(place) + delta");
    return primitive == Primitive.BYTE || primitive == Primitive.SHORT
        ? CodeBlock.of("($T) ($L)", type(), sum)
        : sum;
  }

  @Override
  public List<MethodSpec> operations(MapCode map, KeyForm key) {
    return new PrimitiveOperations(map, this, key).all();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    NumberCode bytes =
        new NumberCode(isTruth() ? Primitive.BYTE : primitive, ByteOrder.LITTLE_ENDIAN);
    CodeBlock address = CodeBlock.of("elemOffset(bucket, slot)");
    CodeBlock given = CodeBlock.of("value");
    MethodSpec reader =
        BucketRenderer.ofSlot(map, "value", "The value of a slot.\n")
            .returns(type())
            .addStatement(
                "return $L",
                isTruth() ? bytes.getTruth("segment", address) : bytes.get("segment", address))
            .build();
    MethodSpec writer =
        BucketRenderer.ofSlot(map, "value", "Writes the value of a slot.\n")
            .addParameter(type(), "value")
            .addStatement(
                isTruth()
                    ? bytes.setTruth("segment", address, given)
                    : bytes.set("segment", address, given))
            .build();
    return List.of(reader, writer);
  }

  private boolean isTruth() {
    return primitive == Primitive.BOOLEAN;
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addMethod(
        Body.of("value", type(), Modifier.PRIVATE)
            .addParameter(long.class, "place")
            .addCode(
                map.fill(
                    """
                    return $bucket:T.value(
                        segment(place), $bucketIn:L, $place:T.$slotIn:L(place));
                    """))
            .build());
    type.addMethod(
        Body.of("value", TypeName.VOID, Modifier.PRIVATE)
            .addParameter(long.class, "place")
            .addParameter(type(), "value")
            .addCode(
                map.fill(
                    """
                    $bucket:T.value(
                        segment(place), $bucketIn:L, $place:T.$slotIn:L(place), value);
                    """))
            .build());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    cursor.addMethod(
        Body.of("value", type(), Modifier.PUBLIC)
            .addJavadoc("The value of the entry that the cursor stands at.\n")
            .addCode(map.fill("return $mapName:L.this.value(current());\n"))
            .build());
    cursor.addMethod(
        Body.of("value", TypeName.VOID, Modifier.PUBLIC)
            .addJavadoc("Sets the value of the entry that the cursor stands at.\n")
            .addParameter(type(), "value")
            .addCode(map.fill("$mapName:L.this.value(current(), value);\n"))
            .build());
  }

  @Override
  public Optional<ParameterSpec> shown() {
    return Optional.of(ParameterSpec.builder(type(), "value").build());
  }
}
