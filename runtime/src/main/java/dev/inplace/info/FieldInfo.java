package dev.inplace.info;

import dev.inplace.check.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a field lies in its struct, and what its bytes mean; all numbers are bytes.
 *
 * @param type as reports name it: {@code int}, {@code unsigned byte}, {@code String[32]}, {@code
 *     example.Leg[3]}
 * @param offset of the first byte, from the struct's
 * @param size of the field, with all elements of an array
 * @param alignment what the offset is a multiple of
 * @param constants of an enum, or of the enum it is an array of, by ordinal; else empty
 * @param struct the layout of the struct that it is, or is an array of
 */
public record FieldInfo(
    String name,
    String type,
    long offset,
    long size,
    long alignment,
    List<String> constants,
    Optional<StructInfo> struct) {

  public FieldInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(struct, "struct");
    if (offset < 0 || size < 0 || alignment < 1 || !isType(type)) {
      throw new IllegalArgumentException(
          "field %s: %s at %d, size %d, alignment %d is none\nfix: take it from the INFO of a flyweight"
              .formatted(name, type, offset, size, alignment));
    }
    constants = List.copyOf(constants);
  }

  /** Whether what stands in brackets behind it, if anything, is a number of elements. */
  private static boolean isType(String type) {
    int bracket = type.lastIndexOf('[');
    return bracket < 0
        ? !type.endsWith("]")
        : type.substring(bracket).matches("\\[[0-9]{1,10}]") && bracket > 0;
  }

  /** For generated code: a number, text, or an array of numbers. */
  public static FieldInfo of(String name, String type, long offset, long size, long alignment) {
    return new FieldInfo(name, type, offset, size, alignment, List.of(), Optional.empty());
  }

  /** For generated code: an enum, or an array of them. */
  public FieldInfo constants(Enum<?>[] constants) {
    List<String> names = Arrays.stream(constants).map(Enum::name).toList();
    return new FieldInfo(name, type, offset, size, alignment, names, struct);
  }

  /** For generated code: a nested struct, or an array of them. */
  public FieldInfo struct(StructInfo nested) {
    return new FieldInfo(name, type, offset, size, alignment, constants, Optional.of(nested));
  }

  /** Whether it is structs of a layout, at an offset in the struct, or has them in it. */
  boolean hasPart(long at, Layout part, long count) {
    return at >= offset
        && at + count * part.size() <= offset + size
        && struct.isPresent()
        && struct.get().holds(length(), at - offset, part, count);
  }

  /** Whether it is text: {@code String[32]}, and not an array of users' types of that name. */
  boolean isText() {
    return elementType().equals("String") && constants.isEmpty() && struct.isEmpty();
  }

  boolean isArray() {
    return type.endsWith("]") && !isText();
  }

  /** The type without the number of elements. */
  String elementType() {
    int bracket = type.lastIndexOf('[');
    return bracket < 0 ? type : type.substring(0, bracket);
  }

  /** How many values there are: the elements of an array, else one. */
  long length() {
    return isArray()
        ? Long.parseLong(type.substring(type.lastIndexOf('[') + 1, type.length() - 1))
        : 1;
  }

  /** Bytes from one value to the next. */
  long stride() {
    return length() == 0 ? 0 : size / length();
  }

  /** The name of one of its values: {@code legs[2]}, or the field's if it is the only one. */
  String element(long index) {
    return isArray() ? name + "[" + index + "]" : name;
  }
}
