package dev.inplace.processor.oracle;

import com.google.gson.JsonElement;
import java.util.Map;

/** How Java says a type of Go: as one component of the same bytes. */
final class GoTypes {

  /**
   * A Java type.
   *
   * @param element of the component, or of the array if it is one
   * @param count how many elements; -1 if it is no array
   */
  record JavaType(String element, long count) {

    JavaType times(long n) {
      return new JavaType(element, n * (count < 0 ? 1 : count));
    }

    /** With annotations, those of an array first. */
    String declare() {
      if (count < 0) {
        return element;
      }
      return "@Length(%d) %s[]".formatted(count, element);
    }
  }

  private static final JavaType WORD = new JavaType("long", -1);
  private static final Map<String, JavaType> NAMED =
      Map.ofEntries(
          Map.entry("bool", new JavaType("boolean", -1)),
          Map.entry("int8", new JavaType("byte", -1)),
          Map.entry("uint8", new JavaType("@Unsigned byte", -1)),
          Map.entry("int16", new JavaType("short", -1)),
          Map.entry("uint16", new JavaType("@Unsigned short", -1)),
          Map.entry("int32", new JavaType("int", -1)),
          Map.entry("uint32", new JavaType("@Unsigned int", -1)),
          Map.entry("int64", WORD),
          Map.entry("uint64", WORD),
          Map.entry("int", WORD),
          Map.entry("uint", WORD),
          Map.entry("uintptr", WORD),
          Map.entry("unsafe.Pointer", WORD),
          Map.entry("float32", new JavaType("float", -1)),
          Map.entry("float64", new JavaType("double", -1)),
          Map.entry("complex64", new JavaType("float", 2)),
          Map.entry("complex128", new JavaType("double", 2)),
          Map.entry("string", WORD.times(2)),
          Map.entry("any", WORD.times(2)),
          Map.entry("error", WORD.times(2)),
          Map.entry("atomic.Bool", new JavaType("int", -1)),
          Map.entry("atomic.Int32", new JavaType("int", -1)),
          Map.entry("atomic.Uint32", new JavaType("int", -1)),
          Map.entry("atomic.Int64", WORD),
          Map.entry("atomic.Uint64", WORD),
          Map.entry("atomic.Uintptr", WORD),
          Map.entry("atomic.Pointer[int32]", WORD),
          Map.entry("atomic.Value", WORD.times(2)));

  private GoTypes() {}

  /** A type that has a name of its own. */
  static JavaType named(String name) {
    JavaType type = NAMED.get(name);
    if (type == null) {
      throw new IllegalArgumentException("unknown Go type " + name);
    }
    return type;
  }

  /** A type that is made of others, but neither an array nor a struct. */
  static JavaType composed(JsonElement type) {
    String kind = type.getAsJsonArray().get(0).getAsString();
    return switch (kind) {
      case "ptr", "map", "chan", "func" -> WORD;
      case "iface" -> WORD.times(2);
      case "slice" -> WORD.times(3);
      default -> throw new IllegalArgumentException("unknown Go type " + type);
    };
  }
}
