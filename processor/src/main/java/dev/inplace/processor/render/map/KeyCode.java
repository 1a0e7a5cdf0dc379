package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.MAP_CURSOR;
import static dev.inplace.processor.render.Names.OFF_HEAP_MAP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts of a map ask about its key.
 *
 * <p>Inside a map a key is a local variable (a number, as {@link ScalarForm} has it), or the bytes
 * of the map's own flyweight {@code key}, into which records and flyweights are copied, so that
 * every look-up compares native bytes whose padding is zero, or the text that {@code TextKeyedMap}
 * has taken over.
 *
 * <p>The expressions see {@code segment}, {@code bucket} (an offset in it) and {@code slot}.
 */
sealed interface KeyCode permits ScalarKey, StructKey, LargeKey, TextKey {

  /** The forms in which users may give a key. */
  List<KeyForm> forms();

  /** What the map extends. */
  default ClassName mapBase() {
    return OFF_HEAP_MAP;
  }

  /** What the map's cursor extends. */
  default ClassName cursorBase() {
    return MAP_CURSOR;
  }

  /** The type in which iteration shows a key. */
  TypeName viewType();

  /** Adds the parameter of private methods that take a key, if they need one. */
  void addParameter(MethodSpec.Builder method);

  /** The argument for it, with a comma behind, or nothing. */
  CodeBlock argument();

  /** Long expression, after a key was taken over: what flyweights keep of the key, for messages. */
  CodeBlock number();

  /** Expression, after a key was taken over: its hash. */
  default CodeBlock hash() {
    return CodeBlock.of("hash");
  }

  /** The same of the key that a cursor has noted and stands at. */
  CodeBlock notedNumber();

  /** Boolean expression: the entry at the home slot, whose tophash is unread, has the key. */
  CodeBlock isAtHome();

  /** Boolean expression: the entry at the slot, whose tophash matches, has the key. */
  CodeBlock isAtSlot();

  /** Expression, the place of a new entry for the key taken over. */
  default CodeBlock insert() {
    return CodeBlock.of("insert(hash)");
  }

  /** Statement that writes the key into the slot. */
  CodeBlock store();

  /** Statement that gives back what the key of the entry at {@code place} has elsewhere, if any. */
  default CodeBlock free() {
    return CodeBlock.of("");
  }

  /** Statements that take over the key in the slot; {@code hash} is its hash afterwards. */
  CodeBlock takeStored();

  /**
   * Statements that take over the key of the entry at {@code from} in the map {@code other}; {@code
   * hash} is its hash afterwards.
   */
  default CodeBlock takeFrom(MapCode map) {
    return map.fill(
        """
        $segment:T segment = other.segment(from);
        long bucket = $bucketIn:L;
        $slotType:T slot = $place:T.$slotIn:L(from);
        $takeStored:L\
        """,
        Map.of("bucketIn", map.bucketIn("from")));
  }

  /** Expression: the hash of the key in the slot. */
  CodeBlock storedHash();

  /** Expression: the key in the slot, of any type that can be joined to text. */
  CodeBlock storedText();

  /**
   * Statement that refuses the key taken over if it has a NaN; empty for keys without
   * floating-point numbers, where equal keys have equal bits.
   */
  Optional<CodeBlock> refuseNaN(MapCode map);

  /** What the bucket has for keys of this kind. */
  List<MethodSpec> bucketMethods(MapCode map);

  /** What the map has for keys of this kind. */
  void addToMap(TypeSpec.Builder type, MapCode map);

  /** What the map's cursor has: the noted keys, {@code note}, {@code locate} and {@code key}. */
  void addToCursor(TypeSpec.Builder cursor, MapCode map);
}
