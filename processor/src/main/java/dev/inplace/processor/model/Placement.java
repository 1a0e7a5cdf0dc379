package dev.inplace.processor.model;

import java.util.OptionalLong;

/**
 * Where one field is to lie, as its declaration says beyond its type; all numbers are bytes.
 *
 * @param packed whether the alignment of its type is dropped
 * @param alignment the least it is aligned to, 1 for nothing said
 * @param isolated whether nothing else lies in the runs of {@code alignment} bytes that it takes
 * @param offset where it lies, if that is said
 */
public record Placement(boolean packed, long alignment, boolean isolated, OptionalLong offset) {

  /** Behind the field before it, as its type has it. */
  public static final Placement NATURAL = new Placement(false, 1, false, OptionalLong.empty());
}
