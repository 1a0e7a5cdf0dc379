package dev.inplace.processor.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a struct, or a whole key or value, as the layout text of a file describes it.
 *
 * @param type of an element
 * @param length elements of an array; -1 if it is none
 * @param offset in the outermost struct, of the first element; bytes
 * @param size of all elements; of a bit-field, the bytes with any of its bits
 * @param bits of a bit-field
 * @param constants of an enum, by ordinal
 * @param parts fields of a struct
 */
record StoredField(
    String name,
    String type,
    int length,
    long offset,
    long size,
    Optional<Bits> bits,
    boolean isBigEndian,
    List<String> constants,
    List<StoredField> parts) {

  /**
   * The bits of a bit-field.
   *
   * @param first in the byte at the offset: 0 is the least significant one in little-endian order,
   *     the most significant one in big-endian order
   */
  record Bits(int first, int width) {}

  private static final Pattern LINE =
      Pattern.compile("(\\S+) (.+?) at (\\d+)(?: bit (\\d+))?, (\\d+) bytes(?: \\[(.*)])?");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<order>little|big)-endian )?(?:\\d-byte )?(?<type>[^\\[:]+)"
              + "(?:\\[(?<length>\\d+)]|:(?<width>\\d+))?");
  private static final Set<String> NUMBERS =
      Set.of(
          "boolean",
          "byte",
          "short",
          "char",
          "int",
          "long",
          "float",
          "double",
          "word",
          "pointer",
          "unsigned byte",
          "unsigned short",
          "unsigned int",
          "unsigned long",
          "unsigned word");
  private static final Pattern STRUCT =
      Pattern.compile("(\\S+): (?:union, )?size (\\d+), alignment (\\d+), .*(little|big)-endian.*");

  /** Bytes from an element to the next. */
  long stride() {
    return length > 0 ? size / length : size;
  }

  boolean isText() {
    return type.equals("String") && constants.isEmpty() && parts.isEmpty();
  }

  /** True if its values are shown; other forms are shown as bytes. */
  boolean isKnown() {
    return NUMBERS.contains(type) || !constants.isEmpty() || !parts.isEmpty() || size == 0;
  }

  /** True for the layout of a struct, not of a scalar. */
  static boolean isStruct(String part) {
    return part.lines().findFirst().filter(line -> STRUCT.matcher(line).matches()).isPresent();
  }

  /** A struct, from the lines of its layout. */
  static StoredField struct(String part) throws BadFile {
    List<String> lines = part.lines().toList();
    Matcher first = STRUCT.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!first.matches()) {
      throw BadFile.damaged("its layout has no struct: " + part);
    }
    boolean isBigEndian = first.group(4).equals("big");
    List<StoredField> fields = new ArrayList<>();
    for (int at = 1; at < lines.size(); ) {
      at = read(lines, at, "", isBigEndian, fields);
    }
    long size = number(first.group(2));
    return new StoredField(
        "", first.group(1), -1, 0, size, Optional.empty(), isBigEndian, List.of(), fields);
  }

  /** Reads a field and those nested in it; returns the line behind them. */
  private static int read(
      List<String> lines, int at, String path, boolean isBigEndian, List<StoredField> fields)
      throws BadFile {
    Matcher line = LINE.matcher(lines.get(at));
    if (!line.matches() || !line.group(1).startsWith(path)) {
      throw BadFile.damaged("its layout has a field that is none: " + lines.get(at));
    }
    String whole = line.group(1);
    String inside = whole + (line.group(2).endsWith("]") ? "[]." : ".");
    List<StoredField> parts = new ArrayList<>();
    int next = at + 1;
    while (next < lines.size() && lines.get(next).startsWith(inside)) {
      next = read(lines, next, inside, isBigEndian, parts);
    }
    String bit = line.group(4);
    fields.add(
        of(
            whole.substring(path.length()),
            line.group(2),
            number(line.group(3)),
            bit == null ? 0 : (int) number(bit),
            number(line.group(5)),
            isBigEndian,
            line.group(6) == null ? List.of() : List.of(line.group(6).split(", ")),
            parts));
    return next;
  }

  /**
   * A field.
   *
   * @param form its type with its byte order and length: {@code big-endian unsigned int[3]}
   * @param bit the first bit of a bit-field
   * @param isBigEndian the order of a form that names none
   */
  static StoredField of(
      String name,
      String form,
      long offset,
      int bit,
      long size,
      boolean isBigEndian,
      List<String> constants,
      List<StoredField> parts)
      throws BadFile {
    Matcher found = FORM.matcher(form);
    if (!found.matches()) {
      return new StoredField(
          name, form, -1, offset, size, Optional.empty(), isBigEndian, constants, parts);
    }
    @Nullable String order = found.group("order");
    @Nullable String length = found.group("length");
    @Nullable String width = found.group("width");
    return new StoredField(
        name,
        found.group("type"),
        length == null ? -1 : (int) number(length),
        offset,
        size,
        width == null ? Optional.empty() : Optional.of(new Bits(bit, (int) number(width))),
        order == null ? isBigEndian : order.equals("big"),
        constants,
        parts);
  }

  private static long number(String digits) throws BadFile {
    if (digits.length() > 9) {
      throw BadFile.damaged("its layout has the number " + digits);
    }
    return Long.parseLong(digits);
  }

  /** A key or value that is a primitive, or an enum with its constants behind it. */
  static StoredField scalar(String text) {
    List<String> words = List.of(text.split(" "));
    int size =
        switch (words.getFirst()) {
          case "boolean", "byte" -> 1;
          case "short", "char" -> 2;
          case "int", "float" -> 4;
          case "long", "double" -> 8;
          default -> 0;
        };
    List<String> constants = size > 0 ? List.of() : words.subList(1, words.size());
    int ofOrdinal = constants.size() <= 1 << 8 ? 1 : constants.size() <= 1 << 16 ? 2 : 4;
    return new StoredField(
        "",
        words.getFirst(),
        -1,
        0,
        size > 0 ? size : ofOrdinal,
        Optional.empty(),
        false,
        constants,
        List.of());
  }
}
