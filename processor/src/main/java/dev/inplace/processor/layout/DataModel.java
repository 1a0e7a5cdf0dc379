package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.List;
import java.util.Optional;

/**
 * The sizes and alignments of a platform; all numbers are bytes. Platforms differ in these and in
 * nothing else.
 *
 * @param name as {@code -Ainplace.model} and reports name it
 * @param word size and alignment of a pointer
 * @param maxAlignment the greatest alignment that a scalar asks for as a field: that of numbers of
 *     8 bytes
 * @param trailingByte whether a last field of size 0 is given a byte of its own, so that a pointer
 *     to it never points past the struct (Go; issue 9401)
 * @param leastEnum the fewest bytes of an enum: C's is an {@code int}, Go has none
 * @param maxSize where the platform's compiler stops: it refuses a field that ends there
 */
public record DataModel(
    String name, int word, int maxAlignment, boolean trailingByte, int leastEnum, long maxSize) {

  /**
   * Go's compiler. Source: {@code cmd/compile/internal/types/size.go}, which also has the 31 bits
   * of sizes where words have 32, and {@code MAXWIDTH} in {@code
   * cmd/compile/internal/amd64/galign.go}.
   */
  public static final DataModel GO_AMD64 = new DataModel("go-amd64", 8, 8, true, 1, 1L << 50);

  public static final DataModel GO_ARM64 = new DataModel("go-arm64", 8, 8, true, 1, 1L << 50);
  public static final DataModel GO_386 = new DataModel("go-386", 4, 4, true, 1, (1L << 31) - 1);
  public static final DataModel GO_ARM = new DataModel("go-arm", 4, 4, true, 1, (1L << 31) - 1);

  /** The System V ABI as gcc and clang have it; clang stops at 2^61 bytes, gcc later. */
  public static final DataModel C_X86_64 = new DataModel("c-x86_64", 8, 8, false, 4, 1L << 61);

  public static final DataModel C_I386 = new DataModel("c-i386", 4, 4, false, 4, (1L << 31) - 1);

  /** All that can be chosen. */
  public static final List<DataModel> ALL =
      List.of(GO_AMD64, GO_ARM64, GO_386, GO_ARM, C_X86_64, C_I386);

  /** The model of a name. */
  public static Optional<DataModel> named(String name) {
    return ALL.stream().filter(model -> model.name.equals(name)).findFirst();
  }

  /** The names of all, for messages. */
  public static List<String> names() {
    return ALL.stream().map(DataModel::name).toList();
  }

  /** The alignment of a scalar of a size (rules G2, C1). */
  public long alignmentOf(int scalarSize) {
    return Math.min(scalarSize, maxAlignment);
  }

  /** The integer that a word is. */
  public Primitive wordStorage() {
    return word == Long.BYTES ? Primitive.LONG : Primitive.INT;
  }

  /** The unsigned integer that holds an enum's ordinal: the smallest that fits. */
  public Primitive storageOf(FieldType.Enumeration enumeration) {
    int constants = enumeration.constants().size();
    if (constants <= 1 << Byte.SIZE && leastEnum <= Byte.BYTES) {
      return Primitive.BYTE;
    }
    return constants <= 1 << Short.SIZE && leastEnum <= Short.BYTES
        ? Primitive.SHORT
        : Primitive.INT;
  }
}
