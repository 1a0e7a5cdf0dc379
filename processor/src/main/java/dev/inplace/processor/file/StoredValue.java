package dev.inplace.processor.file;

import dev.inplace.processor.file.StoredField.Bits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of a value in a file: a struct as its fields with their names. */
final class StoredValue {
  private final MemorySegment bytes;

  /**
   * Values in some bytes.
   *
   * @throws IndexOutOfBoundsException of methods, if a value does not lie in them
   */
  StoredValue(MemorySegment bytes) {
    this.bytes = bytes;
  }

  /**
   * The value of a field.
   *
   * @param start offset of the outermost struct
   */
  String text(StoredField field, long start) {
    if (field.isText()) {
      return quoted(start + field.offset(), field.size());
    }
    if (!field.isKnown()) {
      return hex(start + field.offset(), field.size());
    }
    if (field.length() < 0) {
      return element(field, start);
    }
    return IntStream.range(0, field.length())
        .mapToObj(i -> element(field, start + i * field.stride()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String element(StoredField field, long start) {
    if (!field.parts().isEmpty()) {
      return field.parts().stream()
          .map(part -> part.name() + " " + text(part, start))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    long size = field.stride();
    if (size == 0) {
      return "{}";
    }
    Bits place = field.bits().orElse(new Bits(0, (int) Math.min(size, Long.BYTES) * Byte.SIZE));
    long bits = bits(start + field.offset(), place, field.isBigEndian());
    return field.constants().isEmpty()
        ? number(field.type(), bits, place.width())
        : constant(field.constants(), bits, place.width());
  }

  /** The constant of an ordinal, or of a code: {@code BUY=66}. */
  private static String constant(List<String> constants, long bits, int width) {
    boolean isOrdinal = constants.stream().noneMatch(constant -> constant.contains("="));
    if (isOrdinal && Long.compareUnsigned(bits, constants.size()) < 0) {
      return constants.get((int) bits);
    }
    int rest = Long.SIZE - width;
    return constants.stream()
        .map(constant -> constant.split("="))
        .filter(parts -> parts.length == 2 && parts[1].matches("-?\\d{1,18}"))
        .filter(parts -> Long.parseLong(parts[1]) << rest == bits << rest)
        .map(parts -> parts[0])
        .findFirst()
        .orElse("?" + Long.toUnsignedString(bits));
  }

  private String hex(long offset, long size) {
    return "0x"
        + HexFormat.of().formatHex(bytes.asSlice(offset, size).toArray(ValueLayout.JAVA_BYTE));
  }

  private static String number(String type, long bits, int width) {
    int rest = Long.SIZE - width;
    return switch (type) {
      case "boolean" -> bits == 0 ? "false" : "true";
      case "char" -> quoted(Character.toString((char) bits)).replace('"', '\'');
      case "float" -> Float.toString(Float.intBitsToFloat((int) bits));
      case "double" -> Double.toString(Double.longBitsToDouble(bits));
      case "unsigned byte", "unsigned short", "unsigned int", "unsigned long", "unsigned word" ->
          Long.toUnsignedString(bits);
      case "pointer" -> "0x" + Long.toHexString(bits);
      default -> Long.toString(bits << rest >> rest);
    };
  }

  private long bits(long offset, Bits place, boolean isBigEndian) {
    long bits = 0;
    for (int i = 0; i < place.width(); i++) {
      int at = place.first() + i;
      int octet = bytes.get(ValueLayout.JAVA_BYTE, offset + at / Byte.SIZE);
      int inOctet = at % Byte.SIZE;
      bits =
          isBigEndian
              ? (bits << 1) | ((octet >> (Byte.SIZE - 1 - inOctet)) & 1)
              : bits | (((octet >> inOctet) & 1L) << i);
    }
    return bits;
  }

  /** A text of UTF-8, up to its first zero. */
  private String quoted(long offset, long size) {
    byte[] text = bytes.asSlice(offset, size).toArray(ValueLayout.JAVA_BYTE);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return utf8(text, length);
  }

  /** A text of UTF-8 of so many bytes. */
  String utf8(long offset, long size) {
    byte[] text = bytes.asSlice(offset, size).toArray(ValueLayout.JAVA_BYTE);
    return utf8(text, text.length);
  }

  private static String utf8(byte[] text, int length) {
    try {
      ByteBuffer encoded = ByteBuffer.wrap(text, 0, length);
      return quoted(StandardCharsets.UTF_8.newDecoder().decode(encoded).toString());
    } catch (CharacterCodingException e) {
      return "malformed " + HexFormat.of().formatHex(text, 0, length);
    }
  }

  /** A text in quotes; characters that a terminal would act on are escaped. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (Character.isISOControl(point)
                  || Character.getType(point) == Character.FORMAT
                  || Character.getType(point) == Character.SURROGATE) {
                quoted.append("\\u%04X".formatted(point));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }
}
