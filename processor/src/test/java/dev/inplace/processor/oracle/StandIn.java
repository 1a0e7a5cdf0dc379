package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.inplace.processor.oracle.GoStruct.GoField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the place of a struct that is not in the file, with what another struct's row tells of it:
 * its size, its alignment and its words that are pointers.
 *
 * <p>So the struct that is not in the file is not tested. The one around it is: where this field
 * and all behind it lie, and the size, alignment and pointers of the whole. Only that this field
 * has its size, its alignment and its pointers is true because we were told.
 *
 * @param pointers the words that hold pointers
 */
record StandIn(String name, long size, long alignment, BitSet pointers) {

  /**
   * Those for all structs that are not among the given ones, but are a field, or the element of an
   * array that is one. Of a struct that lies deeper, inside an anonymous one, no row tells.
   */
  static Map<String, StandIn> all(Map<String, GoStruct> structs, int word) {
    Map<String, StandIn> all = new HashMap<>();
    for (GoStruct struct : structs.values()) {
      for (GoField field : struct.fields()) {
        JsonElement type = field.type();
        long count = 1;
        while (isA("array", type)) {
          count *= type.getAsJsonArray().get(1).getAsLong();
          type = type.getAsJsonArray().get(2);
        }
        if (isA("ref", type) && count > 0) {
          StandIn told = told(type.getAsJsonArray(), field, count, struct.pointers(), word);
          if (!structs.containsKey(told.name)) {
            agree(told, all.putIfAbsent(told.name, told));
          }
        }
      }
    }
    return all;
  }

  private static StandIn told(JsonArray ref, GoField field, long count, BitSet around, int word) {
    long size = field.size() / count;
    return new StandIn(
        ref.get(1).getAsString(),
        size,
        field.alignment(),
        around.get((int) (field.offset() / word), (int) ((field.offset() + size) / word)));
  }

  private static void agree(StandIn told, StandIn before) {
    if (before != null && !before.equals(told)) {
      throw new IllegalStateException("two rows of the file differ: " + told + ", " + before);
    }
  }

  /** Pointers where the struct has some, and bytes elsewhere. */
  List<String> components(int word) {
    List<String> components = new ArrayList<>();
    long offset = 0;
    while (offset < size) {
      int first = (int) (offset / word);
      boolean isPointer = pointers.get(first);
      int next = isPointer ? pointers.nextClearBit(first) : pointers.nextSetBit(first);
      long end = next < 0 ? size : (long) next * word;
      JavaType type =
          isPointer
              ? JavaType.POINTER.times((end - offset) / word)
              : JavaType.BYTE.times(end - offset);
      components.add(type.declare() + " at" + offset);
      offset = end;
    }
    return components;
  }

  private static boolean isA(String kind, JsonElement type) {
    return type.isJsonArray() && type.getAsJsonArray().get(0).getAsString().equals(kind);
  }
}
