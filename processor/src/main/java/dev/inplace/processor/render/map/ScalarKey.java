package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.HASH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A key that is one number: a primitive or an enum. */
record ScalarKey(ScalarForm form, ClassName bucket) implements KeyCode {

  @Override
  public List<KeyForm> forms() {
    return List.of(
        KeyForm.of(
            form.given(), CodeBlock.of("$Llong hash = hash($L);\n", form.hold(), form.name())));
  }

  @Override
  public TypeName viewType() {
    return form.given();
  }

  @Override
  public List<ParameterSpec> heldParameters() {
    return List.of(ParameterSpec.builder(form.held(), form.name()).build());
  }

  @Override
  public CodeBlock kept() {
    return CodeBlock.of(""); // a local variable that no accessor reaches
  }

  @Override
  public CodeBlock number() {
    return form.number(CodeBlock.of(form.name()));
  }

  @Override
  public CodeBlock storedNumber() {
    return form.number(stored());
  }

  @Override
  public CodeBlock hashOfNumber() {
    return CodeBlock.of("hash($L)", form.fromNumber());
  }

  @Override
  public Match match() {
    return new Match.ByNumber(form.held(), stored(), form.isNotZero("found"), isKey());
  }

  private CodeBlock stored() {
    return CodeBlock.of("$T.$L(table, slot)", bucket, form.name());
  }

  /** Boolean expression: the key in the slot is the held one. */
  CodeBlock isKey() {
    return CodeBlock.of("$L == $L", stored(), form.name());
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("$1T.$2L(table, slot, $2L);\n", bucket, form.name());
  }

  @Override
  public CodeBlock takeFrom() {
    return CodeBlock.of(
        "$1T $2L = $3T.$2L(theirs, from);\nlong hash = hash($2L);\n",
        form.held(),
        form.name(),
        bucket);
  }

  @Override
  public CodeBlock retake(MapCode map) {
    return CodeBlock.of("$L$L", takeFrom(), refuseMalformed());
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
  public CodeBlock show() {
    return CodeBlock.of("long number = noted();\nreturn $L;\n", form.show(form.fromNumber()));
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

  @Override
  public CodeBlock refuseMalformed() {
    return form.refuseUnknown();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    CodeBlock address = CodeBlock.of("keyOffset(slot)");
    MethodSpec reader =
        BucketRenderer.ofSlot(form.name(), "The key of a slot.\n")
            .returns(form.held())
            .addStatement("return $L", form.load(address))
            .build();
    MethodSpec writer =
        BucketRenderer.ofSlot(form.name(), "Writes the key of a slot.\n")
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
            .addStatement("return $T.mix(seed(), $L)", HASH, form.hashed())
            .build());
    type.addMethod(
        Body.override("describeKey", ClassName.get(String.class), Modifier.PROTECTED)
            .addParameter(long.class, "number")
            .addStatement("return $S + $L", "key ", form.describe())
            .build());
  }
}
