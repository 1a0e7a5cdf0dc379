package dev.inplace.processor.export;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.util.List;

/**
 * A header that reads the files of a map, in C11 and C++17 on POSIX: names for its template.
 *
 * <pre>{@code
 * struct LongPersonMap map;
 * if (LongPersonMap_open(&map, "people.map")) {
 *   const struct Person *ada = LongPersonMap_find(&map, 7);
 * }
 * }</pre>
 */
record CReader(String name, String guard, FileLayout layout) {

  List<String> includes() {
    return layout.structs().stream()
        .map(struct -> CNames.spell(struct.name()) + ".h")
        .distinct()
        .toList();
  }

  boolean isNumber() {
    return layout.keyNumber().filter(key -> !key.primitive().isFloating()).isPresent();
  }

  boolean isFloating() {
    return layout.keyNumber().filter(key -> key.primitive().isFloating()).isPresent();
  }

  /** The signed type of a floating-point key's bits. */
  String bits() {
    return layout.keySize() == Float.BYTES ? "int32_t" : "int64_t";
  }

  String keyPlace() {
    return layout.isText()
        ? "INPLACE_TEXT"
        : layout.isLargeKey() ? "INPLACE_IN_BLOCK" : "INPLACE_IN_SLOT";
  }

  private String keyType() {
    return layout
        .keyNumber()
        .map(CReader::type)
        .or(() -> layout.keyStruct().map(struct -> "const " + CTypes.tagged(struct) + " *"))
        .orElse("const char *");
  }

  private static String type(FieldType.Scalar number) {
    return CTypes.declare(number, "");
  }

  String keyField() {
    return keyType() + "key";
  }

  String keyParameter() {
    return keyField() + (layout.isText() ? ", size_t length" : "");
  }

  String keyArguments() {
    return layout.isText() ? "key, length" : "key";
  }

  /** Bytes of a copy of a struct key; C has no array of none. */
  long bytes() {
    return Math.max(1, layout.keySize());
  }

  String hash() {
    return layout.hasWords() ? "inplace_hash_words" : "inplace_hash_bytes";
  }

  /** The type of a value, or of what points to it. */
  String valueType() {
    return layout
        .valueNumber()
        .map(number -> type(number).strip())
        .or(() -> layout.valueStruct().map(struct -> "const " + CTypes.tagged(struct)))
        .orElse("");
  }

  String valueField() {
    return valueType() + (layout.hasStructs() ? " *value" : " value");
  }

  /** A statement that copies the value at {@code found}. */
  String copyValue() {
    return copy(layout.valueNumber().orElseThrow(), "*value", "found");
  }

  String setKey() {
    return layout
        .keyNumber()
        .map(number -> copy(number, "cursor->key", "key"))
        .orElseGet(() -> "cursor->key = (" + keyType().strip() + ")key;");
  }

  String setValue() {
    return layout
        .valueNumber()
        .map(number -> copy(number, "cursor->value", "value"))
        .orElseGet(() -> "cursor->value = (" + valueType() + " *)value;");
  }

  /** A byte that is no bool of C is true in Java. */
  private static String copy(FieldType.Scalar number, String to, String from) {
    return number.primitive() == Primitive.BOOLEAN
        ? to + " = *" + from + " != 0;"
        : "memcpy("
            + (to.startsWith("*") ? to.substring(1) : "&" + to)
            + ", "
            + from
            + ", sizeof "
            + to
            + ");";
  }
}
