package dev.inplace.processor.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a report with its path there, for messages.
 *
 * @param path {@code fields[2].}, empty for the whole
 */
record JsonNode(String path, JsonObject object) {

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");

  interface Reading<T> {
    T of(JsonNode node) throws BadReport;
  }

  boolean has(String name) {
    return object.has(name);
  }

  String string(String name) throws BadReport {
    return string(name, object.get(name));
  }

  String string(String name, String absent) throws BadReport {
    return has(name) ? string(name) : absent;
  }

  long bytes(String name) throws BadReport {
    return bytes(name, object.get(name));
  }

  long bytes(String name, long absent) throws BadReport {
    return has(name) ? bytes(name) : absent;
  }

  /** True if the value is present and true. */
  boolean flag(String name) throws BadReport {
    @Nullable JsonElement value = object.get(name);
    if (value == null) {
      return false;
    }
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrong(name, value, "true or false");
  }

  JsonNode object(String name) throws BadReport {
    return node(name, object.get(name));
  }

  <T> List<T> objects(String name, Reading<T> reading) throws BadReport {
    List<T> all = new ArrayList<>();
    for (JsonElement element : array(name)) {
      all.add(reading.of(node(name + "[" + all.size() + "]", element)));
    }
    return all;
  }

  List<String> strings(String name) throws BadReport {
    List<String> all = new ArrayList<>();
    for (JsonElement element : has(name) ? array(name) : new JsonArray()) {
      all.add(string(name + "[" + all.size() + "]", element));
    }
    return all;
  }

  List<Long> numbers(String name) throws BadReport {
    List<Long> all = new ArrayList<>();
    for (JsonElement element : has(name) ? array(name) : new JsonArray()) {
      all.add(bytes(name + "[" + all.size() + "]", element));
    }
    return all;
  }

  private JsonArray array(String name) throws BadReport {
    @Nullable JsonElement value = object.get(name);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw wrong(name, value, "an array");
  }

  private JsonNode node(String name, @Nullable JsonElement value) throws BadReport {
    if (value instanceof JsonObject object) {
      return new JsonNode(path + name + ".", object);
    }
    throw wrong(name, value, "an object");
  }

  private String string(String name, @Nullable JsonElement value) throws BadReport {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      String text = primitive.getAsString();
      if (text.chars().anyMatch(Character::isISOControl)) { // a terminal would interpret it
        throw new BadReport(path + name + " has a control character");
      }
      return text;
    }
    throw wrong(name, value, "text");
  }

  private long bytes(String name, @Nullable JsonElement value) throws BadReport {
    if (value instanceof JsonPrimitive primitive
        && primitive.isNumber()
        && primitive.getAsString().matches("[0-9]{1,18}")) {
      return Long.parseLong(primitive.getAsString());
    }
    throw wrong(name, value, "a number of bytes");
  }

  private BadReport wrong(String name, @Nullable JsonElement value, String wanted) {
    String found =
        value == null ? "is missing" : "is " + CONTROL.matcher(value + "").replaceAll("?");
    return new BadReport(path + name + " " + found + ", not " + wanted);
  }
}
