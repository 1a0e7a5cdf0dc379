package dev.inplace.processor.export;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The reasons why structs cannot be declared in a language: their own, or those of their parts. */
final class Obstacles {
  private final Layouter layouter;
  private final UnaryOperator<String> spelling;
  private final Function<StructLayout, Optional<String>> own;
  private final IdentityHashMap<Struct, Optional<String>> known = new IdentityHashMap<>();

  /**
   * Obstacles, at first none known.
   *
   * @param spelling the language's spelling of the names of structs
   * @param own the obstacle of one struct if all its parts can be declared
   */
  Obstacles(
      Layouter layouter,
      UnaryOperator<String> spelling,
      Function<StructLayout, Optional<String>> own) {
    this.layouter = layouter;
    this.spelling = spelling;
    this.own = own;
  }

  /** The obstacle of a struct, in words; empty if it can be declared. */
  Optional<String> of(StructLayout layout) {
    Optional<String> obstacle = known.get(layout.struct());
    if (obstacle == null) {
      obstacle = find(layout);
      known.put(layout.struct(), obstacle);
    }
    return obstacle;
  }

  /** The obstacle of a file that has these structs, as key and value of a map. */
  Optional<String> of(List<Struct> structs) {
    Map<String, QualifiedName> types = new HashMap<>();
    for (Struct struct : structs) {
      StructLayout layout = layouter.layout(struct);
      if (of(layout).isPresent()) {
        return Optional.of(
            "it has " + spelling.apply(struct.name()) + ", which cannot be declared");
      }
      Optional<String> clash = clash(layout, types);
      if (clash.isPresent()) {
        return clash;
      }
    }
    return Optional.empty();
  }

  private Optional<String> find(StructLayout layout) {
    for (Struct nested : Heading.nested(layout)) {
      if (of(layouter.layout(nested)).isPresent()) {
        return Optional.of("it contains " + spelling.apply(nested.name()) + ", which cannot");
      }
    }
    return clash(layout, new HashMap<>()).or(() -> own.apply(layout));
  }

  /**
   * The clash of two structs of one name from different Java packages. A header or a Go package can
   * have only one of them.
   *
   * @param types receives the types of the visited structs, by their names there
   */
  private Optional<String> clash(StructLayout layout, Map<String, QualifiedName> types) {
    Struct struct = layout.struct();
    String name = spelling.apply(struct.name());
    QualifiedName other = types.putIfAbsent(name, struct.type());
    if (other != null) {
      return other.equals(struct.type())
          ? Optional.empty()
          : Optional.of("both %s and %s would be %s".formatted(other, struct.type(), name));
    }
    return Heading.nested(layout).stream()
        .flatMap(nested -> clash(layouter.layout(nested), types).stream())
        .findFirst();
  }
}
