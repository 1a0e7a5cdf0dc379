package dev.inplace.processor.compare;

/**
 * One way in which a later struct differs from an earlier one. Whoever tells differences tells them
 * by these words, so that a build, a lock and a comparison of two jars say the same.
 *
 * @param field the later name of the field it is about, of a removed one the earlier; empty if it
 *     is about the struct
 * @param words what has become of it: {@code moved from 8 to 16}
 */
public record Difference(Kind kind, String field, String words) {

  /** The kinds of differences, and whether bytes that are already written keep their meaning. */
  public enum Kind {
    /** The struct is for another data model. */
    MODEL(true),
    /** Numbers have their bytes in the other order. */
    BYTE_ORDER(true),
    /** The struct is packed or aligned otherwise. */
    PACKING(true),
    /** The field, or the struct, had another name. */
    RENAMED(true),
    /** The field stood elsewhere among the fields. */
    REORDERED(true),
    /** The field lay at another offset. */
    MOVED(true),
    /** The field had another type. */
    RETYPED(true),
    /** The field, or the struct, had more or fewer bytes. */
    RESIZED(true),
    /** The struct was aligned to more or less. */
    REALIGNED(true),
    /** Ordinals of the enum mean other constants, or none. */
    CONSTANTS(true),
    /** The enum has more constants, behind the others. */
    CONSTANTS_APPENDED(false),
    /** The struct nested there has changed, and its size has not. */
    NESTED(true),
    /** The field, or the struct, is new. */
    ADDED(true),
    /** The field is new, and takes bytes that were trailing padding. */
    APPENDED(false),
    /** The field, or the struct, is gone. */
    REMOVED(true),
    /** The fingerprints differ, and nothing that is reported does. */
    FINGERPRINT(true);

    private final boolean breaking;

    Kind(boolean breaking) {
      this.breaking = breaking;
    }
  }

  static Difference ofStruct(Kind kind, String words) {
    return new Difference(kind, "", words);
  }

  /** Whether bytes that are already written have another meaning now, or none. */
  public boolean isBreaking() {
    return kind.breaking;
  }

  /** The words, behind the name of the field if it is about one. */
  public String text() {
    return field.isEmpty() ? words : field + ": " + words;
  }
}
