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
      case Scalar _, Word _, Enumeration _, Bits _, Text _ -> Optional.empty();
    };
  }

  /** True if it is one number in memory, which can be read and written as a whole. */
  default boolean isOneNumber() {
    return switch (this) {
      case Scalar scalar -> !scalar.isNarrow();
      case Word _, Enumeration _ -> true;
      case Bits _, Text _, Array _, Nested _ -> false;
    };
  }

  /**
   * A primitive; an {@code unsigned} one is read as the next wider type.
   *
   * @param bytes in memory: those of the primitive, or fewer
   */
  record Scalar(Primitive primitive, boolean unsigned, int bytes) implements FieldType {

    /** A primitive with all its bytes. */
    public Scalar(Primitive primitive, boolean unsigned) {
      this(primitive, unsigned, primitive.size());
    }

    /** True if it has fewer bytes than its primitive. */
    public boolean isNarrow() {
      return bytes < primitive.size();
    }

    @Override
    public String describe() {
      String number = unsigned ? "unsigned " + primitive.keyword() : primitive.keyword();
      return isNarrow() ? bytes + "-byte " + number : number;
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

  /**
   * An enum, stored as its ordinal or as its code.
   *
   * @param codes of its constants, if it has any
   * @param bytes in every data model; 0 for as many as needed, and as C has
   */
  record Enumeration(QualifiedName type, List<String> constants, Optional<Codes> codes, int bytes)
      implements FieldType {
    public Enumeration {
      constants = List.copyOf(constants);
    }

    /** An enum stored as its ordinal. */
    public Enumeration(QualifiedName type, List<String> constants) {
      this(type, constants, Optional.empty(), 0);
    }

    /** True if a number of bytes holds all its ordinals, or all its codes. */
    public boolean fits(int size) {
      return codes
          .map(numbers -> numbers.fit(size))
          .orElseGet(() -> constants.size() <= 1L << (size * Byte.SIZE));
    }

    /** The largest of its ordinals or codes; -1 if a code is negative. */
    public long largest() {
      return codes.map(Codes::largest).orElse(Math.max(0, constants.size() - 1L));
    }

    /** Its constants in order; those with codes by code, as {@code BUY=66}. */
    public List<String> meanings() {
      return codes
          .map(numbers -> numbers.all().stream().map(Codes.Constant::toString).toList())
          .orElse(constants);
    }

    @Override
    public String describe() {
      return bytes > 0 ? bytes + "-byte " + type.canonical() : type.canonical();
    }
  }

  /**
   * A bit-field, as in C.
   *
   * @param declared its declared type: a scalar, a word or an enum
   * @param width bits; 0 for one that only ends a storage unit
   * @param isNamed false for padding
   */
  record Bits(FieldType declared, int width, boolean isNamed) implements FieldType {
    @Override
    public String describe() {
      return (isNamed ? "" : "unnamed ") + declared.describe() + ":" + width;
    }
  }

  /** Text of at most {@code length} bytes, with padding behind it. */
  record Text(int length, TextForm form) implements FieldType {

    /** UTF-8 that ends before its first zero. */
    public Text(int length) {
      this(length, TextForm.PLAIN);
    }

    /** True for UTF-8 that ends before its first zero. */
    public boolean isPlain() {
      return form.equals(TextForm.PLAIN);
    }

    @Override
    public String describe() {
      String words = isPlain() ? "" : form.words() + " ";
      return words + "String[" + length + "]";
    }
  }

  /**
   * A number of scalars, enums or structs, one behind the other.
   *
   * @param length fixed; 0 of a flexible array, whose elements lie behind the struct
   * @param flexible what counts the elements of a flexible array
   */
  record Array(FieldType element, int length, Optional<Count> flexible) implements FieldType {

    /**
     * The counter of the elements of a flexible array.
     *
     * @param component empty if the caller does
     */
    public record Count(Optional<String> component) {}

    /** A fixed number of elements. */
    public Array(FieldType element, int length) {
      this(element, length, Optional.empty());
    }

    /** The length as text: a number, the component that counts the elements, or nothing. */
    public String extent() {
      return flexible
          .map(count -> count.component().orElse(""))
          .orElseGet(() -> Integer.toString(length));
    }

    /** The same array with none of the elements behind the struct. */
    public Array fixed() {
      return new Array(element, length);
    }

    /** The same array of other elements. */
    public Array of(FieldType other) {
      return new Array(other, length, flexible);
    }

    @Override
    public String describe() {
      return element.describe() + "[" + extent() + "]";
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
