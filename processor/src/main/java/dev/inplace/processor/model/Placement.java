package dev.inplace.processor.model;

import java.util.OptionalLong;

/**
 * The declared placement of one field, beyond its type; all numbers are bytes.
 *
 * @param packed true if the alignment of its type is dropped
 * @param alignment the least alignment, 1 by default
 * @param isolated true if it shares no run of {@code alignment} bytes with another field
 * @param offset the declared offset, if any
 */
public record Placement(boolean packed, long alignment, boolean isolated, OptionalLong offset) {

  /** Behind the previous field, at the alignment of its type. */
  public static final Placement NATURAL = new Placement(false, 1, false, OptionalLong.empty());
}
