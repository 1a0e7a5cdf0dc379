package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A parser of structs, each parsed once: a struct nested in many is the same object in all of them.
 */
final class StructParser {
  /** The most parameter slots of a constructor in a class file, without the one of {@code this}. */
  private static final int MOST_SLOTS = 254;

  private final Elements elements;
  private final GeneratedNames names;
  private final Compiled compiled;
  private final FormParser forms;
  private final ElementTypeParser elementTypes;
  private final Map<TypeElement, Parsed> parsed = new HashMap<>();
  private final Set<TypeElement> beingParsed = new HashSet<>();
  private final Nesting nesting = new Nesting();

  private record Parsed(Optional<Struct> struct, Diagnostics diagnostics) {}

  StructParser(Elements elements, GeneratedNames names, Compiled compiled, FormParser forms) {
    this.elements = elements;
    this.names = names;
    this.forms = forms;
    this.compiled = compiled;
    elementTypes = new ElementTypeParser(new NestedParser(this, compiled, names), compiled);
  }

  /**
   * The struct, or empty with at least one diagnostic: of this record, of a nested one, or of the
   * compiler.
   */
  Optional<Struct> parse(TypeElement record, Diagnostics diagnostics) {
    @Nullable Parsed known = parsed.get(record);
    if (known == null) {
      Diagnostics found = new Diagnostics();
      beingParsed.add(record);
      Optional<Struct> struct = read(record, found);
      beingParsed.remove(record);
      known = new Parsed(found.hasErrors() ? Optional.empty() : struct, found);
      parsed.put(record, known);
    }
    diagnostics.addAll(known.diagnostics());
    return known.struct();
  }

  /** True if the record contains, directly or through others, the one being parsed. */
  boolean isBeingParsed(TypeElement record) {
    return beingParsed.contains(record);
  }

  private Optional<Struct> read(TypeElement record, Diagnostics diagnostics) {
    QualifiedName type = TypeNames.of(record);
    if (record.getKind() != ElementKind.RECORD) {
      diagnostics.add(
          Code.NOT_A_RECORD,
          Origin.of(type),
          kind(record) + " cannot be a struct",
          "declare it as a record, whose components become the fields");
      return Optional.empty();
    }
    int depth = nesting.depth(record);
    if (depth > Nesting.DEEPEST) {
      diagnostics.add(
          Code.TOO_DEEP,
          Origin.of(type),
          "structs are nested %d deep in it; the most is %d".formatted(depth, Nesting.DEEPEST),
          "nest fewer structs, or list the components of inner ones in outer ones");
      return Optional.empty();
    }
    checkRecord(record, Origin.of(type), diagnostics);
    checkName(record, Origin.of(type), diagnostics);
    Optional<Packing> packing = FormParser.packing(record, Origin.of(type), diagnostics);
    Map<String, String> docs = ComponentDocs.of(elements.getDocComment(record));
    List<Field> fields = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      new ComponentParser(elementTypes, new Component(record, component), diagnostics)
          .parse()
          .map(field -> field.withDoc(docs.getOrDefault(field.name(), "")))
          .ifPresent(fields::add);
    }
    if (packing.isEmpty() || fields.size() < record.getRecordComponents().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Struct(
            type,
            StructNames.ofStruct(record),
            Visibility.isPublic(record),
            forms.platform(record),
            packing.get(),
            fields,
            compiled.built(record)));
  }

  private static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> "an interface";
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "a class";
    };
  }

  private void checkRecord(TypeElement record, Origin origin, Diagnostics diagnostics) {
    if (!record.getTypeParameters().isEmpty()) {
      diagnostics.add(
          Code.GENERIC,
          origin,
          "it has the type parameters " + record.getTypeParameters(),
          "write one record for each type, without type parameters");
    }
    if (Visibility.isPrivate(record)) {
      diagnostics.add(
          Code.NOT_VISIBLE,
          origin,
          "generated code cannot see it, since it or a type around it is private",
          "remove private");
    }
    if (compiled.isInCompactFile(record)) {
      diagnostics.add(
          Code.NOT_VISIBLE,
          origin,
          "generated code cannot name it, since it is declared in a compact source file",
          "declare it in a file of its own, " + record.getSimpleName() + ".java");
    }
    int slots = slots(record);
    if (slots > MOST_SLOTS) {
      diagnostics.add(
          Code.TOO_MANY_COMPONENTS,
          origin,
          "its components take " + slots + " slots, long and double two each; Java allows 254",
          "group components into @Struct records and nest these, or use @Length arrays");
    }
  }

  private static int slots(TypeElement record) {
    int slots = 0;
    for (RecordComponentElement component : record.getRecordComponents()) {
      TypeKind kind = component.asType().getKind();
      slots += kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
    }
    return slots;
  }

  private void checkName(TypeElement record, Origin origin, Diagnostics diagnostics) {
    String name = StructNames.ofStruct(record);
    if (GivenName.isGood(name, "@Struct", origin, diagnostics) && !compiled.is(record)) {
      List<QualifiedName> classes = StructNames.structClasses(record);
      names.areFree(classes, origin, "choose another: @Struct(name = \"...\")", diagnostics);
    }
  }
}
