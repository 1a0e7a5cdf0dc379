package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.testing.compile.Compilation;
import dev.inplace.processor.compile.Build;
import dev.inplace.processor.oracle.GoStruct.GoField;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layouts of real Go structs, held against the reports of the same structs in Java. */
class GoStructsTest {
  private static final Map<String, GoStruct> STRUCTS = read();
  private static final Map<String, String> SKIPPED = skipped();
  private static Map<String, JsonObject> reports = Map.of();

  @BeforeAll
  static void process() {
    JavaRecords records = new JavaRecords();
    expressed().forEach(records::add);
    Compilation compilation = Build.process(records.sources());
    assertThat(Build.messages(compilation)).isEmpty();
    reports =
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().endsWith(".json"))
            .map(GoStructsTest::parse)
            .collect(Collectors.toMap(report -> report.get("struct").getAsString(), r -> r));
  }

  @Test
  void mostStructsAreExpressed() {
    Map<String, Long> reasons =
        SKIPPED.values().stream()
            .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
    System.out.printf(
        "Go structs: %d, expressed in Java: %d, skipped: %s%n",
        STRUCTS.size(), expressed().size(), reasons);
    assertThat(STRUCTS).hasSize(300);
    assertThat(expressed()).hasSize(261);
    assertThat(reasons).isEqualTo(Map.of("contains a struct that is not in the file", 39L));
  }

  @TestFactory
  List<DynamicTest> sameLayoutAsGo() {
    return expressed().stream()
        .map(struct -> DynamicTest.dynamicTest(struct.name(), () -> compare(struct)))
        .toList();
  }

  private static void compare(GoStruct struct) {
    JsonObject report = reports.get("go." + struct.name());
    List<String> expected = new ArrayList<>();
    expected.add("size %d, alignment %d".formatted(struct.size(), struct.align()));
    for (int i = 0; i < struct.fields().size(); i++) {
      GoField field = struct.fields().get(i);
      expected.add(
          row(
              JavaRecords.componentName(field.name(), i),
              field.offset(),
              field.size(),
              field.align()));
    }
    assertThat(rows(report)).isEqualTo(expected);
  }

  private static List<String> rows(JsonObject report) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "size %d, alignment %d"
            .formatted(report.get("size").getAsLong(), report.get("alignment").getAsLong()));
    for (JsonElement element : report.getAsJsonArray("fields")) {
      JsonObject field = element.getAsJsonObject();
      rows.add(
          row(
              field.get("name").getAsString(),
              field.get("offset").getAsLong(),
              field.get("size").getAsLong(),
              field.get("alignment").getAsLong()));
    }
    return rows;
  }

  private static String row(String name, long offset, long size, long alignment) {
    return "%s at %d, size %d, alignment %d".formatted(name, offset, size, alignment);
  }

  private static List<GoStruct> expressed() {
    return STRUCTS.values().stream().filter(struct -> !SKIPPED.containsKey(struct.name())).toList();
  }

  /** The structs that Java cannot say, each with the reason. */
  private static Map<String, String> skipped() {
    Map<String, String> skipped = new LinkedHashMap<>();
    int before;
    do {
      before = skipped.size();
      for (GoStruct struct : STRUCTS.values()) {
        Set<String> refs = new HashSet<>();
        struct.fields().forEach(field -> collectRefs(field.type(), refs));
        if (!STRUCTS.keySet().containsAll(refs) || refs.stream().anyMatch(skipped::containsKey)) {
          skipped.put(struct.name(), "contains a struct that is not in the file");
        }
      }
    } while (skipped.size() > before);
    return skipped;
  }

  /** Pointers and the like are words: what they refer to is not in the struct. */
  private static void collectRefs(JsonElement type, Set<String> refs) {
    if (!type.isJsonArray()) {
      return;
    }
    JsonArray parts = type.getAsJsonArray();
    switch (parts.get(0).getAsString()) {
      case "ref" -> refs.add(parts.get(1).getAsString());
      case "array" -> collectRefs(parts.get(2), refs);
      case "struct" ->
          parts
              .get(1)
              .getAsJsonArray()
              .forEach(field -> collectRefs(field.getAsJsonArray().get(1), refs));
      default -> {}
    }
  }

  private static Map<String, GoStruct> read() {
    Map<String, GoStruct> structs = new LinkedHashMap<>();
    for (JsonElement element : resource("go_amd64.json").getAsJsonArray("structs")) {
      GoStruct struct = GoStruct.of(element.getAsJsonObject());
      structs.put(struct.name(), struct);
    }
    return structs;
  }

  static JsonObject resource(String name) {
    try (Reader reader =
        new InputStreamReader(
            GoStructsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parse(JavaFileObject report) {
    try (Reader reader = report.openReader(false)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
