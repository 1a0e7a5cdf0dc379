package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.BYTES;
import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.FLYWEIGHT;
import static dev.inplace.processor.render.Names.HASH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.layout.KeyNumber;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import dev.inplace.processor.render.accessor.Malformed;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A key that is a struct, passed as its record or its flyweight.
 *
 * <p>Both are first written to scratch memory of the calling thread. As in every stored key,
 * padding is zero, text ends in zeros, and -0.0 is 0.0. Keys are hashed and compared as runs of
 * bytes. An insert checks that these bytes are a record; a look-up does not, and misses.
 */
record StructKey(
    ClassName type,
    ClassName flyweight,
    ClassName span,
    List<KeyNumber> numbers,
    boolean canBeMalformed,
    ClassName bucket)
    implements KeyCode {

  static StructKey of(StructLayout layout, ClassName bucket) {
    return new StructKey(
        Names.of(layout.struct().type()),
        Names.of(layout.struct().flyweight()),
        Names.of(layout.struct().span()),
        KeyNumber.of(layout),
        Malformed.isPossible(layout.struct()),
        bucket);
  }

  @Override
  public List<KeyForm> forms() {
    return List.of(form(type, "RECORD"), form(flyweight, "FLYWEIGHT"));
  }

  private KeyForm form(ClassName given, String writer) {
    CodeBlock take =
        CodeBlock.of(
            "$T bytes = writeKey(key, $T.KEY_SIZE, $L);\nlong hash = hash(bytes);\n",
            MemorySegment.class,
            bucket,
            writer);
    return KeyForm.of(given, take);
  }

  @Override
  public TypeName viewType() {
    return flyweight;
  }

  @Override
  public List<ParameterSpec> heldParameters() {
    return List.of(ParameterSpec.builder(MemorySegment.class, "bytes").build());
  }

  @Override
  public CodeBlock number() {
    return CodeBlock.of("hash");
  }

  @Override
  public CodeBlock storedNumber() {
    return storedHash();
  }

  @Override
  public CodeBlock hashOfNumber() {
    return CodeBlock.of("number");
  }

  @Override
  public Match match() {
    return new Match.ByControl(CodeBlock.of("$T.hasKey(table, slot, bytes)", bucket));
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("$T.key(table, slot, bytes);\n", bucket);
  }

  @Override
  public CodeBlock takeFrom() {
    return CodeBlock.of(
        """
        $1T bytes = keyBytes($2T.KEY_SIZE);
        $3T.copy(
            theirs, $2T.keyOffset(from), bytes, 0, $2T.KEY_SIZE);
        long hash = hash(bytes);
        """,
        MemorySegment.class,
        bucket,
        BYTES);
  }

  @Override
  public CodeBlock retake(MapCode map) {
    CodeBlock shown =
        CodeBlock.of(
            "$1T key =\n    new $1T().show(theirs,$W$2T.keyOffset(from), epoch(), 0);\n",
            flyweight,
            bucket);
    return CodeBlock.of("$L$L", shown, retakeShown(map));
  }

  /** Statements that take the key which the flyweight {@code key} shows. */
  CodeBlock retakeShown(MapCode map) {
    return CodeBlock.of(
        "$L$L$L",
        form(flyweight, "FLYWEIGHT").take(),
        refuseMalformed(),
        refuseNaN(map).orElse(CodeBlock.of("")));
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("$T.keyHash(table, slot, seed())", bucket);
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of(
        "new $T().show(\n    table, $T.keyOffset(slot), epoch(), 0)", flyweight, bucket);
  }

  @Override
  public CodeBlock show() {
    return CodeBlock.of(
        "return shownKey.show(\n    readOnlyTable(), $T.keyOffset(slot()), epoch(), 0);\n", bucket);
  }

  @Override
  public CodeBlock refuseMalformed() {
    return canBeMalformed
        ? CodeBlock.of("$T.requireReadable(bytes, 0);\n", flyweight)
        : CodeBlock.of("");
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return numbers.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.of("refuseNaN(bytes);\n"));
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return List.of(
        BucketRenderer.ofSlot("hasKey", "True if the key of a slot has these bytes.\n")
            .addParameter(MemorySegment.class, "bytes")
            .returns(boolean.class)
            .addStatement("return $T.equal(table, keyOffset(slot), bytes, 0, KEY_SIZE)", BYTES)
            .build(),
        keyHash(),
        BucketRenderer.ofSlot("key", "Writes the key of a slot.\n")
            .addParameter(MemorySegment.class, "bytes")
            .addStatement("$T.copy(bytes, 0, table, keyOffset(slot), KEY_SIZE)", BYTES)
            .build());
  }

  private MethodSpec keyHash() {
    return BucketRenderer.ofSlot("keyHash", "The hash of the key of a slot, under a seed.\n")
        .addParameter(long.class, "seed")
        .returns(long.class)
        .addStatement("return $T.mix(seed, table, keyOffset(slot), KEY_SIZE)", HASH)
        .build();
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addField(
        writer(
            this.type,
            "RECORD",
            CodeBlock.of(
                """
                $1T.requireValid(key);
                $1T.write(to, 0, key);
                """,
                flyweight)));
    type.addField(
        writer(
            flyweight,
            "FLYWEIGHT",
            CodeBlock.of(
                """
                $1T.copy($2T.nonNull(key, $3S), to);
                $4T.normalize(to, 0);
                """,
                FLYWEIGHT,
                FIELD_CHECK,
                this.type.simpleName(),
                flyweight)));
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addParameter(MemorySegment.class, "bytes")
            .addStatement("return hash(bytes, NOT_INLINED)")
            .build());
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addParameter(MemorySegment.class, "bytes")
            .addParameter(int.class, "detours")
            .addCode(
                CodeBlock.of(
                    """
                    return detours > 0
                        ? hash(bytes, detours - 1)
                        : $T.mix(seed(), bytes, 0, $T.KEY_SIZE);
                    """,
                    HASH,
                    bucket))
            .build());
    if (!numbers.isEmpty()) {
      type.addMethod(normalize());
      type.addMethod(refuse(map));
    }
  }

  private FieldSpec writer(ClassName given, String name, CodeBlock code) {
    CodeBlock.Builder body = CodeBlock.builder().add("(to, key) -> {\n").indent();
    body.add(code);
    if (!numbers.isEmpty()) {
      body.addStatement("normalize(to)");
    }
    TypeName writer = ParameterizedTypeName.get(Names.OFF_HEAP_MAP.nestedClass("Writer"), given);
    return FieldSpec.builder(writer, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(body.unindent().add("}").build())
        .build();
  }

  private MethodSpec normalize() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("normalize")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addJavadoc("Makes -0.0, which equals 0.0, the same bytes.\n")
            .addParameter(MemorySegment.class, "bytes");
    for (KeyNumber number : numbers) {
      CodeBlock address = CodeBlock.of("$L", number.offset());
      NumberCode code = code(number);
      method.addStatement(
          code.set(
              "bytes",
              address,
              CodeBlock.of(
                  "$L + 0.0$L",
                  code.get("bytes", address),
                  number.size() == Float.BYTES ? "f" : "")));
    }
    return method.build();
  }

  private MethodSpec refuse(MapCode map) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("refuseNaN")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(MemorySegment.class, "bytes");
    for (KeyNumber number : numbers) {
      method.addStatement(
          "$T.notNaN($L,$W$S,$W$S)",
          FIELD_CHECK,
          code(number).get("bytes", CodeBlock.of("$L", number.offset())),
          map.map().simpleName(),
          "key." + number.path());
    }
    return method.build();
  }

  private static NumberCode code(KeyNumber number) {
    return new NumberCode(
        number.size() == Float.BYTES ? Primitive.FLOAT : Primitive.DOUBLE, number.byteOrder());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor) {
    cursor.addField(
        FieldSpec.builder(flyweight, "shownKey", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T()", flyweight)
            .build());
  }
}
