package dev.inplace.processor.report;

import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.ColumnLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Request;
import java.util.List;
import java.util.Optional;

/**
 * The content of one file: the layouts of a struct and of the buckets of one element's maps.
 *
 * @param kind of the element: {@code struct}, {@code type} or {@code package}
 * @param name of the element, as in source code
 * @param struct the element's own layout, if it is a struct
 */
public record Report(
    String kind, String name, Optional<ReportedLayout> struct, List<ReportedMap> maps) {

  static final String STRUCT = "struct";
  static final String TYPE = "type";
  static final String PACKAGE = "package";

  public Report {
    maps = List.copyOf(maps);
  }

  /** The report of a declaration. */
  public static Report of(Declaration declaration, Layouter layouter) {
    Optional<StructLayout> layout = declaration.struct().map(layouter::layout);
    String otherwise = declaration.origin().isPackage() ? PACKAGE : TYPE;
    return new Report(
        layout.isPresent() ? STRUCT : otherwise,
        declaration.origin().qualified(),
        layout.map(struct -> of(struct, declaration.has(Request.COLUMNS), layouter)),
        declaration.maps().stream().map(map -> ReportedMap.of(map, layouter)).toList());
  }

  private static ReportedLayout of(StructLayout struct, boolean hasColumns, Layouter layouter) {
    ReportedLayout layout = ReportedLayout.of(struct, layouter);
    return hasColumns ? layout.with(ColumnLayout.of(struct)) : layout;
  }

  /** The structs among the reports of a build. */
  public static List<ReportedStruct> structs(List<Report> reports) {
    return reports.stream()
        .flatMap(report -> report.struct().stream())
        .map(ReportedLayout::struct)
        .toList();
  }

  /** A key that is unique among the reports of a build; builds for several data models differ. */
  public String key() {
    String model =
        struct
            .map(layout -> layout.struct().model())
            .or(() -> maps.stream().map(ReportedMap::model).findFirst())
            .orElse("");
    return model.isEmpty() ? name : name + " for " + model;
  }
}
