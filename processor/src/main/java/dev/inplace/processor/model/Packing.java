package dev.inplace.processor.model;

/**
 * How closely the fields of a struct lie, as C has it; all numbers are bytes.
 *
 * @param packed whether the alignments of types are dropped
 * @param pack the most a field is aligned to ({@code #pragma pack(n)}), 0 for no limit
 * @param alignment the least the struct is aligned to, 1 for nothing said
 */
public record Packing(boolean packed, long pack, long alignment) {

  /** As the types of the fields have it. */
  public static final Packing NATURAL = new Packing(false, 0, 1);
}
