package dev.inplace.processor.oracle;

import com.google.gson.JsonElement;
import dev.inplace.processor.oracle.CStruct.CField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The structs of a file of a C compiler's, sorted by whether Java can express them. */
final class CStructs {
  private final OracleFile file;
  private final Map<String, CStruct> structs = new LinkedHashMap<>();
  private final Map<String, Obstacle> skipped = new HashMap<>();

  CStructs(OracleFile file) {
    this.file = file;
    file.structs().stream().map(CStruct::of).forEach(struct -> structs.put(struct.name(), struct));
    structs.forEach((name, struct) -> obstacle(struct).ifPresent(why -> skipped.put(name, why)));
  }

  List<CStruct> expressed() {
    return structs.values().stream().filter(struct -> !skipped.containsKey(struct.name())).toList();
  }

  Coverage coverage() {
    return Coverage.of(expressed().size(), 0, skipped.values());
  }

  /** The processor's results for those expressed. */
  Map<String, Report> reports() {
    JavaRecords sources = new JavaRecords(file);
    CRecords records = new CRecords(sources);
    expressed().forEach(records::add);
    return Report.of(sources, file);
  }

  private Optional<Obstacle> obstacle(CStruct struct) {
    return obstacle(struct.fields());
  }

  private Optional<Obstacle> obstacle(List<CField> fields) {
    return fields.stream()
        .flatMap(field -> obstacle(field.type()).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Obstacle> obstacle(JsonElement type) {
    return switch (CTypes.kind(type)) {
      case "array", "talign" -> obstacle(type.getAsJsonArray().get(2));
      case "fam" -> obstacle(type.getAsJsonArray().get(1));
      case "anon" ->
          obstacle(
              type.getAsJsonArray().get(2).getAsJsonArray().asList().stream()
                  .map(CField::of)
                  .toList());
      // There are no stand-ins as for Go's: no row tells a field's alignment.
      case "ref" ->
          structs.containsKey(type.getAsJsonArray().get(1).getAsString())
              ? obstacle(structs.get(type.getAsJsonArray().get(1).getAsString()))
              : Optional.of(Obstacle.KEPT_ASIDE);
      default -> Optional.empty();
    };
  }
}
