package dev.inplace.processor.parse;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Struct;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A parser of a record as the type of a component or of an array's elements. */
final class NestedParser {
  private final StructParser structs;
  private final Compiled compiled;
  private final GeneratedNames names;

  NestedParser(StructParser structs, Compiled compiled, GeneratedNames names) {
    this.structs = structs;
    this.compiled = compiled;
    this.names = names;
  }

  /** The nested struct, or empty with at least one diagnostic, of this component or inside it. */
  Optional<FieldType> parse(TypeElement nested, Component component, Diagnostics diagnostics) {
    if (!Annotations.isStruct(nested)) {
      diagnostics.add(
          Code.NOT_A_STRUCT,
          component.origin(),
          nested.getQualifiedName() + " is a record, but not a struct",
          "annotate " + nested.getSimpleName() + " with @Struct");
      return Optional.empty();
    }
    Diagnostics inside = new Diagnostics();
    Optional<Struct> struct =
        structs.isBeingParsed(nested)
            ? Optional.empty()
            : parse(nested, component.struct(), component.origin(), inside);
    if (struct.isEmpty() && isRecursive(component, diagnostics) && compiled.is(nested)) {
      return Optional.empty();
    }
    diagnostics.addAll(inside);
    OrderParser.checkNested(nested, component, diagnostics);
    return struct.map(FieldType.Nested::new);
  }

  /** A check for recursion in an invalid nested struct; a recursive one is never valid. */
  private static boolean isRecursive(Component component, Diagnostics diagnostics) {
    Optional<String> cycle = Containment.cycle(component.struct(), component.element());
    cycle.ifPresent(
        path ->
            diagnostics.add(
                Code.RECURSIVE,
                component.origin(),
                "a struct cannot contain itself: " + path,
                "keep the index of the other struct in a span, as a long"));
    return cycle.isPresent();
  }

  /** A struct that another one's generated code uses. */
  Optional<Struct> parse(TypeElement used, Element user, Origin origin, Diagnostics diagnostics) {
    Optional<Struct> parsed =
        compiled.is(used)
            ? fromClassPath(used, origin, diagnostics)
            : fromSource(used, origin, diagnostics);
    if (parsed.isPresent() && !Visibility.isVisible(used, user)) {
      diagnostics.add(
          Code.NOT_VISIBLE,
          origin,
          "generated code cannot see the record " + used.getQualifiedName(),
          "make it visible in the package of " + user.getSimpleName());
      return Optional.empty();
    }
    return parsed;
  }

  /** A struct on the source path of the compiler, which gives processors nothing of it. */
  private Optional<Struct> fromSource(TypeElement used, Origin origin, Diagnostics diagnostics) {
    Optional<Struct> struct = structs.parse(used, diagnostics);
    if (struct.isPresent()
        && !names.isClaimed(struct.get().flyweight())
        && !compiled.exists(struct.get().flyweight())) {
      diagnostics.await();
      diagnostics.add(
          Code.NO_FLYWEIGHT,
          origin,
          used.getQualifiedName()
              + ", found on the source path, has no "
              + struct.get().flyweight().simpleName()
              + " beside it",
          "pass " + compiled.sourceFile(used) + " to the compiler too");
      return Optional.empty();
    }
    return struct;
  }

  /** A struct from a class file, whose errors have no position and are reported at its use. */
  private Optional<Struct> fromClassPath(TypeElement used, Origin origin, Diagnostics diagnostics) {
    Diagnostics inside = new Diagnostics();
    Optional<Struct> struct = structs.parse(used, inside);
    if (struct.isEmpty()) {
      Diagnostic first = inside.all().getFirst();
      diagnostics.add(
          Code.BROKEN_STRUCT,
          origin,
          used.getQualifiedName()
              + ", compiled earlier, is not a good struct: "
              + first.origin()
              + ": "
              + first.problem(),
          first.fix() + ", and compile it again");
    } else if (!compiled.exists(struct.get().flyweight())) {
      diagnostics.add(
          Code.NO_FLYWEIGHT,
          origin,
          used.getQualifiedName()
              + ", compiled earlier, has no "
              + struct.get().flyweight().simpleName()
              + " beside it",
          "compile it with the Inplace processor");
      return Optional.empty();
    }
    return struct;
  }
}
