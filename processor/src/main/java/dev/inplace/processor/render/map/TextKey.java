package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.TEXT_CURSOR;
import static dev.inplace.processor.render.Names.TEXT_FLYWEIGHT;
import static dev.inplace.processor.render.Names.TEXT_KEYED_MAP;
import static dev.inplace.processor.render.Names.TOPHASH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/**
 * A key that is text of any length, given as characters or as bytes of UTF-8.
 *
 * <p>The bucket holds two words, where the bytes are and how many. What is done with them does not
 * depend on the map and is in {@code TextKeyedMap}.
 */
record TextKey(ClassName bucket) implements KeyCode {

  @Override
  public List<KeyForm> forms() {
    CodeBlock absent = CodeBlock.of("absentKey()");
    KeyForm characters =
        new KeyForm(
            List.of(ParameterSpec.builder(CharSequence.class, "key").build()),
            CodeBlock.of("long hash = take(key, NOT_INLINED);\n"),
            absent);
    KeyForm bytes =
        new KeyForm(
            List.of(
                ParameterSpec.builder(MemorySegment.class, "key").build(),
                ParameterSpec.builder(long.class, "offset").build(),
                ParameterSpec.builder(long.class, "length").build()),
            CodeBlock.of("long hash = take(key, offset, length, NOT_INLINED);\n"),
            absent);
    return List.of(characters, bytes);
  }

  @Override
  public ClassName mapBase() {
    return TEXT_KEYED_MAP;
  }

  @Override
  public ClassName cursorBase() {
    return TEXT_CURSOR;
  }

  @Override
  public TypeName viewType() {
    return TEXT_FLYWEIGHT;
  }

  @Override
  public void addParameter(MethodSpec.Builder method) {
    // The map knows the key it has taken over.
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
    return CodeBlock.of("notedHash()");
  }

  @Override
  public CodeBlock isAtHome() {
    return CodeBlock.of(
        "$T.tophash(segment, bucket, slot) == $T.of(hash)\n    && $L", bucket, TOPHASH, isAtSlot());
  }

  @Override
  public CodeBlock isAtSlot() {
    return CodeBlock.of("isKey($L)", inSlot());
  }

  @Override
  public CodeBlock insert() {
    return CodeBlock.of("insertText(hash)");
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("storeKey($L);\n", inSlot());
  }

  @Override
  public CodeBlock free() {
    return CodeBlock.of("freeKey(place);\n");
  }

  @Override
  public CodeBlock takeStored() {
    return CodeBlock.of("long hash = takeStored($L);\n", inSlot());
  }

  @Override
  public CodeBlock takeFrom(MapCode map) {
    return CodeBlock.of("long hash = takeFrom(other, from);\n");
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("describeText(place)");
  }

  @Override
  public CodeBlock storedHash() {
    return CodeBlock.of("hashOfKey($L)", inSlot());
  }

  private CodeBlock inSlot() {
    return CodeBlock.of("segment, $T.keyOffset(bucket, slot)", bucket);
  }

  @Override
  public Optional<CodeBlock> isUnfindable() {
    return Optional.empty();
  }

  @Override
  public Optional<CodeBlock> isStoredUnfindable() {
    return Optional.empty();
  }

  @Override
  public List<MethodSpec> bucketMethods() {
    return List.of(); // the offset of a key is all that is asked for
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    // All of it is inherited.
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    // All of it is inherited.
  }
}
