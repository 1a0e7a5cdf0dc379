package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** A struct as Go's compiler laid it out. */
record GoStruct(String name, long size, long align, List<GoField> fields) {

  record GoField(String name, JsonElement type, long offset, long size, long align) {}

  static GoStruct of(JsonObject struct) {
    return new GoStruct(
        struct.get("name").getAsString(),
        struct.get("size").getAsLong(),
        struct.get("align").getAsLong(),
        struct.getAsJsonArray("fields").asList().stream()
            .map(field -> field(field.getAsJsonArray()))
            .toList());
  }

  private static GoField field(JsonArray field) {
    return new GoField(
        field.get(0).getAsString(),
        field.get(1),
        field.get(2).getAsLong(),
        field.get(3).getAsLong(),
        field.get(4).getAsLong());
  }
}
