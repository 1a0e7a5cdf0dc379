package dev.inplace.processor.model;

/**
 * The packing of a struct as in C; all numbers are bytes.
 *
 * @param packed true if the alignments of types are dropped
 * @param pack the most a field is aligned to ({@code #pragma pack(n)}), 0 for no limit
 * @param alignment the least alignment of the struct, 1 by default
 * @param union true if all fields begin at offset 0
 */
public record Packing(boolean packed, long pack, long alignment, boolean union) {

  /** No packing: the alignments of the fields' types. */
  public static final Packing NATURAL = new Packing(false, 0, 1);

  /** The packing of a struct that is no union. */
  public Packing(boolean packed, long pack, long alignment) {
    this(packed, pack, alignment, false);
  }
}
