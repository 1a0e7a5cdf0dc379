package dev.inplace.processor.model;

/**
 * The packing of a struct as in C; all numbers are bytes.
 *
 * @param packed true if the alignments of types are dropped
 * @param pack the most a field is aligned to ({@code #pragma pack(n)}), 0 for no limit
 * @param alignment the least alignment of the struct, 1 by default
 */
public record Packing(boolean packed, long pack, long alignment) {

  /** No packing: the alignments of the fields' types. */
  public static final Packing NATURAL = new Packing(false, 0, 1);
}
