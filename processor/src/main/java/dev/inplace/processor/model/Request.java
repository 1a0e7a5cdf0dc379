package dev.inplace.processor.model;

import java.util.Locale;

/**
 * Generated members or classes that a struct has on request only, by a member of {@code @Struct}.
 */
public enum Request {
  LIST,
  COLUMNS,
  /** Methods that follow pointers. */
  POINTERS,
  /** Flyweights and spans in either byte order. */
  ORDERS;

  /** The name of the annotation's member. */
  public String member() {
    return name().toLowerCase(Locale.ROOT);
  }
}
