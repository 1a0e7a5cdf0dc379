package dev.inplace.info;

import dev.inplace.Utf8;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/**
 * The value of a field, or of an element of one, as text: numbers as Java prints them, text in
 * quotes. It is told whatever the bytes: an ordinal that the enum does not have as {@code ?7}, a
 * byte that is not UTF-8 as {@code \xFF}. Values that are not equal have texts that are not.
 */
final class ValueText {
  private final MemorySegment segment;
  private final boolean isBigEndian;

  ValueText(MemorySegment segment, boolean isBigEndian) {
    this.segment = segment;
    this.isBigEndian = isBigEndian;
  }

  /** The value at an offset, of a field that is no struct. */
  String of(FieldInfo field, long offset) {
    if (field.isText()) {
      return text(offset, offset + field.size());
    }
    long size = field.stride();
    long bits = bits(offset, size);
    return field.constants().isEmpty()
        ? number(field.elementType(), bits, size)
        : constant(field, bits);
  }

  private static String constant(FieldInfo field, long ordinal) {
    return ordinal < field.constants().size()
        ? field.constants().get((int) ordinal)
        : "?" + ordinal;
  }

  private static String number(String type, long bits, long size) {
    return switch (type) {
      case "boolean" -> Boolean.toString(bits != 0);
      case "char" -> "'" + glyph((char) bits) + "'";
      case "float" -> Float.toString(Float.intBitsToFloat((int) bits));
      case "double" -> Double.toString(Double.longBitsToDouble(bits));
      case "byte", "short", "int", "long", "word" -> Long.toString(signed(bits, size));
      case "unsigned byte", "unsigned short", "unsigned int", "unsigned word" ->
          Long.toUnsignedString(bits);
      case "pointer" -> "0x" + Long.toHexString(bits);
      default -> "?" + Long.toUnsignedString(bits); // an enum without constants
    };
  }

  private static long signed(long bits, long size) {
    int unused = Long.SIZE - (int) size * Byte.SIZE;
    return bits << unused >> unused;
  }

  private long bits(long offset, long size) {
    long bits = 0;
    for (long i = 0; i < size; i++) {
      bits = bits << Byte.SIZE | octet(isBigEndian ? offset + i : offset + size - 1 - i);
    }
    return bits;
  }

  private int octet(long offset) {
    return Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, offset));
  }

  private String text(long from, long end) {
    StringBuilder text = new StringBuilder("\"");
    long size = 0;
    while (from + size < end && octet(from + size) != 0) {
      size++;
    }
    for (long at = from; at < from + size; ) {
      int codePoint = Utf8.decode(segment, at, from + size);
      if (codePoint == Utf8.MALFORMED) {
        text.append("\\x").append(HexFormat.of().withUpperCase().toHexDigits((byte) octet(at)));
        at++;
      } else {
        text.append(glyph(codePoint));
        at += Utf8.width(codePoint);
      }
    }
    return text.append('"').toString();
  }

  /** What would not be seen, or would end the quotes, is escaped. */
  private static String glyph(int codePoint) {
    boolean isHidden =
        switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
    if (isHidden) {
      return "\\u%04X".formatted(codePoint);
    }
    return (codePoint == '"' || codePoint == '\\' ? "\\" : "") + Character.toString(codePoint);
  }
}
