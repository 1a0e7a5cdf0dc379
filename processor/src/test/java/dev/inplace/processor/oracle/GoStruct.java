package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.BitSet;
import java.util.List;

/**
 * A struct as Go's compiler laid it out.
 *
 * @param ptrdata where the last pointer ends; 0 if there is none
 * @param pointers the words that hold pointers
 */
record GoStruct(
    String name, long size, long alignment, long ptrdata, BitSet pointers, List<GoField> fields) {

  record GoField(String name, JsonElement type, long offset, long size, long alignment) {}

  static GoStruct of(JsonObject struct) {
    return new GoStruct(
        struct.get("name").getAsString(),
        struct.get("size").getAsLong(),
        struct.get("align").getAsLong(),
        // Where Go keeps a program instead of a mask, its ptrdata may be more than that.
        struct.get(struct.has("gcprog") ? "lastptr" : "ptrdata").getAsLong(),
        pointers(struct.getAsJsonArray("ptr")),
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

  private static BitSet pointers(JsonArray runs) {
    BitSet pointers = new BitSet();
    for (JsonElement run : runs) {
      int first = run.getAsJsonArray().get(0).getAsInt();
      pointers.set(first, first + run.getAsJsonArray().get(1).getAsInt());
    }
    return pointers;
  }
}
