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
 * The code for a map's key, for the parts of the map.
 *
 * <p>Inside a map a key is <i>held</i> in a local variable. It is a number ({@link ScalarForm}),
 * the written bytes of a struct, with zero padding, or a text taken by {@code TextKeyedMap}. A
 * small struct is held in one to four words.
 *
 * <p>Expressions use these variables, {@code hash}, and an entry's {@code table} and {@code slot}.
 */
sealed interface KeyCode permits ScalarKey, StructKey, WordsKey, LargeKey, TextKey {

  /** The forms in which users may give a key. */
  List<KeyForm> forms();

  /** The superclass of the map. */
  default ClassName mapBase() {
    return OFF_HEAP_MAP;
  }

  /** The type in which iteration shows a key. */
  TypeName viewType();

  /** The variables of a held key, usually one. */
  List<ParameterSpec> heldParameters();

  /** The variables as arguments. */
  default String held() {
    return heldParameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
  }

  /** Long expression: the number that flyweights keep of a held key, for messages. */
  CodeBlock number();

  /** Long expression: the number of the key in the slot, unique among keys. */
  CodeBlock storedNumber();

  /** Expression: the hash of the key whose number is {@code number}. */
  CodeBlock hashOfNumber();

  /** The comparison of a look-up. */
  Match match();

  /** Argument, with a comma, that keeps a held key while accessors of a value run. */
  default CodeBlock kept() {
    return CodeBlock.of("$L, ", held());
  }

  /** Statement that prepares a held key before there is room for it; empty for most. */
  default CodeBlock prepare() {
    return CodeBlock.of("");
  }

  /** Statement that undoes {@link #prepare} if there is no room. */
  default CodeBlock discard() {
    return CodeBlock.of("");
  }

  /** Statements that write a held key into the slot. */
  CodeBlock store();

  /** Statement that frees the key's memory outside the slot; empty for most. */
  default CodeBlock free() {
    return CodeBlock.of("");
  }

  /** Statement that keeps the key's memory outside the slot, in a file; empty for most. */
  default CodeBlock keep() {
    return CodeBlock.of("");
  }

  /** Statements that copy the key in slot {@code from} of {@code theirs}, of {@code other}. */
  CodeBlock takeFrom();

  /**
   * Statements that take the key in slot {@code from} of {@code theirs}, a table of this map, as
   * the user gives it: they throw if no insert stores such a key.
   */
  default CodeBlock retake(MapCode map) {
    return takeFrom();
  }

  /** Expression: the hash of the key in the slot. */
  CodeBlock storedHash();

  /** Expression: the key in the slot, of any type that concatenates to text. */
  CodeBlock storedText();

  /** Statements that return the key under a cursor, in the class of the cursor. */
  CodeBlock show();

  /** Statement that refuses to insert a held key that cannot be stored; empty for most. */
  default CodeBlock refuseMalformed() {
    return CodeBlock.of("");
  }

  /** Statement that refuses a held key with a NaN; empty for keys without one. */
  Optional<CodeBlock> refuseNaN(MapCode map);

  /** The bucket's methods for keys of this kind. */
  List<MethodSpec> bucketMethods(MapCode map);

  /** Adds the map's members for keys of this kind. */
  void addToMap(TypeSpec.Builder type, MapCode map);

  /** Adds the cursor's members for showing a key. */
  default void addToCursor(TypeSpec.Builder cursor) {
    // Numbers need none.
  }

  /** The comparison of the key in a slot with the sought one. */
  sealed interface Match {

    /**
     * A comparison of numbers.
     *
     * @param type of the number
     * @param stored expression: the number in the slot
     * @param isNotZero boolean expression: the number in {@code found} is not zero
     * @param isKey boolean expression: the number in the slot is the held one
     */
    record ByNumber(TypeName type, CodeBlock stored, CodeBlock isNotZero, CodeBlock isKey)
        implements Match {}

    /**
     * A comparison of a word in the slot, its hash or first bytes, then of the rest.
     *
     * @param stored expression: the word in the slot
     * @param sought the variable of the word of the held key
     * @param isKey boolean expression: the rest is equal
     */
    record ByWord(CodeBlock stored, String sought, CodeBlock isKey) implements Match {}

    /**
     * A comparison of bytes, if the control byte matches.
     *
     * @param isKey boolean expression: they are equal
     */
    record ByControl(CodeBlock isKey) implements Match {}
  }
}
