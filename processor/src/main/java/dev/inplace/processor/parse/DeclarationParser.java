package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.parse.Annotations.MapAnnotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A parser of everything that an annotated type or package declares. It is valid for one round,
 * whose types it caches.
 */
public final class DeclarationParser {
  private final StructParser structs;
  private final MapParser maps;
  private final GridParser grids;

  /**
   * A parser.
   *
   * @param modelOfBuild the default data model of structs
   */
  public DeclarationParser(Elements elements, GeneratedNames names, String modelOfBuild) {
    Compiled compiled = new Compiled(elements);
    FormParser forms = new FormParser(modelOfBuild);
    structs = new StructParser(elements, names, compiled, forms);
    NestedParser nested = new NestedParser(structs, compiled, names);
    maps = new MapParser(names, nested, forms);
    grids = new GridParser(names, nested);
  }

  /**
   * Reads a type or package with an Inplace annotation.
   *
   * @param diagnostics receives all errors, also of nested structs; a map with an error is left out
   * @return empty for an invalid struct
   */
  public Optional<Declaration> parse(Element element, Diagnostics diagnostics) {
    Origin origin = Origin.of(TypeNames.of(element));
    if (element instanceof TypeElement type && Annotations.isStruct(type)) {
      Optional<Struct> struct = structs.parse(type, diagnostics);
      List<StructMap> asked =
          type.getKind() == ElementKind.RECORD ? maps.parse(type, struct, diagnostics) : List.of();
      Budget budget = new BudgetParser(type, diagnostics).parse();
      return struct.map(
          good ->
              Declaration.of(good, budget, asked)
                  .with(Annotations.requests(type))
                  .withGrid(grids.parse(type, good, asked, diagnostics)));
    }
    if (element.getKind() == ElementKind.RECORD && !saysAllValues(element)) {
      diagnostics.add(
          Code.MAP_WITHOUT_STRUCT,
          origin,
          "the values of a map are structs, and this record is none",
          "annotate it with @Struct too, or say what the values are: @StructMap(key = ..., value ="
              + " ...)");
      return Optional.empty();
    }
    return Optional.of(Declaration.of(origin, maps.parse(element, Optional.empty(), diagnostics)));
  }

  private static boolean saysAllValues(Element asker) {
    return Annotations.maps(asker).stream().allMatch(MapAnnotation::givesValue);
  }
}
