package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.BLOCKS;
import static dev.inplace.processor.render.Names.BYTES;
import static dev.inplace.processor.render.Names.CELLS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A key that is a struct too large for its slot. The slot has the place of a cell, in a flat table
 * behind the key's hash. It is passed, compared and hashed like other structs, but a stored one is
 * hashed once: its cell has the hash too.
 */
record LargeKey(StructKey struct, boolean hasHash) implements KeyCode {

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
  public List<ParameterSpec> heldParameters() {
    return struct.heldParameters();
  }

  @Override
  public CodeBlock number() {
    return struct.number();
  }

  @Override
  public CodeBlock storedNumber() {
    return storedHash();
  }

  @Override
  public CodeBlock hashOfNumber() {
    return struct.hashOfNumber();
  }

  @Override
  public Match match() {
    CodeBlock isKey = CodeBlock.of("isKey($L, bytes)", cell("slot"));
    return hasHash ? HashedKey.match(bucket(), isKey) : new Match.ByControl(isKey);
  }

  private CodeBlock cell(String slot) {
    return CodeBlock.of("$T.key(table, $L)", bucket(), slot);
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of(
        """
        long cell = keys.take(hash);
        $1T.copy(bytes, 0, keys.segment(cell), $2T.offset(cell), $3T.KEY_SIZE);
        $3T.key(table, slot, cell);
        $4L\
        """,
        BYTES,
        BLOCKS,
        bucket(),
        hasHash ? CodeBlock.of("$T.keyHash(table, slot, hash);\n", bucket()) : CodeBlock.of(""));
  }

  @Override
  public CodeBlock free() {
    return CodeBlock.of("keys.free($L);\n", cell("slot"));
  }

  @Override
  public CodeBlock keep() {
    return CodeBlock.of("keys.keep($L);\n", cell("slot"));
  }

  @Override
  public CodeBlock takeFrom() {
    return CodeBlock.of(
        """
        long cell = $1T.key(theirs, from);
        $2T bytes = keyBytes($1T.KEY_SIZE);
        $3T.copy(other.keys.segment(cell), $4T.offset(cell), bytes, 0, $1T.KEY_SIZE);
        long hash = hash(bytes);
        """,
        bucket(),
        MemorySegment.class,
        BYTES,
        BLOCKS);
  }

  @Override
  public CodeBlock retake(MapCode map) {
    return CodeBlock.of(
        """
        long cell = $1T.key(theirs, from);
        keys.requireCell(cell);
        $2T key = showKey(cell, new $2T());
        $3L\
        """,
        bucket(),
        struct.flyweight(),
        struct.retakeShown(map));
  }

  @Override
  public CodeBlock storedHash() {
    return hasHash ? HashedKey.storedHash(bucket()) : CodeBlock.of("keys.hash($L)", cell("slot"));
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("describeKeyAt($L)", cell("slot"));
  }

  @Override
  public CodeBlock show() {
    return CodeBlock.of("return showKey($T.key(table(), slot()), shownKey);\n", bucket());
  }

  @Override
  public CodeBlock refuseMalformed() {
    return struct.refuseMalformed();
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return struct.refuseNaN(map);
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return hasHash ? HashedKey.bucketMethods(true) : BucketRenderer.links("key", "keyOffset(slot)");
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addField(
        FieldSpec.builder(CELLS, "keys", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("cells($T.KEY_SIZE, $T.ALIGNMENT)", bucket(), struct.flyweight())
            .build());
    struct.addToMap(type, map);
    type.addMethod(
        Body.of("isKey", TypeName.BOOLEAN, Modifier.PRIVATE)
            .addParameter(long.class, "cell")
            .addParameter(MemorySegment.class, "bytes")
            .addStatement(
                "return $T.equal(\n    keys.segment(cell), $T.offset(cell), bytes, 0, $T.KEY_SIZE)",
                BYTES,
                BLOCKS,
                bucket())
            .build());
    type.addMethod(
        Body.of("showKey", struct.flyweight(), Modifier.PRIVATE)
            .addParameter(long.class, "cell")
            .addParameter(struct.flyweight(), "flyweight")
            .addStatement(
                "return flyweight.show(keys.readOnly(cell), $T.offset(cell), epoch(), 0)", BLOCKS)
            .build());
    type.addMethod(
        Body.of("describeKeyAt", ClassName.get(String.class), Modifier.PRIVATE)
            .addParameter(long.class, "cell")
            .addStatement("return showKey(cell, new $T()).toString()", struct.flyweight())
            .build());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor) {
    struct.addToCursor(cursor);
  }
}
