package dev.inplace.processor.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.inplace.annotation.Model;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answers of a compiler, and how the records made of them are told its data model.
 *
 * @param name without {@code .json}
 * @param model the data model's name in reports
 * @param argument of every record's {@code @Struct}; empty if there is none
 * @param options of the processor
 */
record OracleFile(String name, String model, String argument, List<String> options) {

  /** One whose data model is that of the build. */
  static OracleFile byOption(String name, String model) {
    return new OracleFile(name, model, "", List.of("inplace.model=" + model));
  }

  /** One whose data model each record names itself. */
  static OracleFile byAnnotation(String name, String model, Model constant) {
    return new OracleFile(name, model, "model = Model." + constant, List.of());
  }

  /** All that the compiler was asked. */
  List<JsonObject> structs() {
    return read(name).getAsJsonArray("structs").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** The expected results of all of them. */
  JsonObject meta() {
    return read(name).getAsJsonObject("meta");
  }

  /** The content of a file. */
  static JsonObject read(String name) {
    try (Reader reader =
        new InputStreamReader(
            OracleFile.class.getResourceAsStream(name + ".json"), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
