package dev.inplace.processor.layout;

/**
 * Which words of a struct Go's garbage collector would follow: one digit a word, {@code 1} for a
 * pointer.
 *
 * @param ptrdata bytes of the prefix that can hold pointers
 * @param digits one a word of the struct, the first word first; of a struct without pointers the
 *     first 1,024 words, as all others are 0 too
 */
public record PtrMask(long ptrdata, String digits) {
  private static final int MOST_DIGITS = 1 << 10;

  /** The mask of a struct; no field type of today is a pointer, so every digit is 0. */
  public static PtrMask of(StructLayout layout) {
    long words = (layout.size() + layout.model().word() - 1) / layout.model().word();
    return new PtrMask(0, "0".repeat((int) Math.min(words, MOST_DIGITS)));
  }
}
