package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import java.util.List;

/**
 * The contribution of one field to a flyweight.
 *
 * <p>The expressions and statements are for static methods with the struct's {@code segment} and
 * {@code offset}. Those that compare also have {@code other} and {@code otherOffset}; those that
 * write have the record as {@code value}.
 */
public interface Accessor {

  /** No statement. */
  CodeBlock NOTHING = CodeBlock.of("");

  /** The contribution of a field, by its type. */
  static Accessor of(FieldCode field) {
    return switch (field.type()) {
      case FieldType.Scalar _, FieldType.Word _, FieldType.Enumeration _ ->
          new ScalarAccessor(field, Codec.of(field.type(), field));
      case FieldType.Bits bits when bits.isNamed() ->
          new BitAccessor(field, BitCodec.of(bits, field));
      case FieldType.Bits bits -> new UnnamedAccessor(field, bits.declared());
      case FieldType.Text text -> new TextAccessor(field, text);
      case FieldType.Nested nested -> new NestedAccessor(field, nested.struct());
      case FieldType.Array array ->
          array.element() instanceof FieldType.Nested nested
              ? new StructArrayAccessor(field, nested.struct())
              : new ArrayAccessor(field, Codec.of(array.element(), field));
    };
  }

  /** Constants such as lengths and strides. */
  List<FieldSpec> constants();

  /** The checks of its accessors, made and needless. */
  List<Checking> checks();

  /** The field's type in the record. */
  TypeName recordType();

  /** Readers and writers. */
  List<MethodSpec> components();

  /** Further methods, left out if another component has that name. */
  List<MethodSpec> derived();

  /** Private methods, called by the parts below. */
  List<MethodSpec> helpers();

  /** Expression: the value, of the record's type. */
  CodeBlock read();

  /** Statements that refuse values that the field cannot hold; empty if it holds all. */
  CodeBlock check();

  /** Statement that writes a value that {@link #check} has passed. */
  CodeBlock write();

  /** Boolean expression: this field is equal in two structs, as records compare it. */
  CodeBlock equal();

  /** Int expression: the hash of the value. */
  CodeBlock hash();

  /** String expression; it never throws, whatever the bytes. */
  CodeBlock describe();

  /** Statement that refuses bytes that are no value of the field; empty if all are. */
  CodeBlock requireReadable();

  /** Statement that normalises foreign bytes to the form of the writers; empty if all have it. */
  CodeBlock normalize();
}
