package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.testing.compile.JavaFileObjects;
import dev.inplace.processor.oracle.GoStruct.GoField;
import dev.inplace.processor.oracle.GoTypes.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;

/** Go structs translated to annotated records, one component for each field. */
final class JavaRecords {
  private final Map<String, String> sources = new LinkedHashMap<>();

  /** The sources of all records, those of anonymous structs too. */
  JavaFileObject[] sources() {
    return sources.entrySet().stream()
        .map(entry -> JavaFileObjects.forSourceString("go." + entry.getKey(), entry.getValue()))
        .toArray(JavaFileObject[]::new);
  }

  void add(GoStruct struct) {
    List<String> names = struct.fields().stream().map(GoField::name).toList();
    List<JsonElement> types = struct.fields().stream().map(GoField::type).toList();
    add(struct.name(), names, types);
  }

  /** The name of the component for the field with the given number. */
  static String componentName(String goName, int number) {
    return SourceVersion.isName(goName) && !goName.equals("_") ? goName : "blank" + number;
  }

  private void add(String record, List<String> names, List<JsonElement> types) {
    List<String> components = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      JavaType type = type(types.get(i), record + "_" + i);
      components.add(type.declare() + " " + componentName(names.get(i), i));
    }
    sources.put(
        record,
        "package go; import dev.inplace.annotation.*; @Struct record %s(%s) {}"
            .formatted(record, String.join(", ", components)));
  }

  /** The type of a component; an anonymous struct becomes a record of the given name. */
  private JavaType type(JsonElement type, String anonymous) {
    if (type.isJsonPrimitive()) {
      return type.getAsString().equals("structs.HostLayout")
          ? anonymous(new JsonArray(), anonymous)
          : GoTypes.named(type.getAsString());
    }
    JsonArray parts = type.getAsJsonArray();
    return switch (parts.get(0).getAsString()) {
      case "array" -> type(parts.get(2), anonymous).times(parts.get(1).getAsLong());
      case "struct" -> anonymous(parts.get(1).getAsJsonArray(), anonymous);
      case "ref" -> new JavaType(parts.get(1).getAsString(), -1);
      default -> GoTypes.composed(type);
    };
  }

  private JavaType anonymous(JsonArray fields, String name) {
    List<String> names = new ArrayList<>();
    List<JsonElement> types = new ArrayList<>();
    for (JsonElement field : fields) {
      names.add(field.getAsJsonArray().get(0).getAsString());
      types.add(field.getAsJsonArray().get(1));
    }
    add(name, names, types);
    return new JavaType(name, -1);
  }
}
