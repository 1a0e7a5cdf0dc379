package dev.inplace.processor.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a struct, or a whole key or value, as the layout text of a file describes it.
 *
 * @param type of an element
 * @param length elements of an array; -1 if it is none
 * @param offset in the outermost struct, of the first element; bytes
 * @param size of all elements
 * @param constants of an enum, by ordinal
 * @param parts fields of a struct
 */
record StoredField(
    String name,
    String type,
    int length,
    long offset,
    long size,
    boolean isBigEndian,
    List<String> constants,
    List<StoredField> parts) {
  private static final Pattern LINE =
      Pattern.compile("(\\S+) (.+?) at (\\d+)( bit \\d+)?, (\\d+) bytes(?: \\[(.*)])?");
  private static final Pattern FORM =
      Pattern.compile("(?:(little|big)-endian )?(?:\\d-byte )?(.+)");
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
  private static final Pattern ARRAY = Pattern.compile("(.+)\\[(\\d+)]");

  /** Bytes from an element to the next. */
  long stride() {
    return length > 0 ? size / length : size;
  }

  boolean isText() {
    return type.equals("String") && constants.isEmpty() && parts.isEmpty();
  }

  /** True if its values are shown; other forms, and bits, are shown as bytes. */
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
    return new StoredField("", first.group(1), -1, 0, size, isBigEndian, List.of(), fields);
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
    Matcher array = ARRAY.matcher(line.group(2));
    boolean isArray = array.matches();
    Matcher form = FORM.matcher(isArray ? array.group(1) : line.group(2));
    boolean isOfOwnOrder = form.matches() && form.group(1) != null;
    String type = line.group(4) == null ? form.group(2) : "bits";
    String inside = whole + (isArray ? "[]." : ".");
    List<StoredField> parts = new ArrayList<>();
    int next = at + 1;
    while (next < lines.size() && lines.get(next).startsWith(inside)) {
      next = read(lines, next, inside, isBigEndian, parts);
    }
    fields.add(
        new StoredField(
            whole.substring(path.length()),
            type,
            isArray ? (int) number(array.group(2)) : -1,
            number(line.group(3)),
            number(line.group(5)),
            isOfOwnOrder ? form.group(1).equals("big") : isBigEndian,
            line.group(6) == null ? List.of() : List.of(line.group(6).split(", ")),
            parts));
    return next;
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
        "", words.getFirst(), -1, 0, size > 0 ? size : ofOrdinal, false, constants, List.of());
  }
}
