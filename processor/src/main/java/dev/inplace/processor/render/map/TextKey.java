package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.MAP_FILES;
import static dev.inplace.processor.render.Names.TEXT_FLYWEIGHT;
import static dev.inplace.processor.render.Names.TEXT_KEY;
import static dev.inplace.processor.render.Names.TEXT_KEYED_MAP;

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
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A key that is text of any length, passed as characters or as bytes of UTF-8.
 *
 * <p>The slot has two words, place and length of the bytes, in a flat table behind the hash.
 * Operations on them do not depend on the map and are in {@code TextKeyedMap}.
 */
record TextKey(ClassName bucket, boolean hasHash) implements KeyCode {

  @Override
  public List<KeyForm> forms() {
    return List.of(
        form(ParameterSpec.builder(CharSequence.class, "key").build()),
        form(
            ParameterSpec.builder(MemorySegment.class, "key").build(),
            ParameterSpec.builder(long.class, "offset").build(),
            ParameterSpec.builder(long.class, "length").build()));
  }

  private static KeyForm form(ParameterSpec... parameters) {
    CodeBlock arguments =
        Stream.of(parameters)
            .map(parameter -> CodeBlock.of("$N", parameter))
            .collect(CodeBlock.joining(", "));
    CodeBlock take =
        CodeBlock.of("$T text = take($L);\nlong hash = text.hash();\n", TEXT_KEY, arguments);
    return new KeyForm(List.of(parameters), take, CodeBlock.of("absentKey(text)"));
  }

  @Override
  public ClassName mapBase() {
    return TEXT_KEYED_MAP;
  }

  @Override
  public TypeName viewType() {
    return TEXT_FLYWEIGHT;
  }

  @Override
  public List<ParameterSpec> heldParameters() {
    return List.of(ParameterSpec.builder(TEXT_KEY, "text").build());
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
    CodeBlock isKey = CodeBlock.of("isKey(text, $L)", inSlot());
    return hasHash ? HashedKey.match(bucket, isKey) : new Match.ByControl(isKey);
  }

  @Override
  public CodeBlock prepare() {
    return CodeBlock.of("prepare(text);\n");
  }

  @Override
  public CodeBlock discard() {
    return CodeBlock.of("discard(text);\n");
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("storeKey(text, $L);\n", inSlot());
  }

  @Override
  public CodeBlock free() {
    return CodeBlock.of("freeKey($L);\n", inSlot());
  }

  @Override
  public CodeBlock keep() {
    return CodeBlock.of("$T.keepText(this, $L);\n", MAP_FILES, inSlot());
  }

  @Override
  public CodeBlock takeFrom() {
    return CodeBlock.of(
        "$T text = takeFrom(other, theirs, keyOffset(from));\nlong hash = text.hash();\n",
        TEXT_KEY);
  }

  @Override
  public CodeBlock retake(MapCode map) {
    return CodeBlock.of(
        """
        requireText(theirs, keyOffset(from));
        $T text = takeFrom(this, theirs, keyOffset(from));
        long hash = text.hash();
        """,
        TEXT_KEY);
  }

  @Override
  public CodeBlock storedHash() {
    return hasHash ? HashedKey.storedHash(bucket) : CodeBlock.of("hashOfText($L)", inSlot());
  }

  @Override
  public CodeBlock storedText() {
    return CodeBlock.of("describeText($L)", inSlot());
  }

  @Override
  public CodeBlock show() {
    return CodeBlock.of("return showKey(table(), keyOffset(slot()), shownKey);\n");
  }

  private CodeBlock inSlot() {
    return CodeBlock.of("table, keyOffset(slot)");
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return Optional.empty();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return hasHash ? HashedKey.bucketMethods(false) : List.of();
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addMethod(
        Body.override("keyOffset", TypeName.LONG, Modifier.PROTECTED)
            .addParameter(long.class, "slot")
            .addStatement("return $T.keyOffset(slot)$L", bucket, hasHash ? "" : " - HASH")
            .build());
    if (!hasHash) {
      type.addMethod(
          Body.override("hasHash", TypeName.BOOLEAN, Modifier.PROTECTED)
              .addStatement("return false")
              .build());
    }
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor) {
    cursor.addField(
        FieldSpec.builder(TEXT_FLYWEIGHT, "shownKey", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("shownText()")
            .build());
  }
}
