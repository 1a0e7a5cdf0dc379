package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.OFF_HEAP_MAP;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the parts of a map ask about its key.
 *
 * <p>Inside a map a key is <i>held</i> in a local variable: a number, as {@link ScalarForm} has it;
 * the bytes of a struct, written out, so that every look-up compares bytes whose padding is zero;
 * or a text that {@code TextKeyedMap} has taken over. A small struct is held in one to four words.
 *
 * <p>Expressions see these variables, {@code hash}, and {@code table} and {@code slot} of an entry.
 */
sealed interface KeyCode permits ScalarKey, StructKey, WordsKey, LargeKey, TextKey {

  /** The forms in which users may give a key. */
  List<KeyForm> forms();

  /** What the map extends. */
  default ClassName mapBase() {
    return OFF_HEAP_MAP;
  }

  /** The type in which iteration shows a key. */
  TypeName viewType();

  /** The variables of a held key, mostly one. */
  List<ParameterSpec> heldParameters();

  /** The same as arguments. */
  default String held() {
    return heldParameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
  }

  /** Long expression: what flyweights keep of a held key, for messages. */
  CodeBlock number();

  /** Long expression: the same of the key in the slot; it tells the key from all others. */
  CodeBlock storedNumber();

  /** Expression: the hash of the key whose number is {@code number}. */
  CodeBlock hashOfNumber();

  /** How the look-up compares. */
  Match match();

  /** Argument, with a comma, that keeps a held key while accessors of a value run. */
  default CodeBlock kept() {
    return CodeBlock.of("$L, ", held());
  }

  /** Statement that is needed before there is room for a held key; empty for most. */
  default CodeBlock prepare() {
    return CodeBlock.of("");
  }

  /** Statement that undoes this if there is no room. */
  default CodeBlock discard() {
    return CodeBlock.of("");
  }

  /** Statements that write a held key into the slot. */
  CodeBlock store();

  /** Statement that frees what the key in the slot has elsewhere; empty for most. */
  default CodeBlock free() {
    return CodeBlock.of("");
  }

  /** Statements that take over the key in slot {@code from} of {@code theirs}, of {@code other}. */
  CodeBlock takeFrom();

  /** Expression: the hash of the key in the slot. */
  CodeBlock storedHash();

  /** Expression: the key in the slot, of any type that can be joined to text. */
  CodeBlock storedText();

  /** Expression: the key in the slot, as a cursor shows it, in whose class this stands. */
  CodeBlock shown();

  /** Statement that refuses to insert a held key that no stored one can be; empty for most. */
  default CodeBlock refuseMalformed() {
    return CodeBlock.of("");
  }

  /** Statement that refuses a held key with a NaN; empty for keys that can have none. */
  Optional<CodeBlock> refuseNaN(MapCode map);

  /** What the bucket has for keys of this kind. */
  List<MethodSpec> bucketMethods(MapCode map);

  /** What the map has for keys of this kind. */
  void addToMap(TypeSpec.Builder type, MapCode map);

  /** What the map's cursor has to show a key with. */
  default void addToCursor(TypeSpec.Builder cursor) {
    // Numbers are shown as they are.
  }

  /** How a look-up compares the key in a slot with the one it looks for. */
  sealed interface Match {

    /**
     * By the number that it is.
     *
     * @param type of the number
     * @param stored expression: the one in the slot
     * @param isNotZero boolean expression: the one in {@code found} is not zero
     * @param isKey boolean expression: the one in the slot is the held one
     */
    record ByNumber(TypeName type, CodeBlock stored, CodeBlock isNotZero, CodeBlock isKey)
        implements Match {}

    /**
     * By a word in the slot, its hash or its first bytes, and by the rest where that is equal.
     *
     * @param stored expression: the word in the slot
     * @param sought the variable of the word of the held key
     * @param isKey boolean expression: the rest is equal
     */
    record ByWord(CodeBlock stored, String sought, CodeBlock isKey) implements Match {}

    /**
     * By its bytes, where the control byte matches.
     *
     * @param isKey boolean expression: they are equal
     */
    record ByControl(CodeBlock isKey) implements Match {}
  }
}
