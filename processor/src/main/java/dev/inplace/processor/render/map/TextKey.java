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
import javax.lang.model.element.Modifier;

/**
 * A key that is text of any length, given as characters or as bytes of UTF-8.
 *
 * <p>The bucket holds two words, where the bytes are and how many. What is done with them does not
 * depend on the map and is in {@code TextKeyedMap}. To take a key over and to look it up is one
 * call, and not two, of which each costs some nanoseconds:
 *
 * <pre>{@code
 * private long locate(CharSequence key, int detours) {
 *   if (detours == INLINED) {
 *     return locate(take(key));
 *   }
 *   return locate(key, detours - 1);
 * }
 * }</pre>
 */
record TextKey(ClassName bucket) implements KeyCode {

  private static final KeyForm CHARACTERS =
      KeyForm.ofOneCall(ParameterSpec.builder(CharSequence.class, "key").build());

  private static final KeyForm BYTES =
      KeyForm.ofOneCall(
          ParameterSpec.builder(MemorySegment.class, "key").build(),
          ParameterSpec.builder(long.class, "offset").build(),
          ParameterSpec.builder(long.class, "length").build());

  @Override
  public List<KeyForm> forms() {
    return List.of(CHARACTERS, BYTES);
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
    return hash();
  }

  @Override
  public CodeBlock hash() {
    return CodeBlock.of("takenHash()");
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
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return Optional.empty();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    return List.of(); // the offset of a key is all that is asked for
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    for (KeyForm form : forms()) {
      type.addMethod(oneCall("locate", form, "locate(take($L))"));
      type.addMethod(oneCall("locateOrInsert", form, "locateOrInsert(take($L), INLINED)"));
    }
  }

  /**
   * A look-up that takes its key over, too: one call from what users call, and no more. The work
   * comes first in it, since C2 inlines the detour as well, and so the work a second time; what it
   * may inline is then spent on the work that is done.
   */
  private static MethodSpec oneCall(String name, KeyForm form, String work) {
    MethodSpec.Builder method = Body.of(name, TypeName.LONG, Modifier.PRIVATE);
    form.addTo(method);
    return method
        .addParameter(int.class, "detours")
        .beginControlFlow("if (detours == INLINED)")
        .addStatement("return " + work, form.arguments())
        .endControlFlow()
        .addStatement("return $L($L, detours - 1)", name, form.arguments())
        .build();
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor, MapCode map) {
    // All of it is inherited.
  }
}
