package dev.inplace.processor.model;

/**
 * One field of a struct: a component of the record.
 *
 * @param atomic true if it has atomic accessors
 * @param doc the text of its {@code @param} tag, for Javadoc; empty without one
 */
public record Field(String name, FieldType type, Placement placement, boolean atomic, String doc) {

  /** A field without a text. */
  public Field(String name, FieldType type, Placement placement, boolean atomic) {
    this(name, type, placement, atomic, "");
  }

  /** A field without atomic accessors. */
  public Field(String name, FieldType type, Placement placement) {
    this(name, type, placement, false);
  }

  /** A field at its natural place. */
  public Field(String name, FieldType type) {
    this(name, type, Placement.NATURAL);
  }

  /** The same field with a text. */
  public Field withDoc(String text) {
    return new Field(name, type, placement, atomic, text);
  }
}
