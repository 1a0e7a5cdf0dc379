package dev.inplace.processor.report;

import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.layout.Placed;

/**
 * One row of a table of bytes: a field of a struct, or what lies in a bucket.
 *
 * @param type in short: without packages
 * @param place the offset as text, in a bit-field with its first bit: {@code 4:3}
 */
public record Part(String type, String name, long offset, String place, long size)
    implements Placed {

  /** A part of whole bytes. */
  public Part(String type, String name, long offset, long size) {
    this(type, name, offset, Long.toString(offset), size);
  }

  static Part of(ReportedField field) {
    String atomic = field.atomic() ? "atomic " : "";
    return new Part(
        atomic + withoutPackage(field.type()),
        field.name(),
        field.offset(),
        field.isBits() ? field.offset() + ":" + field.bit() : Long.toString(field.offset()),
        field.size());
  }

  /** {@code Outer.Point[4]} for {@code example.Outer.Point[4]}: packages are in lower case. */
  public static String withoutPackage(String type) {
    return type.replaceFirst("^(.* )?(?:[\\p{Ll}_$][^. ]*\\.)+", "$1");
  }

  /** A number of bytes in words. */
  public static String bytes(long number) {
    return number == 1 ? "1 byte" : number + " bytes";
  }
}
