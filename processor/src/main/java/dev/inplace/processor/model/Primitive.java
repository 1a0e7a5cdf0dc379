package dev.inplace.processor.model;

/** Java's primitive types, with their sizes in memory. */
public enum Primitive {
  BOOLEAN(1),
  BYTE(1),
  SHORT(2),
  CHAR(2),
  INT(4),
  LONG(8),
  FLOAT(4),
  DOUBLE(8);

  private final int size;

  Primitive(int size) {
    this.size = size;
  }

  /** Bytes; the same in every data model. */
  public int size() {
    return size;
  }

  /** The keyword: {@code int}. */
  public String keyword() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The keyword as part of a name: {@code Int}. */
  public String capitalized() {
    return name().charAt(0) + keyword().substring(1);
  }

  /** True for a number that supports addition; {@code char} does not. */
  public boolean isNumber() {
    return this != BOOLEAN && this != CHAR;
  }

  /** True for a floating-point number, whose equality is not that of its bits. */
  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }
}
