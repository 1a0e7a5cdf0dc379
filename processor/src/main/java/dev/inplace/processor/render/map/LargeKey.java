package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.CELLS;
import static dev.inplace.processor.render.Names.PLACE;
import static dev.inplace.processor.render.Names.TOPHASH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A key that is a struct too large for its bucket: a cell, to which the slot links. It is given,
 * compared and hashed as other structs are; but a stored one is hashed once, and tells its hash.
 */
record LargeKey(StructKey struct) implements KeyCode {

  private ClassName bucket() {
    return struct.bucket();
  }

  @Override
  public List<KeyForm> forms() {
    return struct.forms();
  }

  @Override
  public TypeName viewType() {
    return struct.viewType();
  }

  @Override
  public void addParameter(MethodSpec.Builder method) {
    struct.addParameter(method);
  }

  @Override
  public CodeBlock argument() {
    return struct.argument();
  }

  @Override
  public CodeBlock number() {
    return struct.number();
  }

  @Override
  public CodeBlock notedNumber() {
    return struct.notedNumber();
  }

  @Override
  public CodeBlock isAtHome() {
    return CodeBlock.of(
        "$T.tophash(segment, bucket, slot) == $T.of(hash)\n    && $L",
        bucket(),
        TOPHASH,
        isAtSlot());
  }

  @Override
  public CodeBlock isAtSlot() {
    return CodeBlock.of("isKey($L)", link());
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("storeKey(segment, bucket, slot);\n");
  }

  @Override
  public CodeBlock free() {
    return CodeBlock.of("keys.free(key(place));\n");
  }

  @Override
  public CodeBlock takeStored() {
    return CodeBlock.of("long hash = takeStored($L);\n", link());
  }

  @Override
  public CodeBlock takeFrom(MapCode map) {
    return map.fill(
        """
        long key = other.key(from);
        $segment:T.copy(
            other.segment(key), $place:T.offset(key), keyBytes, 0, $bucket:T.KEY_SIZE);
        long hash = hash();
        """);
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("describeKeyAt($L)", link());
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("keys.hash($L)", link());
  }

  private CodeBlock link() {
    return CodeBlock.of("$T.key(segment, bucket, slot)", bucket());
  }

  @Override
  public Optional<CodeBlock> isUnfindable() {
    return struct.isUnfindable();
  }

  @Override
  public Optional<CodeBlock> isStoredUnfindable() {
    return struct.isUnfindable().map(_ -> CodeBlock.of("hasNaN($L)", link()));
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return new StructKeyBucket(struct.parts(), true).methods(map);
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    struct.addToMap(type, map);
    type.addField(
        FieldSpec.builder(CELLS, "keys", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("cells($T.KEY_SIZE, $T.ALIGNMENT)", bucket(), struct.flyweight())
            .build());
    type.addMethod(
        Body.of("key", TypeName.LONG, Modifier.PRIVATE)
            .addParameter(long.class, "place")
            .addCode(
                map.fill(
                    """
                    return $bucket:T.key(
                        segment(place), $bucketIn:L, $place:T.$slotIn:L(place));
                    """))
            .build());
    type.addMethod(
        ofKey("isKey", TypeName.BOOLEAN)
            .addStatement(
                "return $T.hasKey(segment(key), $T.offset(key), keyBytes)", bucket(), PLACE)
            .build());
    struct
        .hasNaN(CodeBlock.of("segment(key), $T.offset(key)", PLACE))
        .ifPresent(
            hasNaN ->
                type.addMethod(
                    ofKey("hasNaN", TypeName.BOOLEAN).addStatement("return $L", hasNaN).build()));
    type.addMethod(
        ofKey("describeKeyAt", ClassName.get(String.class))
            .addStatement(
                "return new $T().show(segment(key), $T.offset(key), epoch(), 0).toString()",
                struct.flyweight(),
                PLACE)
            .build());
    type.addMethod(storeKey(map));
    type.addMethod(takeStored(map));
  }

  private static MethodSpec.Builder ofKey(String name, TypeName type) {
    return Body.of(name, type, Modifier.PRIVATE).addParameter(long.class, "key");
  }

  private static MethodSpec storeKey(MapCode map) {
    return Body.of("storeKey", TypeName.VOID, Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "bucket")
        .addParameter(map.slotType(), "slot")
        .addCode(
            map.fill(
                """
                long key = $bucket:T.key(segment, bucket, slot);
                if (key == $place:T.NONE) {
                  key = keys.take(hash());
                  $bucket:T.key(segment, bucket, slot, key);
                }
                $segment:T.copy(
                    keyBytes, 0, segment(key), $place:T.offset(key), $bucket:T.KEY_SIZE);
                """))
        .build();
  }

  private static MethodSpec takeStored(MapCode map) {
    return ofKey("takeStored", TypeName.LONG)
        .addJavadoc("Of what is no key, none is taken over: the one before stays, elsewhere.\n")
        .addCode(
            map.fill(
                """
                if (keys.isCell(key)) {
                  $segment:T.copy(
                      segment(key), $place:T.offset(key), keyBytes, 0, $bucket:T.KEY_SIZE);
                }
                return hash();
                """))
        .build();
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    StructKeyCursor.addTo(cursor, map, struct.flyweight());
  }
}
