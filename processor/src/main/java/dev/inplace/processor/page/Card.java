package dev.inplace.processor.page;

import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.report.Part;
import dev.inplace.processor.report.Report;
import dev.inplace.processor.report.ReportedLayout;
import dev.inplace.processor.report.ReportedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One element of the source: its struct, for each data model that differs, and its maps.
 *
 * @param name as in source code
 * @param kind of an element that is no struct
 */
record Card(String name, String kind, List<ModelView> models, List<Maps> maps) {

  /** A map's buckets for different data models. */
  record Maps(String simpleName, List<MapView> models) {}

  /** The cards of a build, by name; values are drawn into the struct of their name. */
  static List<Card> of(List<Report> reports, CacheLine line, List<Values> values) {
    Map<String, List<Report>> byName =
        reports.stream()
            .collect(Collectors.groupingBy(Report::name, TreeMap::new, Collectors.toList()));
    return byName.values().stream().map(alike -> ofOne(alike, line, values)).toList();
  }

  private static Card ofOne(List<Report> reports, CacheLine line, List<Values> values) {
    Map<ReportedLayout, List<ReportedLayout>> alike = new LinkedHashMap<>();
    reports.stream()
        .flatMap(report -> report.struct().stream())
        .forEach(
            layout ->
                alike.computeIfAbsent(withoutModel(layout), _ -> new ArrayList<>()).add(layout));
    Report first = reports.getFirst();
    Optional<Values> its =
        values.stream().filter(value -> value.struct().equals(first.name())).findFirst();
    return new Card(
        first.name(),
        first.struct().isPresent() ? "" : first.kind() + " ",
        alike.values().stream().map(layouts -> view(layouts, line, its)).toList(),
        maps(reports, line));
  }

  private static List<Maps> maps(List<Report> reports, CacheLine line) {
    Map<String, Map<ReportedMap, List<String>>> byName = new LinkedHashMap<>();
    reports.stream()
        .flatMap(report -> report.maps().stream())
        .forEach(
            map ->
                byName
                    .computeIfAbsent(map.simpleName(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(map.withoutModel(), _ -> new ArrayList<>())
                    .add(map.model()));
    List<Maps> maps = new ArrayList<>();
    byName.forEach(
        (name, alike) -> {
          List<MapView> views = new ArrayList<>();
          alike.forEach((map, models) -> views.add(MapView.of(models, map, line)));
          maps.add(new Maps(name, views));
        });
    return maps;
  }

  private static ModelView view(
      List<ReportedLayout> alike, CacheLine line, Optional<Values> values) {
    return ModelView.of(
        alike.stream().map(layout -> layout.struct().model()).toList(),
        alike.getFirst(),
        line,
        values);
  }

  /** A layout without its model, to find models that lay it out alike. */
  private static ReportedLayout withoutModel(ReportedLayout layout) {
    ReportedStruct struct = layout.struct();
    ReportedStruct same =
        new ReportedStruct(
            struct.name(),
            "",
            struct.byteOrder(),
            struct.packing(),
            struct.size(),
            struct.alignment(),
            "",
            struct.fields().stream().map(Card::withoutModel).toList());
    String pointers = layout.ptrdata() == 0 ? "" : layout.ptrmask();
    return new ReportedLayout(
        same, layout.flyweight(), layout.ptrdata(), pointers, layout.best(), layout.columns());
  }

  private static ReportedField withoutModel(ReportedField field) {
    return new ReportedField(
        field.name(),
        field.type(),
        field.offset(),
        field.bit(),
        field.size(),
        field.alignment(),
        field.atomic(),
        field.constants(),
        field.nested().isEmpty() ? "" : "nested");
  }

  String simpleName() {
    return Part.withoutPackage(name);
  }

  /** The text before the simple name. */
  String packageName() {
    int end = name.length() - simpleName().length();
    return end > 0 ? name.substring(0, end - 1) : "";
  }

  /** The words that the filter searches. */
  String words() {
    Stream<String> fields =
        models.stream()
            .limit(1)
            .flatMap(model -> model.struct().fields().stream())
            .map(field -> field.name() + " " + field.type());
    Stream<String> ofMaps = maps.stream().map(Maps::simpleName);
    return Stream.of(Stream.of(name), fields, ofMaps)
        .flatMap(words -> words)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  long size() {
    return models.stream().mapToLong(model -> model.struct().size()).max().orElse(0);
  }

  /** The padding of the model with the most. */
  long waste() {
    return models.stream().mapToLong(model -> model.struct().padding()).max().orElse(0);
  }

  long saves() {
    return models.stream().mapToLong(ModelView::saves).max().orElse(0);
  }
}
