package dev.inplace.processor.export;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Go file that reads the files of a map on Unix: names for its template.
 *
 * <pre>{@code
 * people, err := layouts.OpenLongPersonMap("people.map")
 * ada := people.Find(7)
 * }</pre>
 */
record GoReader(String name, String goPackage, FileLayout layout) {

  boolean isNumber() {
    return layout.keyNumber().isPresent();
  }

  boolean isEmptyKey() {
    return layout.keySize() == 0;
  }

  boolean hasFloats() {
    return Stream.of(layout.keyNumber(), layout.valueNumber())
        .flatMap(Optional::stream)
        .anyMatch(number -> number.primitive().isFloating());
  }

  boolean hasPointers() {
    return (layout.isStruct() && layout.keySize() > 0)
        || (layout.hasStructs() && layout.valueSize() > 0);
  }

  String keyType() {
    return layout
        .keyNumber()
        .map(GoTypes::of)
        .or(() -> layout.keyStruct().map(struct -> "*" + GoNames.spell(struct.name())))
        .orElse("string");
  }

  /** The type of a value, or of what points to it. */
  String valueType() {
    return layout
        .valueNumber()
        .map(GoTypes::of)
        .or(() -> layout.valueStruct().map(struct -> GoNames.spell(struct.name())))
        .orElse("");
  }

  String readKey() {
    return layout
        .keyNumber()
        .map(number -> number(number, "key"))
        .or(
            () ->
                layout
                    .keyStruct()
                    .map(key -> pointer(GoNames.spell(key.name()), layout.keySize(), "key")))
        .orElse("string(key)");
  }

  String readValue() {
    return layout
        .valueNumber()
        .map(number -> number(number, "value"))
        .orElseGet(() -> pointer(valueType(), layout.valueSize(), "value"));
  }

  private static String pointer(String type, long size, String bytes) {
    return size == 0 ? "&" + type + "{}" : "(*" + type + ")(unsafe.Pointer(&" + bytes + "[0]))";
  }

  /** The number in some bytes. */
  private static String number(FieldType.Scalar number, String bytes) {
    Primitive primitive = number.primitive();
    int size = primitive.size();
    String unsigned =
        size == 1
            ? bytes + "[0]"
            : "binary.LittleEndian.Uint" + size * Byte.SIZE + "(" + bytes + ")";
    return switch (primitive) {
      case BOOLEAN -> unsigned + " != 0";
      case FLOAT, DOUBLE -> "math.Float" + size * Byte.SIZE + "frombits(" + unsigned + ")";
      case CHAR -> unsigned;
      case BYTE, SHORT, INT, LONG ->
          number.unsigned() ? unsigned : "int" + size * Byte.SIZE + "(" + unsigned + ")";
    };
  }

  /** Statements that declare the word of a key. */
  String wordOfKey() {
    return switch (layout.keyNumber().orElseThrow().primitive()) {
      case BOOLEAN ->
          """
          var word uint64
          \tif key {
          \t\tword = 1
          \t}\
          """;
      case FLOAT -> floating("uint64(int32(math.Float32bits(key)))");
      case DOUBLE -> floating("math.Float64bits(key)");
      case BYTE, SHORT, CHAR, INT, LONG -> "word := uint64(key)";
    };
  }

  private static String floating(String word) {
    return """
    if key == 0 {
    \t\tkey = 0 // -0.0
    \t}
    \tword := %s\
    """
        .formatted(word);
  }
}
