package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import java.util.List;

/**
 * What one field contributes to a flyweight.
 *
 * <p>The expressions and statements stand in static methods that see {@code segment} and {@code
 * offset}, the struct's; those that compare also see {@code other} and {@code otherOffset}; those
 * that write see the record as {@code value}.
 */
public interface Accessor {

  /** The contribution of a field, by its type. */
  static Accessor of(FieldCode field) {
    return switch (field.type()) {
      case FieldType.Scalar _, FieldType.Word _, FieldType.Enumeration _ ->
          new ScalarAccessor(field, Codec.of(field.type(), field));
      case FieldType.Text _ -> new TextAccessor(field);
      case FieldType.Nested nested -> new NestedAccessor(field, nested.struct());
      case FieldType.Array array ->
          array.element() instanceof FieldType.Nested nested
              ? new StructArrayAccessor(field, nested.struct())
              : new ArrayAccessor(field, Codec.of(array.element(), field));
    };
  }

  /** Lengths, strides and the like. */
  List<FieldSpec> constants();

  /** What its accessors check, and what they need not. */
  List<Checking> checks();

  /** The field's type in the record. */
  TypeName recordType();

  /** Readers and writers. */
  List<MethodSpec> components();

  /** Methods beyond these, left out where another component has that name. */
  List<MethodSpec> derived();

  /** Private methods that the parts below call. */
  List<MethodSpec> helpers();

  /** Expression: the value as the record has it. */
  CodeBlock read();

  /** Statements that refuse what the field cannot hold; empty if it holds everything. */
  CodeBlock check();

  /** Statement that writes what {@link #check} has passed. */
  CodeBlock write();

  /** Boolean expression: this field is equal in two structs, as records compare it. */
  CodeBlock equal();

  /** Int expression. */
  CodeBlock hash();

  /** String expression; it never throws, whatever the bytes. */
  CodeBlock describe();

  /** Statement that refuses bytes that no value of the field has; empty if there are none. */
  CodeBlock requireReadable();

  /** Statement that brings foreign bytes into the form our writers leave; empty if all have it. */
  CodeBlock normalize();
}
