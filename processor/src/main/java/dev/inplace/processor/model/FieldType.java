package dev.inplace.processor.model;

import java.util.List;

/** The type of a field. Each kind knows what the user declared and nothing of its layout. */
public sealed interface FieldType {

  /** As reports and messages name it: {@code int}, {@code String[32]}, {@code example.Point[4]}. */
  String describe();

  /** A primitive; {@code unsigned} ones are read as the next wider type. */
  record Scalar(Primitive primitive, boolean unsigned) implements FieldType {
    @Override
    public String describe() {
      return unsigned ? "unsigned " + primitive.keyword() : primitive.keyword();
    }
  }

  /** An enum, stored as its ordinal in the smallest of 1, 2 or 4 bytes that fits. */
  record Enumeration(QualifiedName type, List<String> constants) implements FieldType {
    public Enumeration {
      constants = List.copyOf(constants);
    }

    /** The unsigned integer that holds the ordinal. */
    public Primitive storage() {
      if (constants.size() <= 1 << 8) {
        return Primitive.BYTE;
      }
      return constants.size() <= 1 << 16 ? Primitive.SHORT : Primitive.INT;
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
