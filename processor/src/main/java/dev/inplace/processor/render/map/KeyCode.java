package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a map ask about its key.
 *
 * <p>Inside a map a key is either a local variable (a number, as {@link ScalarForm} has it), or the
 * bytes of the map's own flyweight {@code key}, into which records and flyweights are copied: then
 * every look-up compares native bytes whose padding is zero.
 *
 * <p>The expressions see {@code segment}, {@code bucket} (an offset in it) and {@code slot}.
 */
sealed interface KeyCode permits ScalarKey, StructKey {

  /** The types in which users may give a key. */
  List<TypeName> forms();

  /** The type in which iteration shows a key. */
  TypeName viewType();

  /** Adds the parameter of private methods that take a key, if they need one. */
  void addParameter(MethodSpec.Builder method);

  /** The argument for it, with a comma behind, or nothing. */
  CodeBlock argument();

  /** Statement that takes over a key given by the user; {@code hash} is its hash afterwards. */
  CodeBlock take();

  /** Long expression, after {@link #take}: what flyweights keep of the key, for messages. */
  CodeBlock number();

  /** The same of the key that a cursor has noted and stands at. */
  CodeBlock notedNumber();

  /**
   * Boolean expression: the entry at the slot, the home slot, has the key; its tophash is unread.
   */
  CodeBlock isAtHome();

  /** Boolean expression: the entry at the slot, whose tophash matches, has the key. */
  CodeBlock isAtSlot();

  /** Statement that writes the key into the slot. */
  CodeBlock store();

  /** Statements that take over the key in the slot; {@code hash} is its hash afterwards. */
  CodeBlock takeStored();

  /** Expression: the hash of the key in the slot. */
  CodeBlock storedHash();

  /** Expression: the key in the slot, of any type that can be joined to text. */
  CodeBlock storedText();

  /**
   * Boolean expression: the key taken over has a NaN, so it does not equal itself and no look-up
   * finds it; empty for keys without floating-point numbers, where equal keys have equal bits.
   */
  Optional<CodeBlock> isUnfindable();

  /** The same of the key in the slot. */
  Optional<CodeBlock> isStoredUnfindable();

  /** What the bucket has for keys of this kind. */
  List<MethodSpec> bucketMethods();

  /** What the map has for keys of this kind. */
  void addToMap(TypeSpec.Builder type, MapCode map);

  /** What the map's cursor has: the noted keys, {@code note}, {@code locate} and {@code key}. */
  void addToCursor(TypeSpec.Builder cursor, MapCode map);
}
