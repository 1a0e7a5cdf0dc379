package dev.inplace.processor.oracle;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;

/** A type of Go in Java: one component of the same bytes. */
final class GoTypes {
  private static final JavaType INT = JavaType.of("int");
  private static final JavaType UNSIGNED_WORD = JavaType.of("@Unsigned @Word long");
  private static final JavaType INTERFACE = JavaType.of("GoInterface");

  private static final Map<String, JavaType> NAMED =
      Map.ofEntries(
          Map.entry("bool", JavaType.of("boolean")),
          Map.entry("int8", JavaType.BYTE),
          Map.entry("uint8", JavaType.of("@Unsigned byte")),
          Map.entry("int16", JavaType.of("short")),
          Map.entry("uint16", JavaType.of("@Unsigned short")),
          Map.entry("int32", INT),
          Map.entry("uint32", JavaType.of("@Unsigned int")),
          Map.entry("int64", JavaType.of("long")),
          Map.entry("uint64", JavaType.of("long")),
          Map.entry("int", JavaType.of("@Word long")),
          Map.entry("uint", UNSIGNED_WORD),
          Map.entry("uintptr", UNSIGNED_WORD),
          Map.entry("unsafe.Pointer", JavaType.POINTER),
          Map.entry("float32", JavaType.of("float")),
          Map.entry("float64", JavaType.of("double")),
          Map.entry("complex64", JavaType.of("float").times(2)),
          Map.entry("complex128", JavaType.of("double").times(2)),
          Map.entry("string", JavaType.of("GoString")),
          Map.entry("any", INTERFACE),
          Map.entry("error", INTERFACE),
          Map.entry("structs.HostLayout", JavaType.of("HostLayout")),
          Map.entry("atomic.Bool", INT),
          Map.entry("atomic.Int32", INT),
          Map.entry("atomic.Uint32", INT),
          Map.entry("atomic.Int64", JavaType.of("AtomicInt64")),
          Map.entry("atomic.Uint64", JavaType.of("AtomicInt64")),
          Map.entry("atomic.Uintptr", UNSIGNED_WORD),
          Map.entry("atomic.Pointer[int32]", JavaType.POINTER),
          Map.entry("atomic.Value", JavaType.of("AtomicValue")));

  private GoTypes() {}

  /** The structs that Go's types of several words are. */
  static void addTo(JavaRecords records) {
    records.add("GoString", List.of("@Word(pointer = true) long data", "@Word long size"));
    records.add(
        "GoSlice",
        List.of("@Word(pointer = true) long data", "@Word long size", "@Word long capacity"));
    // Go's garbage collector does not follow the first word, which is a pointer too (rule G10).
    records.add(
        "GoInterface", List.of("@Unsigned @Word long type", "@Word(pointer = true) long data"));
    records.add("HostLayout", List.of());
    records.add("AtomicInt64", "@Align(8)", "", List.of("long value"));
    records.add("AtomicValue", List.of("GoInterface value"));
  }

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
      case "ptr", "map", "chan", "func" -> JavaType.POINTER;
      case "iface" -> INTERFACE;
      case "slice" -> JavaType.of("GoSlice");
      default -> throw new IllegalArgumentException("unknown Go type " + type);
    };
  }
}
