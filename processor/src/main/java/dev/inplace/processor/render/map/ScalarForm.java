package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/**
 * The form of a key that is one number: the user's type, the map's type, and the conversions
 * between these and bytes.
 *
 * <p>Inside the map a key is a local variable {@link #name} of the type {@link #held}.
 */
sealed interface ScalarForm permits PrimitiveForm, EnumForm {

  /** The type of a key for users. */
  TypeName given();

  /** The type of a key inside the map. */
  TypeName held();

  /** The name of a key inside the map, also of the bucket's accessors. */
  String name();

  /** Statements that convert the passed key, named {@code key}, to a held one. */
  CodeBlock hold();

  /** Expression of {@link #given}: the key for a held one. */
  CodeBlock show(CodeBlock held);

  /** Expression of {@link #held}: the key at an address in {@code table}. */
  CodeBlock load(CodeBlock address);

  /** Statement that stores the held key at an address in {@code table}. */
  CodeBlock store(CodeBlock address);

  /** Boolean expression: a held key, in a variable, is not all zeros. */
  CodeBlock isNotZero(String held);

  /** Expression: the value mixed into the hash, for which {@code Hash.mix} has a method. */
  CodeBlock hashed();

  /** Long expression: a held key as a number that flyweights keep. */
  CodeBlock number(CodeBlock held);

  /** Expression: the held key whose {@link #number} is in {@code number}. */
  CodeBlock fromNumber();

  /** Expression: the text in messages of the key whose {@link #number} is in {@code number}. */
  CodeBlock describe();

  /**
   * Expression: a held key as text in a dump. It calls no user code, which might change the map.
   */
  CodeBlock text(CodeBlock held);

  /** True if it is a floating-point number. */
  boolean isFloating();

  /** Statement that refuses to insert a held key that cannot be stored; empty for most. */
  default CodeBlock refuseUnknown() {
    return CodeBlock.of("");
  }

  /** Adds the members of the map that these expressions need. */
  void addTo(TypeSpec.Builder map);
}
