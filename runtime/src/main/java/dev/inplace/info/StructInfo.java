package dev.inplace.info;

import dev.inplace.check.Layout;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a struct, as its generated flyweight has it in {@code INFO}; all numbers are bytes.
 *
 * <p>Two with equal components are equal, whatever the class loaders of their flyweights.
 *
 * @param name the record's canonical name: {@code example.Outer.Person}
 * @param model the data model of the offsets
 * @param byteOrder of numbers, {@code little-endian} or {@code big-endian}
 * @param size with trailing padding
 * @param alignment of every address of the struct
 * @param fingerprint 64 bits that change with the meaning of the bytes
 * @param ptrmask a digit for each of the model's words, {@code 1} for a pointer; at most 1,024
 * @param fields in memory's order
 * @param isUnion true if all fields begin at offset 0
 */
public record StructInfo(
    String name,
    String model,
    String byteOrder,
    long size,
    long alignment,
    long fingerprint,
    String ptrmask,
    List<FieldInfo> fields,
    boolean isUnion)
    implements Layout {

  private static final String BIG_ENDIAN = "big-endian";

  public StructInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(byteOrder, "byteOrder");
    Objects.requireNonNull(ptrmask, "ptrmask");
    if (size < 0 || alignment < 1) {
      throw new IllegalArgumentException(
          "struct %s: size %d, alignment %d is none\nfix: take it from the INFO of a flyweight"
              .formatted(name, size, alignment));
    }
    if (!(fields instanceof ChangedFields)) {
      requireInside(name, size, fields);
      String owner = name;
      boolean isBigEndian = byteOrder.equals(BIG_ENDIAN);
      fields = fields.stream().map(field -> field.of(owner, isBigEndian)).toList();
    }
  }

  /** The layout of a struct that is no union. */
  public StructInfo(
      String name,
      String model,
      String byteOrder,
      long size,
      long alignment,
      long fingerprint,
      String ptrmask,
      List<FieldInfo> fields) {
    this(name, model, byteOrder, size, alignment, fingerprint, ptrmask, fields, false);
  }

  /** For generated code: a union. */
  public StructInfo union() {
    return new StructInfo(
        name, model, byteOrder, size, alignment, fingerprint, ptrmask, fields, true);
  }

  private static void requireInside(String name, long size, List<FieldInfo> fields) {
    for (FieldInfo field : fields) {
      if (field.offset() > size - field.size()) {
        throw new IllegalArgumentException(
            "%s.%s lies outside: offset %d, size %d, of %d bytes\nfix: take the layout from the INFO of a flyweight"
                .formatted(name, field.name(), field.offset(), field.size(), size));
      }
    }
  }

  /** The struct for a flyweight that was compiled against something else: each use throws. */
  StructInfo refused(String change) {
    return new StructInfo(
        name,
        model,
        byteOrder,
        size,
        alignment,
        fingerprint,
        ptrmask,
        new ChangedFields(change),
        isUnion);
  }

  /** The changes since the flyweight was compiled, as a message; null if there are none. */
  @Nullable String changed() {
    return fields instanceof ChangedFields refused ? refused.change() : null;
  }

  /**
   * Bytes of one struct, trailing padding included.
   *
   * @throws dev.inplace.check.LayoutChangedError if the flyweight was compiled against other enums
   *     or structs than those of the run
   */
  @Override
  public long size() {
    checkSame();
    return size;
  }

  /**
   * 64 bits that change with the meaning of the bytes.
   *
   * @throws dev.inplace.check.LayoutChangedError if the flyweight was compiled against other enums
   *     or structs than those of the run
   */
  @Override
  public long fingerprint() {
    checkSame();
    return fingerprint;
  }

  /**
   * The fields, in memory's order.
   *
   * @throws dev.inplace.check.LayoutChangedError if the flyweight was compiled against other enums
   *     or structs than those of the run
   */
  @Override
  public List<FieldInfo> fields() {
    checkSame();
    return fields;
  }

  private void checkSame() {
    if (fields instanceof ChangedFields refused) {
      throw refused.error();
    }
  }

  /** The field with a name; empty if there is none. */
  public Optional<FieldInfo> field(String wanted) {
    return fields().stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  @Override
  public boolean hasPart(long offset, Layout part, long count) {
    return fields().stream().anyMatch(field -> field.hasPart(offset, part, count));
  }

  /** The field with a name; an {@link IllegalArgumentException} if there is none. */
  FieldInfo named(String wanted) {
    return field(wanted)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no field %s\nfix: give one of %s"
                        .formatted(name, wanted, fields().stream().map(FieldInfo::name).toList())));
  }

  /** The fingerprint as in reports and messages: 16 hex digits. */
  public String fingerprintDigits() {
    return HexFormat.of().toHexDigits(fingerprint);
  }

  /** {@code example.Person: size 48, alignment 8, go-amd64, little-endian, fingerprint …}. */
  @Override
  public String toString() {
    return "%s: %ssize %s, alignment %s, %s, %s, fingerprint %s"
        .formatted(
            name, isUnion ? "union, " : "", size, alignment, model, byteOrder, fingerprintDigits());
  }

  /** Bytes of the largest field, which are those of a union. */
  long used() {
    return fields().stream().mapToLong(field -> field.offset() + field.size()).max().orElse(0);
  }

  boolean isBigEndian() {
    return byteOrder.equals(BIG_ENDIAN);
  }
}
