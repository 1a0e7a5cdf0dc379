package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.BYTES;
import static dev.inplace.processor.render.Names.HASH;
import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;
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
  public List<TypeName> forms() {
    return List.of(type, flyweight);
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
  public CodeBlock take() {
    return CodeBlock.of("take(key, NOT_INLINED);\n");
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public CodeBlock hash() {
    return CodeBlock.of("hash()");
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
        "$T.copy(\n    segment, $T.keyOffset(bucket, slot),\n    keyBytes, 0, $T.KEY_SIZE);\n",
        MemorySegment.class,
        bucket,
        bucket);
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("$1T.hash(\n    segment, $1T.keyOffset(bucket, slot), seed())", bucket);
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    MethodSpec writer =
        BucketRenderer.ofSlot("key", "Writes the key of a slot.\n")
            .addParameter(MemorySegment.class, "key")
            .addStatement(
                "$T.copy(key, 0, segment, keyOffset(bucket, slot), KEY_SIZE)", MemorySegment.class)
            .build();
    return List.of(hasKey(), writer, hashMethod());
  }

  private MethodSpec hasKey() {
    List<CodeBlock> equal = parts.stream().map(StructKey::equal).toList();
    MethodSpec.Builder method =
        BucketRenderer.ofSlot("hasKey", "Whether the key of a slot equals this one.\n")
            .addParameter(MemorySegment.class, "key")
            .returns(boolean.class);
    if (equal.isEmpty()) {
      return method.addStatement("return true").build();
    }
    return method
        .addStatement("long offset = keyOffset(bucket, slot)")
        .addStatement("return $L", CodeBlock.join(equal, "\n&& "))
        .build();
  }

  private static CodeBlock equal(KeyPart part) {
    if (!part.isFloating()) {
      return CodeBlock.of(
          "$T.equal(segment, $L,$Wkey, $L, $L)",
          BYTES,
          at("offset", part),
          part.offset(),
          part.size());
    }
    String layout = part.size() == Float.BYTES ? "FLOAT" : "DOUBLE";
    return CodeBlock.of(
        "segment.get($1T.$2L, $3L)$W== key.get($1T.$2L, $4L)",
        LITTLE_ENDIAN,
        layout,
        at("offset", part),
        part.offset());
  }

  private MethodSpec hashMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("hash")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("The hash of the key at an offset, under a seed.\n")
            .addParameter(MemorySegment.class, "segment")
            .addParameter(long.class, "offset")
            .addParameter(long.class, "seed")
            .returns(long.class)
            .addStatement("long hash = seed");
    for (KeyPart part : parts) {
      if (part.isFloating()) {
        String layout = part.size() == Float.BYTES ? "FLOAT" : "DOUBLE";
        method.addStatement(
            "hash = $T.mix(hash, segment.get($T.$L, $L))",
            HASH,
            LITTLE_ENDIAN,
            layout,
            at("offset", part));
      } else {
        method.addStatement(
            "hash = $T.mix(hash, segment, $L, $L)", HASH, at("offset", part), part.size());
      }
    }
    return method.addStatement("return hash").build();
  }

  private static CodeBlock at(String base, KeyPart part) {
    return part.offset() == 0 ? CodeBlock.of(base) : CodeBlock.of("$L + $L", base, part.offset());
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
    type.addMethod(take(this.type, "set"));
    type.addMethod(take(flyweight, "copyFrom"));
  }

  private static MethodSpec take(ClassName form, String copy) {
    return Body.of("take", TypeName.VOID, Modifier.PRIVATE)
        .addParameter(form, "key")
        .addParameter(int.class, "detours")
        .beginControlFlow("if (detours > 0)")
        .addStatement("take(key, detours - 1)")
        .nextControlFlow("else")
        .addStatement("this.key.$L(key)", copy)
        .endControlFlow()
        .build();
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    cursor.addField(
        FieldSpec.builder(int.class, "KEY_SIZE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("(int) $T.KEY_SIZE", bucket)
            .build());
    cursor.addField(
        FieldSpec.builder(flyweight, "shownKey", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T()", flyweight)
            .build());
    cursor.addField(
        FieldSpec.builder(byte[].class, "keys", Modifier.PRIVATE)
            .initializer("new byte[TYPICAL_GROUP * KEY_SIZE]")
            .build());
    cursor.addMethod(
        Body.of("key", flyweight, Modifier.PUBLIC)
            .addJavadoc("The key of the entry that the cursor stands at, for reading only.\n")
            .addCode(
                map.fill(
                    """
                    long place = current();
                    long offset = $bucket:T.keyOffset($place:T.bucket(place), $place:T.slot(place));
                    return shownKey.wrapUnaligned(readOnlySegment(place), offset);
                    """))
            .build());
    cursor.addMethod(note(map));
    cursor.addMethod(
        Body.override("locate", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(int.class, "index")
            .addCode(
                map.fill(
                    """
                    $segment:T.copy(keys, index * KEY_SIZE, keyBytes, $layouts:T.BYTE, 0, KEY_SIZE);
                    return $mapName:L.this.locate(hash(), NOT_INLINED);
                    """))
            .build());
  }

  private static MethodSpec note(MapCode map) {
    return Body.override("note", TypeName.VOID, Modifier.PROTECTED)
        .addParameter(int.class, "index")
        .addParameter(long.class, "place")
        .addCode(
            map.fill(
                """
                if ((index + 1) * KEY_SIZE > keys.length) {
                  keys = $arrays:T.copyOf(keys, 2 * keys.length);
                }
                long offset = $bucket:T.keyOffset($place:T.bucket(place), $place:T.slot(place));
                $segment:T.copy(
                    segment(place), $layouts:T.BYTE, offset, keys, index * KEY_SIZE, KEY_SIZE);
                """))
        .build();
  }
}
