package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;
import static dev.inplace.processor.render.Names.TOPHASH;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Primitive;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A key that is an {@code int} or a {@code long}.
 *
 * <p>At the home slot the key is compared first, and the tophash only where the key is 0, because
 * an empty slot holds the key 0: a hit at home reads one cache line of the bucket less.
 */
record ScalarKey(Primitive primitive, ClassName bucket) implements KeyCode {

  private TypeName type() {
    return primitive == Primitive.INT ? TypeName.INT : TypeName.LONG;
  }

  @Override
  public List<TypeName> forms() {
    return List.of(type());
  }

  @Override
  public TypeName viewType() {
    return type();
  }

  @Override
  public void addParameter(MethodSpec.Builder method) {
    method.addParameter(type(), "key");
  }

  @Override
  public CodeBlock argument() {
    return CodeBlock.of("key, ");
  }

  @Override
  public CodeBlock take() {
    return CodeBlock.of("long hash = hash(key);\n");
  }

  @Override
  public CodeBlock number() {
    return CodeBlock.of("key");
  }

  @Override
  public CodeBlock notedNumber() {
    return CodeBlock.of("keys[index()]");
  }

  @Override
  public CodeBlock isAtHome() {
    return CodeBlock.of(
        "$1T.key(segment, bucket, slot) == key\n"
            + "    && (key != 0 || $2T.isEntry($1T.tophash(segment, bucket, slot)))",
        bucket,
        TOPHASH);
  }

  @Override
  public CodeBlock isAtSlot() {
    return CodeBlock.of("$T.key(segment, bucket, slot) == key", bucket);
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("$T.key(segment, bucket, slot, key);\n", bucket);
  }

  @Override
  public CodeBlock takeStored() {
    return CodeBlock.of(
        "$T key = $T.key(segment, bucket, slot);\nlong hash = hash(key);\n", type(), bucket);
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("hash($T.key(segment, bucket, slot))", bucket);
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    MethodSpec reader =
        BucketRenderer.ofSlot("key", "The key of a slot.\n")
            .returns(type())
            .addStatement(
                "return segment.get($T.$L, keyOffset(bucket, slot))",
                LITTLE_ENDIAN,
                primitive.name())
            .build();
    MethodSpec writer =
        BucketRenderer.ofSlot("key", "Writes the key of a slot.\n")
            .addParameter(type(), "key")
            .addStatement(
                "segment.set($T.$L, keyOffset(bucket, slot), key)", LITTLE_ENDIAN, primitive.name())
            .build();
    return List.of(reader, writer);
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addParameter(type(), "key")
            .addCode(map.fill("return $hash:T.mix(seed(), key);\n"))
            .build());
    type.addMethod(
        Body.override("describeKey", ClassName.get(String.class), Modifier.PROTECTED)
            .addParameter(long.class, "number")
            .addStatement("return $S + number", "key ")
            .build());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    cursor.addField(
        FieldSpec.builder(ArrayTypeName.of(type()), "keys", Modifier.PRIVATE)
            .initializer("new $T[TYPICAL_GROUP]", type())
            .build());
    cursor.addMethod(
        Body.of("key", type(), Modifier.PUBLIC)
            .addJavadoc("The key of the entry that the cursor stands at.\n")
            .addCode(
                map.fill(
                    """
                    current();
                    return keys[index()];
                    """))
            .build());
    cursor.addMethod(
        Body.override("note", TypeName.VOID, Modifier.PROTECTED)
            .addParameter(int.class, "index")
            .addParameter(long.class, "place")
            .addCode(
                map.fill(
                    """
                    if (index == keys.length) {
                      keys = $arrays:T.copyOf(keys, 2 * index);
                    }
                    keys[index] =
                        $bucket:T.key(segment(place), $place:T.bucket(place), $place:T.slot(place));
                    """))
            .build());
    cursor.addMethod(
        Body.override("locate", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(int.class, "index")
            .addCode(
                map.fill(
                    """
                    return $mapName:L.this.locate(
                        keys[index], hash(keys[index]), NOT_INLINED);
                    """))
            .build());
  }
}
