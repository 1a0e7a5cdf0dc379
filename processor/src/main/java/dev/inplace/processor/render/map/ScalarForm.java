package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/**
 * What differs among keys that are one number: the type that users give, the type that the map
 * holds, and how these become each other and bytes.
 *
 * <p>Inside the map a key is a local variable {@link #name} of the type {@link #held}.
 */
sealed interface ScalarForm permits PrimitiveForm, EnumForm {

  /** The type in which users give a key and are shown it. */
  TypeName given();

  /** The type of a key inside the map. */
  TypeName held();

  /** The name of a key inside the map, also of the bucket's accessors. */
  String name();

  /** Statements that make a held key of the given one, which is named {@code key}. */
  CodeBlock hold();

  /** Expression of {@link #given}: the key that a held one means. */
  CodeBlock show(CodeBlock held);

  /** Expression of {@link #held}: the key at an address in {@code table}. */
  CodeBlock load(CodeBlock address);

  /** Statement that stores the held key at an address in {@code table}. */
  CodeBlock store(CodeBlock address);

  /** Boolean expression: a held key, in a variable, is not the one that zeros mean. */
  CodeBlock isNotZero(String held);

  /** Expression: what is mixed into the hash, for which {@code Hash.mix} has a method. */
  CodeBlock hashed();

  /** Long expression: all of a held key, as flyweights keep it. */
  CodeBlock number(CodeBlock held);

  /** Expression: the held key whose {@link #number} is in {@code number}. */
  CodeBlock fromNumber();

  /** Expression: what a message calls the key whose {@link #number} is in {@code number}. */
  CodeBlock describe();

  /**
   * Expression: a held key as a dump shows it. It calls no code of the user's, which might change
   * the map that is read.
   */
  CodeBlock text(CodeBlock held);

  /** Whether it is a floating-point number. */
  boolean isFloating();

  /** Statement that refuses to insert a held key that no stored one can be; empty for most. */
  default CodeBlock refuseUnknown() {
    return CodeBlock.of("");
  }

  /** Adds what these expressions need of the map. */
  void addTo(TypeSpec.Builder map);
}
