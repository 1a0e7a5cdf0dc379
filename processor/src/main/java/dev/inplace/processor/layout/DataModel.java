package dev.inplace.processor.layout;

/**
 * The sizes and alignments of a platform.
 *
 * @param name as {@code -Ainplace.model} and reports name it
 * @param word bytes of a pointer
 * @param maxAlignment the greatest alignment any scalar asks for (Go's register size)
 * @param trailingByte whether a zero-size last field is given a byte of its own, so that a pointer
 *     to it never points past the struct (Go; issue 9401)
 * @param maxSize where the platform's compiler stops: it refuses a struct with a field that ends
 *     there or later
 */
public record DataModel(
    String name, int word, int maxAlignment, boolean trailingByte, long maxSize) {

  /**
   * Go's compiler for amd64. Source: {@code cmd/compile/internal/types/size.go} and {@code
   * cmd/compile/internal/amd64/galign.go} (MAXWIDTH).
   */
  public static final DataModel GO_AMD64 = new DataModel("go-amd64", 8, 8, true, 1L << 50);

  /** The alignment of a scalar of a size (rule G2). */
  public long alignmentOf(int scalarSize) {
    return Math.min(scalarSize, maxAlignment);
  }
}
