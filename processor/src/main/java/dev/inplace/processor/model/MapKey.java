package dev.inplace.processor.model;

/** The type of a map's keys. */
public sealed interface MapKey {

  /** A type that a field can have too, with a size: a scalar, an enum or a nested struct. */
  record Fixed(FieldType type) implements MapKey {}

  /** Text of any length, {@code String.class}: two words in the bucket, its bytes elsewhere. */
  record Text() implements MapKey {}
}
