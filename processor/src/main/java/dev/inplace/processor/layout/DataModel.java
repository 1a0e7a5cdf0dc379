package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.List;
import java.util.Optional;

/**
 * The sizes and alignments of a platform, in bytes. Platforms differ only in these.
 *
 * @param name in {@code -Ainplace.model} and reports
 * @param word size and alignment of a pointer
 * @param maxAlignment the largest alignment of a scalar field, that of numbers of 8 bytes
 * @param trailingByte true if a last field of size 0 gets a byte, so that a pointer to it never
 *     points past the struct (Go; issue 9401)
 * @param leastEnum the fewest bytes of an enum: C's is an {@code int}, Go has none
 * @param maxSize the limit of the platform's compiler, which refuses a field that ends there
 */
public record DataModel(
    String name, int word, int maxAlignment, boolean trailingByte, int leastEnum, long maxSize) {

  /**
   * Go's compiler. Source: {@code cmd/compile/internal/types/size.go}, also for the 31 bits of
   * sizes with 32-bit words, and {@code MAXWIDTH} in {@code cmd/compile/internal/amd64/galign.go}.
   */
  public static final DataModel GO_AMD64 = new DataModel("go-amd64", 8, 8, true, 1, 1L << 50);

  public static final DataModel GO_ARM64 = new DataModel("go-arm64", 8, 8, true, 1, 1L << 50);
  public static final DataModel GO_386 = new DataModel("go-386", 4, 4, true, 1, (1L << 31) - 1);
  public static final DataModel GO_ARM = new DataModel("go-arm", 4, 4, true, 1, (1L << 31) - 1);

  /** The System V ABI of gcc and clang; clang's limit is 2^61 bytes, gcc's is larger. */
  public static final DataModel C_X86_64 = new DataModel("c-x86_64", 8, 8, false, 4, 1L << 61);

  public static final DataModel C_I386 = new DataModel("c-i386", 4, 4, false, 4, (1L << 31) - 1);

  /** All models. */
  public static final List<DataModel> ALL =
      List.of(GO_AMD64, GO_ARM64, GO_386, GO_ARM, C_X86_64, C_I386);

  /** The model with a name. */
  public static Optional<DataModel> named(String name) {
    return ALL.stream().filter(model -> model.name.equals(name)).findFirst();
  }

  /** The names of all models, for messages. */
  public static List<String> names() {
    return ALL.stream().map(DataModel::name).toList();
  }

  /** The alignment of a scalar of a size (rules G2, C1). */
  public long alignmentOf(int scalarSize) {
    return Math.min(scalarSize, maxAlignment);
  }

  /** True for a platform of C's: Go has no bit-fields. */
  public boolean hasBitFields() {
    return !trailingByte;
  }

  /** The integer type of a word. */
  public Primitive wordStorage() {
    return word == Long.BYTES ? Primitive.LONG : Primitive.INT;
  }

  /** The unsigned integer that holds an enum's ordinal or code: as given, or the smallest. */
  public Primitive storageOf(FieldType.Enumeration enumeration) {
    int given = enumeration.bytes();
    if (given > 0) {
      return given == Byte.BYTES
          ? Primitive.BYTE
          : given == Short.BYTES ? Primitive.SHORT : Primitive.INT;
    }
    if (enumeration.fits(Byte.BYTES) && leastEnum <= Byte.BYTES) {
      return Primitive.BYTE;
    }
    return enumeration.fits(Short.BYTES) && leastEnum <= Short.BYTES
        ? Primitive.SHORT
        : Primitive.INT;
  }
}
