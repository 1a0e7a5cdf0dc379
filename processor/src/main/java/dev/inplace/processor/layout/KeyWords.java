package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import java.nio.ByteOrder;

/**
 * The keys that are hashed as words: little-endian structs of one to eight times four bytes whose
 * fields are numbers and booleans that each lie in one word of eight bytes. The hash of other
 * structs is that of a run of bytes.
 */
public final class KeyWords {
  private static final long LARGEST = 4 * Long.BYTES;

  private KeyWords() {}

  /** True if a struct is hashed as words. */
  public static boolean has(StructLayout layout) {
    long size = layout.size();
    return 0 < size
        && size <= LARGEST
        && size % Integer.BYTES == 0
        && layout.struct().platform().byteOrder() == ByteOrder.LITTLE_ENDIAN
        && layout.fields().stream().allMatch(KeyWords::isPlain);
  }

  private static boolean isPlain(FieldLayout field) {
    return field.field().type() instanceof FieldType.Scalar scalar
        && !scalar.isNarrow()
        && field.field().ownOrder().isEmpty()
        && word(field.offset()) == word(field.offset() + field.size() - 1);
  }

  /** The number of the word that has a byte. */
  public static long word(long offset) {
    return offset / Long.BYTES;
  }
}
