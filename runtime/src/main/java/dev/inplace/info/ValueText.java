package dev.inplace.info;

import dev.inplace.TextForm;
import dev.inplace.Utf8;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.List;

/**
 * The value of a field or element as text: numbers as Java prints them, text in quotes. All bytes
 * have a text: an ordinal that the enum does not have is {@code ?7}, a byte that is not UTF-8 is
 * {@code \xFF}. Unequal values have unequal texts.
 */
final class ValueText {
  private final MemorySegment segment;

  ValueText(MemorySegment segment) {
    this.segment = segment;
  }

  /** The value at an offset, for a field that is no struct. */
  String of(FieldInfo field, long offset) {
    if (field.isText()) {
      return field
          .textForm()
          .map(form -> text(form, offset, (int) field.size()))
          .orElseGet(() -> text(offset, offset + field.size()));
    }
    long bits = FieldValue.bits(segment, offset, field);
    return switch (field.kind()) {
      case ENUM ->
          field
              .codes()
              .map(codes -> codes.describe((int) bits))
              .orElseGet(() -> constant(field.values(), bits));
      case CHAR -> "'" + glyph((char) bits) + "'";
      case UNSIGNED_LONG, UNSIGNED_WORD -> Long.toUnsignedString(bits);
      case POINTER -> "0x" + Long.toHexString(bits);
      default -> FieldValue.decode(field, bits).toString();
    };
  }

  private static String constant(List<Enum<?>> constants, long ordinal) {
    return Long.compareUnsigned(ordinal, constants.size()) < 0
        ? constants.get((int) ordinal).name()
        : "?" + Long.toUnsignedString(ordinal);
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

  private String text(TextForm form, long from, int length) {
    StringBuilder text = new StringBuilder("\"");
    long end = from + form.length(segment, from, length);
    for (long at = from; at < end; ) {
      int codePoint = form.decode(segment, at, end);
      int width = form.width(codePoint);
      text.append(codePoint < 0 ? bytes(at, width) : glyph(codePoint));
      at += width;
    }
    return text.append('"').toString();
  }

  private String bytes(long offset, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("\\x")
          .append(HexFormat.of().withUpperCase().toHexDigits((byte) octet(offset + i)));
    }
    return text.toString();
  }

  /** A character, escaped if it is invisible or would end the quotes. */
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
