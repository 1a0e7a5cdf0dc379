package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.Map;

/** A type of C in Java: one component of the same bytes. */
final class CTypes {
  private static final String ENUM = "CEnum";

  private static final Map<String, JavaType> NAMED =
      Map.ofEntries(
          Map.entry("char", JavaType.BYTE),
          Map.entry("_Bool", JavaType.of("boolean")),
          Map.entry("int8_t", JavaType.BYTE),
          Map.entry("uint8_t", JavaType.of("@Unsigned byte")),
          Map.entry("int16_t", JavaType.of("short")),
          Map.entry("uint16_t", JavaType.of("@Unsigned short")),
          Map.entry("int", JavaType.of("int")),
          Map.entry("int32_t", JavaType.of("int")),
          Map.entry("uint32_t", JavaType.of("@Unsigned int")),
          Map.entry("int64_t", JavaType.of("long")),
          Map.entry("uint64_t", JavaType.of("long")),
          Map.entry("long", JavaType.of("@Word long")),
          Map.entry("size_t", JavaType.of("@Unsigned @Word long")),
          Map.entry("ptr", JavaType.POINTER),
          Map.entry("float", JavaType.of("float")),
          Map.entry("double", JavaType.of("double")),
          Map.entry("enum", JavaType.of(ENUM)));

  private CTypes() {}

  /** The enum that C's are. */
  static void addTo(JavaRecords records) {
    records.addType(ENUM, "enum " + ENUM + " { ONE, TWO }");
  }

  /** The type of a component. */
  static JavaType java(JsonElement type) {
    if (type.isJsonPrimitive()) {
      return named(type.getAsString());
    }
    JsonArray parts = type.getAsJsonArray();
    return switch (parts.get(0).getAsString()) {
      case "array" -> java(parts.get(2)).times(parts.get(1).getAsLong());
      case "fam" -> java(parts.get(1)).flexible();
      case "talign" -> java(parts.get(2));
      case "ref" -> JavaType.of(parts.get(1).getAsString());
      default -> throw new IllegalArgumentException("no type of a component: " + type);
    };
  }

  /**
   * What a typedef made of a type's alignment, or of that of an array's elements; 0 if none did.
   */
  static int typedefAlignment(JsonElement type) {
    return switch (kind(type)) {
      case "array" -> typedefAlignment(type.getAsJsonArray().get(2));
      case "fam" -> typedefAlignment(type.getAsJsonArray().get(1));
      case "talign" -> type.getAsJsonArray().get(1).getAsInt();
      default -> 0;
    };
  }

  /** {@code array}, {@code ref} and the like; a name if the type has one. */
  static String kind(JsonElement type) {
    return type.isJsonPrimitive() ? type.getAsString() : type.getAsJsonArray().get(0).getAsString();
  }

  private static JavaType named(String name) {
    JavaType type = NAMED.get(name);
    if (type == null) {
      throw new IllegalArgumentException("unknown C type " + name);
    }
    return type;
  }
}
