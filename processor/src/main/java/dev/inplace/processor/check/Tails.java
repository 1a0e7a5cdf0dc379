package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule: a struct with a flexible array is used alone, since its size differs. */
final class Tails implements StructRule {
  private static final String ALONE = "keep it in memory of its own, and wrap it there";

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    Struct outer = layout.struct();
    return outer.fields().stream()
        .flatMap(field -> refused(field.type(), outer.origin(field)).stream())
        .toList();
  }

  /** The diagnostics of what a struct has on request. */
  static List<Diagnostic> requests(Declaration declaration) {
    List<Diagnostic> refused = new ArrayList<>();
    if (declaration.struct().flatMap(Struct::tail).isPresent()) {
      Arrays.stream(Request.values())
          .filter(request -> request != Request.ORDERS && declaration.has(request))
          .map(
              request -> diagnostic(declaration.origin(), "remove " + request.member() + " = true"))
          .forEach(refused::add);
      declaration
          .grid()
          .ifPresent(_ -> refused.add(diagnostic(declaration.origin(), "remove @StructGrid")));
    }
    return refused;
  }

  /** The diagnostic of a map with such keys or values. */
  static Optional<Diagnostic> of(StructMap map) {
    Stream<FieldType> key =
        map.key() instanceof MapKey.Fixed(FieldType type) ? Stream.of(type) : Stream.of();
    Stream<FieldType> value =
        map.value().flatMap(MapValue::struct).stream().map(FieldType.Nested::new);
    return Stream.concat(key, value)
        .flatMap(type -> refused(type, map.origin()).stream())
        .findFirst();
  }

  private static Optional<Diagnostic> refused(FieldType type, Origin origin) {
    return type.nested()
        .filter(struct -> struct.tail().isPresent())
        .map(struct -> diagnostic(struct.type().simpleName(), origin, ALONE));
  }

  private static Diagnostic diagnostic(Origin origin, String fix) {
    return diagnostic("it", origin, fix);
  }

  private static Diagnostic diagnostic(String what, Origin origin, String fix) {
    return new Diagnostic(
        Code.TAIL_UNSUPPORTED,
        origin,
        what + " ends with a flexible array, so its structs have different sizes",
        fix);
  }
}
