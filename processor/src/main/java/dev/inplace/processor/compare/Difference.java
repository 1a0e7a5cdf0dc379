package dev.inplace.processor.compare;

/**
 * A difference of a later struct from an earlier one. Builds, locks and comparisons of two jars all
 * use its words.
 *
 * @param field the later name of the field, or the earlier of a removed one; empty for the struct
 * @param words the change: {@code moved from 8 to 16}
 */
public record Difference(Kind kind, String field, String words) {

  /** The kinds of differences, and whether each changes the meaning of written bytes. */
  public enum Kind {
    /** The data model of the struct differs. */
    MODEL(true),
    /** The byte order of numbers differs. */
    BYTE_ORDER(true),
    /** The packing or alignment of the struct differs. */
    PACKING(true),
    /** The name of the field or struct differs. */
    RENAMED(true),
    /** The position of the field among the fields differs. */
    REORDERED(true),
    /** The offset of the field differs. */
    MOVED(true),
    /** The type of the field differs. */
    RETYPED(true),
    /** The size of the field or struct differs. */
    RESIZED(true),
    /** The alignment of the struct differs. */
    REALIGNED(true),
    /** Ordinals of the enum mean other constants, or none. */
    CONSTANTS(true),
    /** The enum has new constants behind the others. */
    CONSTANTS_APPENDED(false),
    /** The nested struct has changed, but not its size. */
    NESTED(true),
    /** The field, or the struct, is new. */
    ADDED(true),
    /** The field is new, in bytes that were trailing padding. */
    APPENDED(false),
    /** The field, or the struct, is gone. */
    REMOVED(true),
    /** The fingerprints differ, but nothing that is reported. */
    FINGERPRINT(true);

    private final boolean breaking;

    Kind(boolean breaking) {
      this.breaking = breaking;
    }
  }

  static Difference ofStruct(Kind kind, String words) {
    return new Difference(kind, "", words);
  }

  /** True if written bytes now have another meaning, or none. */
  public boolean isBreaking() {
    return kind.breaking;
  }

  /** The words, behind the name of the field if there is one. */
  public String text() {
    return field.isEmpty() ? words : field + ": " + words;
  }
}
