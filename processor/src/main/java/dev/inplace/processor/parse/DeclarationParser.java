package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads all that an annotated record declares. Good for one round, whose types it remembers. */
public final class DeclarationParser {
  private final StructParser structs;
  private final MapParser maps;

  /**
   * A parser.
   *
   * @param modelOfBuild the data model of structs that name none
   */
  public DeclarationParser(Elements elements, GeneratedNames names, String modelOfBuild) {
    Compiled compiled = new Compiled(elements);
    structs = new StructParser(names, compiled, new FormParser(modelOfBuild));
    maps = new MapParser(names, new KeyParser(new NestedParser(structs, compiled, names)));
  }

  /**
   * Reads a type that carries one of our annotations.
   *
   * @param diagnostics is given all that is wrong, also in the structs nested in this one; what is
   *     wrong with a map leaves that map out
   * @return empty if there is no good struct
   */
  public Optional<Declaration> parse(TypeElement type, Diagnostics diagnostics) {
    if (type.getKind() == ElementKind.RECORD && !Annotations.isStruct(type)) {
      diagnostics.add(
          Code.MAP_WITHOUT_STRUCT,
          Origin.of(TypeNames.of(type)),
          "the values of a map are structs, and this record is none",
          "annotate it with @Struct too");
      return Optional.empty();
    }
    Optional<Struct> struct = structs.parse(type, diagnostics);
    List<MapParser.Keyed> keyed =
        type.getKind() == ElementKind.RECORD ? maps.parse(type, diagnostics) : List.of();
    Budget budget = new BudgetParser(type, diagnostics).parse();
    return struct.map(value -> new Declaration(value, budget, maps(keyed, value)));
  }

  private static List<StructMap> maps(List<MapParser.Keyed> keyed, Struct value) {
    return keyed.stream().map(map -> new StructMap(map.name(), map.key(), value)).toList();
  }
}
