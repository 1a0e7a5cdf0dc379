package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The structs of a file of Go's, sorted by whether Java can express them. */
final class GoStructs {
  private final OracleFile file;
  private final int word;
  private final Map<String, GoStruct> structs = new LinkedHashMap<>();
  private final Map<String, StandIn> standIns;

  GoStructs(OracleFile file) {
    this.file = file;
    this.word = file.meta().get("word").getAsInt();
    file.structs().stream().map(GoStruct::of).forEach(struct -> structs.put(struct.name(), struct));
    this.standIns = StandIn.all(structs, word);
  }

  List<GoStruct> expressed() {
    return structs.values().stream().filter(this::isExpressed).toList();
  }

  Coverage coverage() {
    List<GoStruct> expressed = expressed();
    return Coverage.of(
        expressed.size(),
        expressed.stream().filter(this::containsStandIn).count(),
        Collections.nCopies(structs.size() - expressed.size(), Obstacle.KEPT_ASIDE));
  }

  /** The processor's results for those expressed. */
  Map<String, Report> reports() {
    JavaRecords sources = new JavaRecords(file);
    GoRecords records = new GoRecords(sources);
    expressed().forEach(records::add);
    standIns.values().forEach(standIn -> records.add(standIn, word));
    return Report.of(sources, file);
  }

  private boolean isExpressed(GoStruct struct) {
    return contained(struct)
        .allMatch(
            name ->
                structs.containsKey(name)
                    ? isExpressed(structs.get(name))
                    : standIns.containsKey(name));
  }

  private boolean containsStandIn(GoStruct struct) {
    return contained(struct)
        .anyMatch(
            name ->
                standIns.containsKey(name)
                    || (structs.containsKey(name) && containsStandIn(structs.get(name))));
  }

  private static Stream<String> contained(GoStruct struct) {
    return struct.fields().stream().flatMap(field -> contained(field.type()));
  }

  /** The names of structs that are inside a type: what a pointer refers to is not. */
  private static Stream<String> contained(JsonElement type) {
    if (!type.isJsonArray()) {
      return Stream.empty();
    }
    JsonArray parts = type.getAsJsonArray();
    return switch (parts.get(0).getAsString()) {
      case "ref" -> Stream.of(parts.get(1).getAsString());
      case "array" -> contained(parts.get(2));
      case "struct" ->
          parts.get(1).getAsJsonArray().asList().stream()
              .flatMap(field -> contained(field.getAsJsonArray().get(1)));
      default -> Stream.empty();
    };
  }
}
