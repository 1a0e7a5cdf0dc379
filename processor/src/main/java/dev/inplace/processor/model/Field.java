package dev.inplace.processor.model;

/**
 * One field of a struct: a component of the record.
 *
 * @param atomic true if it has atomic accessors
 */
public record Field(String name, FieldType type, Placement placement, boolean atomic) {

  /** A field without atomic accessors. */
  public Field(String name, FieldType type, Placement placement) {
    this(name, type, placement, false);
  }

  /** A field at its natural place. */
  public Field(String name, FieldType type) {
    this(name, type, Placement.NATURAL);
  }
}
