package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A key that is one number: a primitive or an enum.
 *
 * <p>At the home slot the key is compared and no tophash: a hit at home reads one cache line of the
 * bucket less. The key 0, which an empty slot holds too, is always found by its tophash.
 */
record ScalarKey(ScalarForm form, ClassName bucket) implements KeyCode {

  @Override
  public List<KeyForm> forms() {
    CodeBlock take = CodeBlock.of("$Llong hash = hash($L);\n", form.hold(), form.name());
    return List.of(KeyForm.of(form.given(), take, argument()));
  }

  @Override
  public TypeName viewType() {
    return form.given();
  }

  @Override
  public void addParameter(MethodSpec.Builder method) {
    method.addParameter(form.held(), form.name());
  }

  @Override
  public CodeBlock argument() {
    return CodeBlock.of("$L, ", form.name());
  }

  @Override
  public CodeBlock number() {
    return form.number(held());
  }

  @Override
  public CodeBlock notedNumber() {
    return form.number(ScalarKeyCursor.noted(form));
  }

  @Override
  public CodeBlock isAtHome() {
    return CodeBlock.of("$L && $L", isAtSlot(), form.isNotZero());
  }

  @Override
  public CodeBlock isAtSlot() {
    return CodeBlock.of("$L == $L", stored(), form.name());
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("$1T.$2L(segment, bucket, slot, $2L);\n", bucket, form.name());
  }

  @Override
  public CodeBlock takeStored() {
    return CodeBlock.of(
        "$1T $2L = $3L;\nlong hash = hash($2L);\n", form.held(), form.name(), stored());
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("hash($L)", stored());
  }

  @Override
  public CodeBlock storedText() {
    return form.text(stored());
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return form.isFloating()
        ? Optional.of(
            CodeBlock.of(
                "$T.notNaN($L, $S, $S);\n",
                FIELD_CHECK,
                form.name(),
                map.map().simpleName(),
                "key"))
        : Optional.empty();
  }

  private CodeBlock held() {
    return CodeBlock.of(form.name());
  }

  private CodeBlock stored() {
    return CodeBlock.of("$T.$L(segment, bucket, slot)", bucket, form.name());
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    CodeBlock address = CodeBlock.of("keyOffset(bucket, slot)");
    MethodSpec reader =
        BucketRenderer.ofSlot(map, form.name(), "The key of a slot.\n")
            .returns(form.held())
            .addStatement("return $L", form.load(address))
            .build();
    MethodSpec writer =
        BucketRenderer.ofSlot(map, form.name(), "Writes the key of a slot.\n")
            .addParameter(form.held(), form.name())
            .addStatement(form.store(address))
            .build();
    return List.of(reader, writer);
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    form.addTo(type);
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addParameter(form.held(), form.name())
            .addCode(map.fill("return $hash:T.mix(seed(), "))
            .addCode("$L);\n", form.hashed())
            .build());
    type.addMethod(
        Body.override("describeKey", ClassName.get(String.class), Modifier.PROTECTED)
            .addParameter(long.class, "number")
            .addStatement("return $S + $L", "key ", form.describe())
            .build());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    new ScalarKeyCursor(form, bucket).addTo(cursor, map);
  }
}
