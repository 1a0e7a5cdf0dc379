package dev.inplace.info;

import dev.inplace.TextForm;
import dev.inplace.check.Checkptr;
import dev.inplace.check.Codes;
import dev.inplace.check.Layout;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The place and type of a field in its struct; all numbers are bytes.
 *
 * @param owner name of the struct that has the field; empty until one has it
 * @param isBigEndian true if its numbers are: by its type, or else by its owner
 * @param type as in reports: {@code int}, {@code unsigned byte}, {@code String[32]}, {@code
 *     example.Leg[3]}, {@code big-endian 6-byte long}, {@code int:5} of a bit-field of five bits
 * @param offset of the first byte, from the struct's
 * @param bit the first bit of a bit-field in that byte; 0 is the least significant one, or in a
 *     big-endian struct the most significant one
 * @param size of the field, with all elements of an array
 * @param alignment of the offset
 * @param values constants of an enum or of an array's enum, by ordinal or by code; else empty
 * @param codes of these constants, if they have any
 * @param struct the layout of a nested struct, or of an array's structs
 */
public record FieldInfo(
    String owner,
    boolean isBigEndian,
    String name,
    String type,
    long offset,
    int bit,
    long size,
    long alignment,
    List<Enum<?>> values,
    Optional<Codes<?>> codes,
    Optional<StructInfo> struct) {

  private static final String BIG = "big-endian ";
  private static final String LITTLE = "little-endian ";

  public FieldInfo {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(struct, "struct");
    if (offset < 0 || bit < 0 || bit >= Byte.SIZE || size < 0 || alignment < 1 || !isType(type)) {
      throw new IllegalArgumentException(
          "field %s: %s at %d, size %d, alignment %d is none\nfix: take it from the INFO of a flyweight"
              .formatted(name, type, offset, size, alignment));
    }
    values = List.copyOf(values);
  }

  /** A field that is no bit-field. */
  public FieldInfo(
      String owner,
      boolean isBigEndian,
      String name,
      String type,
      long offset,
      long size,
      long alignment,
      List<Enum<?>> values,
      Optional<Codes<?>> codes,
      Optional<StructInfo> struct) {
    this(owner, isBigEndian, name, type, offset, 0, size, alignment, values, codes, struct);
  }

  /** True if a bracket behind the type, if any, holds a number of elements. */
  private static boolean isType(String type) {
    int bracket = type.lastIndexOf('[');
    int colon = type.lastIndexOf(':');
    if (colon >= 0) {
      return colon > 0 && type.substring(colon).matches(":([1-9]|[1-5][0-9]|6[0-4])");
    }
    return bracket < 0
        ? !type.endsWith("]")
        : type.substring(bracket).matches("\\[[0-9]{1,10}]") && bracket > 0;
  }

  /** For generated code: a number, text, or an array of numbers. */
  public static FieldInfo of(String name, String type, long offset, long size, long alignment) {
    return new FieldInfo(
        "",
        false,
        name,
        type,
        offset,
        0,
        size,
        alignment,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** For generated code: a bit-field, whose type ends with its width. */
  public FieldInfo bit(int first) {
    return new FieldInfo(
        owner, isBigEndian, name, type, offset, first, size, alignment, values, codes, struct);
  }

  /** For generated code: an enum, or an array of them. */
  public FieldInfo constants(Enum<?>[] constants) {
    return new FieldInfo(
        owner,
        isBigEndian,
        name,
        type,
        offset,
        bit,
        size,
        alignment,
        List.of(constants),
        codes,
        struct);
  }

  /** For generated code: an enum with codes, or an array of them. */
  public FieldInfo codes(Codes<?> given) {
    List<Enum<?>> constants = List.copyOf(given.constants());
    return new FieldInfo(
        owner,
        isBigEndian,
        name,
        type,
        offset,
        bit,
        size,
        alignment,
        constants,
        Optional.of(given),
        struct);
  }

  /** For generated code: a nested struct, or an array of them. */
  public FieldInfo struct(StructInfo nested) {
    return new FieldInfo(
        owner,
        isBigEndian,
        name,
        type,
        offset,
        bit,
        size,
        alignment,
        values,
        codes,
        Optional.of(nested));
  }

  /** The field with its owner set. */
  FieldInfo of(String struct, boolean bigEndian) {
    boolean own = type.startsWith(BIG) || (bigEndian && !type.startsWith(LITTLE));
    return new FieldInfo(
        struct, own, name, type, offset, bit, size, alignment, values, codes, this.struct);
  }

  /** The constants as in reports: their names by ordinal, or {@code BUY=66} by code. */
  List<String> meanings() {
    return codes.<List<String>>map(Codes::meanings).orElseGet(this::constants);
  }

  /** The names of the constants of an enum or of an array's enum, by ordinal or by code. */
  public List<String> constants() {
    return values.stream().map(Enum::name).toList();
  }

  /** The type of the value; of an array, that of its elements. */
  public FieldKind kind() {
    if (struct.isPresent()) {
      return FieldKind.STRUCT;
    }
    if (isText()) {
      return FieldKind.TEXT;
    }
    return values.isEmpty() ? FieldKind.of(elementType()) : FieldKind.ENUM;
  }

  /**
   * The value in a struct as an object: a boxed number, an enum constant, a String or a List of
   * elements; a Map of a nested struct's fields. Unsigned numbers are widened.
   *
   * @param segment native memory
   * @param start offset of the struct, bytes
   * @throws dev.inplace.check.MalformedDataException if the bytes are no value of the field
   */
  public Object get(MemorySegment segment, long start) {
    return new FieldValue(this).read(segment, within(segment, start));
  }

  /**
   * Writes a value as {@link #get} returns it. An integer may have any type, a constant may be its
   * name, an array a Java array. A Map may leave fields out. A refused value changes nothing.
   *
   * @param segment native memory
   * @param start offset of the struct, bytes
   * @throws IllegalArgumentException if the field cannot hold the value
   */
  public void set(MemorySegment segment, long start, Object value) {
    long at = within(segment, start);
    if (segment.isReadOnly()) {
      throw Checkptr.readOnly("checkptr: %s of the struct at offset %d".formatted(label(), start));
    }
    new FieldValue(this).write(segment, at, value);
  }

  /** The offset of the field, if it lies within the segment. */
  private long within(MemorySegment segment, long start) {
    long at = start < 0 ? start : start + offset;
    Checkptr.wrap(segment, at, size, 1, label());
    return at;
  }

  /** The field in messages: {@code Person.name}. */
  String label() {
    return owner.isEmpty() ? name : owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
  }

  /** True if the field is structs of a layout, at an offset in the struct, or contains them. */
  boolean hasPart(long at, Layout part, long count) {
    return at >= offset
        && at + count * part.size() <= offset + size
        && struct.isPresent()
        && struct.get().holds(length(), at - offset, part, count);
  }

  /** True for text: {@code String[32]}, but not an array of a user type of that name. */
  boolean isText() {
    boolean isNamed = elementType().equals("String") || elementType().endsWith(" String");
    return isNamed && values.isEmpty() && struct.isEmpty();
  }

  /** The form of a text; empty for UTF-8 that ends before its first zero. */
  Optional<TextForm> textForm() {
    String words = elementType().substring(0, elementType().length() - "String".length());
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(TextForm.of((isBigEndian ? BIG : "") + words));
  }

  /** True if it is an array. */
  public boolean isArray() {
    return type.endsWith("]") && !isText();
  }

  /** The type without the number of elements, or of bits. */
  String elementType() {
    int end = Math.max(type.lastIndexOf('['), type.lastIndexOf(':'));
    return end < 0 ? type : type.substring(0, end);
  }

  /** The bits of a bit-field; 0 of other fields. */
  public int width() {
    int colon = type.lastIndexOf(':');
    return colon < 0 ? 0 : Integer.parseInt(type.substring(colon + 1));
  }

  /** The place in texts: {@code 8}, or {@code 8 bit 3} of a bit-field. */
  String place() {
    return width() == 0 ? Long.toString(offset) : offset + " bit " + bit;
  }

  /** Number of values: the elements of an array, else one. */
  public long length() {
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
