package dev.inplace.processor.model;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * One field of a struct: a component of the record.
 *
 * @param atomic true if it has atomic accessors
 * @param ownOrder the byte order of its numbers, if it is not the struct's
 * @param doc the text of its {@code @param} tag, for Javadoc; empty without one
 */
public record Field(
    String name,
    FieldType type,
    Placement placement,
    boolean atomic,
    Optional<ByteOrder> ownOrder,
    String doc) {

  /** A field without a text. */
  public Field(
      String name,
      FieldType type,
      Placement placement,
      boolean atomic,
      Optional<ByteOrder> ownOrder) {
    this(name, type, placement, atomic, ownOrder, "");
  }

  /** A field in its struct's byte order. */
  public Field(String name, FieldType type, Placement placement, boolean atomic) {
    this(name, type, placement, atomic, Optional.empty());
  }

  /** A field in its struct's byte order, without atomic accessors. */
  public Field(String name, FieldType type, Placement placement) {
    this(name, type, placement, false);
  }

  /** A field at its natural place. */
  public Field(String name, FieldType type) {
    this(name, type, Placement.NATURAL);
  }

  /** The same field with a text. */
  public Field withDoc(String text) {
    return new Field(name, type, placement, atomic, ownOrder, text);
  }

  /** The same field with another type. */
  public Field withType(FieldType other) {
    return new Field(name, other, placement, atomic, ownOrder, doc);
  }

  /** The byte order of its numbers in a struct of a platform. */
  public ByteOrder byteOrder(Platform platform) {
    return ownOrder.orElse(platform.byteOrder());
  }

  /** The type in reports and messages, behind its own byte order: {@code big-endian short}. */
  public String describe() {
    return order() + type.describe();
  }

  /** Its own byte order as the beginning of a description; empty if it has none. */
  public String order() {
    return ownOrder.map(order -> Platform.name(order) + " ").orElse("");
  }
}
