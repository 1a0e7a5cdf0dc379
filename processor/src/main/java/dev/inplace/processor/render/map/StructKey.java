package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.TOPHASH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.layout.KeyPart;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A key that is a struct, given as its record or as its flyweight.
 *
 * <p>Both are first written into the map's own key, whose padding is zero and whose text ends in
 * zeros, as in every stored key: so keys are compared as runs of bytes, padding and all, and only
 * floating-point fields by value.
 */
record StructKey(ClassName type, ClassName flyweight, List<KeyPart> parts, ClassName bucket)
    implements KeyCode {

  static StructKey of(StructLayout layout, ClassName bucket) {
    return new StructKey(
        Names.of(layout.struct().type()),
        Names.of(layout.struct().flyweight()),
        KeyPart.of(layout),
        bucket);
  }

  @Override
  public List<KeyForm> forms() {
    CodeBlock take = CodeBlock.of("long hash = take(key, NOT_INLINED);\n");
    return List.of(KeyForm.of(type, take, argument()), KeyForm.of(flyweight, take, argument()));
  }

  @Override
  public TypeName viewType() {
    return flyweight;
  }

  @Override
  public void addParameter(MethodSpec.Builder method) {
    // The key is in the map's own flyweight.
  }

  @Override
  public CodeBlock argument() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock number() {
    return CodeBlock.of("hash");
  }

  @Override
  public CodeBlock notedNumber() {
    return CodeBlock.of("0");
  }

  @Override
  public CodeBlock isAtHome() {
    return CodeBlock.of(
        "$1T.tophash(segment, bucket, slot) == $2T.of(hash)\n"
            + "    && $1T.hasKey(segment, bucket, slot, keyBytes)",
        bucket,
        TOPHASH);
  }

  @Override
  public CodeBlock isAtSlot() {
    return CodeBlock.of("$T.hasKey(segment, bucket, slot, keyBytes)", bucket);
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("$T.key(segment, bucket, slot, keyBytes);\n", bucket);
  }

  @Override
  public CodeBlock takeStored() {
    return CodeBlock.of(
        """
        $1T.copy(
            segment, $2T.keyOffset(bucket, slot),
            keyBytes, 0, $2T.KEY_SIZE);
        long hash = hash();
        """,
        MemorySegment.class,
        bucket);
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("$1T.hash(\n    segment, $1T.keyOffset(bucket, slot), seed())", bucket);
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of(
        "new $T().show(\n    segment, $T.keyOffset(bucket, slot), epoch(), 0)", flyweight, bucket);
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return parts.stream().anyMatch(KeyPart::isFloating)
        ? Optional.of(CodeBlock.of("$T.refuseNaN(keyBytes);\n", bucket))
        : Optional.empty();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return new StructKeyBucket(parts, false).methods(map);
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addField(
        FieldSpec.builder(MemorySegment.class, "keyBytes", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("allocateKey($T.KEY_SIZE)", bucket)
            .build());
    type.addField(
        FieldSpec.builder(flyweight, "key", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("$T.of(keyBytes, 0)", flyweight)
            .build());
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addStatement("return $T.hash(keyBytes, 0, seed())", bucket)
            .build());
    type.addMethod(
        Body.override("describeKey", ClassName.get(String.class), Modifier.PROTECTED)
            .addParameter(long.class, "number")
            .addComment("A cursor knows no hash.")
            .addStatement(
                "return number == 0 ? $S : $S + $T.toHexString(number)",
                "an entry",
                "the key with hash 0x",
                Long.class)
            .build());
    type.addMethod(take(this.type, "set"));
    type.addMethod(take(flyweight, "copyFrom"));
  }

  private static MethodSpec take(ClassName form, String copy) {
    return Body.of("take", TypeName.LONG, Modifier.PRIVATE)
        .addParameter(form, "key")
        .addParameter(int.class, "detours")
        .beginControlFlow("if (detours > 0)")
        .addStatement("return take(key, detours - 1)")
        .endControlFlow()
        .addStatement("beginWrite()")
        .beginControlFlow("try")
        .addStatement("this.key.$L(key)", copy)
        .addStatement("return hash()")
        .nextControlFlow("finally")
        .addStatement("endWrite()")
        .endControlFlow()
        .build();
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    StructKeyCursor.addTo(cursor, map, flyweight);
  }
}
