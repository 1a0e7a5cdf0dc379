package dev.inplace.processor.model;

/**
 * One field of a struct: a component of the record.
 *
 * @param atomic whether it has atomic forms of access
 */
public record Field(String name, FieldType type, Placement placement, boolean atomic) {

  /** A field without atomic forms. */
  public Field(String name, FieldType type, Placement placement) {
    this(name, type, placement, false);
  }

  /** A field that lies where its type has it. */
  public Field(String name, FieldType type) {
    this(name, type, Placement.NATURAL);
  }
}
