package dev.inplace.processor.random;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions to the compilers of C and Go that come from the reports, not from the exports: also
 * each field's size.
 */
final class ReportChecks {
  private ReportChecks() {}

  /** A header. */
  static String inC(List<ExportedStruct> structs) {
    return structs.stream()
        .filter(ExportedStruct::isDeclaredInC)
        .map(ReportChecks::inC)
        .collect(Collectors.joining());
  }

  private static String inC(ExportedStruct struct) {
    String type = struct.tagged();
    Stream<String> whole =
        Stream.of(
            "#include \"" + struct.name() + ".h\"\n",
            inC("sizeof(" + type + ")", struct.report(), "size"),
            inC("alignof(" + type + ")", struct.report(), "alignment"));
    Stream<String> fields =
        fields(struct)
            .filter(field -> !field.has("bit"))
            .flatMap(
                field -> {
                  String name = field.get("name").getAsString();
                  return Stream.of(
                      inC("offsetof(%s, %s)".formatted(type, name), field, "offset"),
                      inC("sizeof(((%s *)0)->%s)".formatted(type, name), field, "size"));
                });
    String checks = Stream.concat(whole, fields).collect(Collectors.joining());
    return struct.header().contains("#ifndef __cplusplus")
        ? "#ifndef __cplusplus\n" + checks + "#endif\n"
        : checks;
  }

  private static String inC(String expression, JsonObject report, String number) {
    return "static_assert(%s == %d, \"report\");\n"
        .formatted(expression, report.get(number).getAsLong());
  }

  /** A file of Go's. */
  static String inGo(List<ExportedStruct> structs) {
    return structs.stream()
        .filter(ExportedStruct::isDeclaredInGo)
        .map(ReportChecks::inGo)
        .collect(Collectors.joining("\n", "package layouts\n\nimport \"unsafe\"\n\n", ""));
  }

  private static String inGo(ExportedStruct struct) {
    String literal = struct.name() + "{}";
    Stream<String> whole =
        Stream.of(
            inGo("Sizeof(" + literal + ")", struct.report(), "size"),
            inGo("Alignof(" + literal + ")", struct.report(), "alignment"));
    Stream<String> fields =
        fields(struct)
            .flatMap(
                field -> {
                  String selector =
                      literal + "." + field.get("name").getAsString().toUpperCase(Locale.ROOT);
                  return Stream.of(
                      inGo("Offsetof(" + selector + ")", field, "offset"),
                      inGo("Sizeof(" + selector + ")", field, "size"));
                });
    return Stream.concat(whole, fields).collect(Collectors.joining());
  }

  private static String inGo(String expression, JsonObject report, String number) {
    return "var _ [%d]struct{} = [unsafe.%s]struct{}{}\n"
        .formatted(report.get(number).getAsLong(), expression);
  }

  private static Stream<JsonObject> fields(ExportedStruct struct) {
    JsonArray fields = struct.report().getAsJsonArray("fields");
    return fields.asList().stream().map(JsonElement::getAsJsonObject);
  }
}
