package dev.inplace.processor.model;

import java.util.List;
import java.util.Optional;

/** The type of a field, as declared by the user and independent of its layout. */
public sealed interface FieldType {

  /** The name in reports and messages: {@code int}, {@code String[32]}, {@code Point[4]}. */
  String describe();

  /** The nested struct, or that of an array's elements. */
  default Optional<Struct> nested() {
    return switch (this) {
      case Nested nested -> Optional.of(nested.struct());
      case Array array -> array.element().nested();
      case Scalar _, Word _, Enumeration _, Text _ -> Optional.empty();
    };
  }

  /** True if it is one number in memory, which can be read and written as a whole. */
  default boolean isOneNumber() {
    return switch (this) {
      case Scalar _, Word _, Enumeration _ -> true;
      case Text _, Array _, Nested _ -> false;
    };
  }

  /** A primitive; an {@code unsigned} one is read as the next wider type. */
  record Scalar(Primitive primitive, boolean unsigned) implements FieldType {
    @Override
    public String describe() {
      return unsigned ? "unsigned " + primitive.keyword() : primitive.keyword();
    }
  }

  /**
   * A word of the platform, a {@code long} in Java.
   *
   * @param kind the meaning of its bits
   */
  record Word(Kind kind) implements FieldType {

    /** The meaning of a word's bits; a pointer is an unsigned address. */
    public enum Kind {
      SIGNED,
      UNSIGNED,
      POINTER
    }

    @Override
    public String describe() {
      return switch (kind) {
        case SIGNED -> "word";
        case UNSIGNED -> "unsigned word";
        case POINTER -> "pointer";
      };
    }
  }

  /** An enum, stored as its ordinal. */
  record Enumeration(QualifiedName type, List<String> constants) implements FieldType {
    public Enumeration {
      constants = List.copyOf(constants);
    }

    @Override
    public String describe() {
      return type.canonical();
    }
  }

  /** UTF-8 text of at most {@code length} bytes, padded with zeros. */
  record Text(int length) implements FieldType {
    @Override
    public String describe() {
      return "String[" + length + "]";
    }
  }

  /** A fixed number of scalars, enums or structs, one behind the other. */
  record Array(FieldType element, int length) implements FieldType {
    @Override
    public String describe() {
      return element.describe() + "[" + length + "]";
    }
  }

  /** Another struct, nested by value. */
  record Nested(Struct struct) implements FieldType {
    @Override
    public String describe() {
      return struct.type().canonical();
    }
  }
}
