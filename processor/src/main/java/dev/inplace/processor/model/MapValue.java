package dev.inplace.processor.model;

import java.util.Optional;

/** The type of a map's values. */
public sealed interface MapValue {

  /** A type that a field can have too, with a size: a scalar or a nested struct. */
  record Fixed(FieldType type) implements MapValue {
    @Override
    public String describe() {
      return type.describe();
    }

    @Override
    public Optional<Struct> struct() {
      return type.nested();
    }
  }

  /** Text of any length, {@code String.class}: two words in the slot, its bytes elsewhere. */
  record Text() implements MapValue {
    @Override
    public String describe() {
      return "String";
    }

    @Override
    public Optional<Struct> struct() {
      return Optional.empty();
    }
  }

  /** A growing list of structs, {@code Tick[].class}, stored as text is. */
  record Structs(Struct element) implements MapValue {
    @Override
    public String describe() {
      return element.type().canonical() + "[]";
    }

    @Override
    public Optional<Struct> struct() {
      return Optional.of(element);
    }
  }

  /** The name in reports. */
  String describe();

  /** The struct that it is or has, if any. */
  Optional<Struct> struct();

  /** The type, if all values have one size. */
  default Optional<FieldType> fixed() {
    return this instanceof Fixed(FieldType type) ? Optional.of(type) : Optional.empty();
  }
}
