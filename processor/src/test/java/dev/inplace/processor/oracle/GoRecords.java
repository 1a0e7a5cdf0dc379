package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.inplace.processor.oracle.GoStruct.GoField;
import java.util.ArrayList;
import java.util.List;

/** Go structs translated to annotated records, one component for each field. */
final class GoRecords {
  private final JavaRecords records;

  GoRecords(JavaRecords records) {
    this.records = records;
    GoTypes.addTo(records);
  }

  void add(GoStruct struct) {
    List<String> names = struct.fields().stream().map(GoField::name).toList();
    List<JsonElement> types = struct.fields().stream().map(GoField::type).toList();
    add(struct.name(), names, types);
  }

  void add(StandIn standIn, int word) {
    records.add(
        standIn.name(), "@Align(" + standIn.alignment() + ")", "", standIn.components(word));
  }

  private void add(String record, List<String> names, List<JsonElement> types) {
    List<String> components = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      JavaType type = type(types.get(i), record + "_" + i);
      components.add(type.declare() + " " + JavaRecords.componentName(names.get(i), i));
    }
    records.add(record, components);
  }

  /** The type of a component; an anonymous struct becomes a record of the given name. */
  private JavaType type(JsonElement type, String anonymous) {
    if (type.isJsonPrimitive()) {
      return GoTypes.named(type.getAsString());
    }
    JsonArray parts = type.getAsJsonArray();
    return switch (parts.get(0).getAsString()) {
      case "array" -> type(parts.get(2), anonymous).times(parts.get(1).getAsLong());
      case "struct" -> anonymous(parts.get(1).getAsJsonArray(), anonymous);
      case "ref" -> JavaType.of(parts.get(1).getAsString());
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
    return JavaType.of(name);
  }
}
