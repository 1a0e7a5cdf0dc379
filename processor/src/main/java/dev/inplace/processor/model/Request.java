package dev.inplace.processor.model;

import java.util.Locale;

/** What a struct has on request only; each is a member of its annotation. */
public enum Request {
  LIST,
  COLUMNS,
  /** Methods that follow pointers. */
  POINTERS;

  /** The name of the annotation's member. */
  public String member() {
    return name().toLowerCase(Locale.ROOT);
  }
}
