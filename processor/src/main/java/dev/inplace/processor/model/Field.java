package dev.inplace.processor.model;

/** One field of a struct: a component of the record. */
public record Field(String name, FieldType type, Placement placement) {

  /** A field that lies where its type has it. */
  public Field(String name, FieldType type) {
    this(name, type, Placement.NATURAL);
  }
}
