package dev.inplace.processor.export;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Struct;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Why structs cannot be declared in a language: for what they are, or for what they contain. */
final class Obstacles {
  private final Layouter layouter;
  private final UnaryOperator<String> spelling;
  private final Function<StructLayout, Optional<String>> own;
  private final IdentityHashMap<Struct, Optional<String>> known = new IdentityHashMap<>();

  /**
   * None looked for yet.
   *
   * @param spelling how the language spells the names of structs
   * @param own what is in the way of one struct if all in it can be declared
   */
  Obstacles(
      Layouter layouter,
      UnaryOperator<String> spelling,
      Function<StructLayout, Optional<String>> own) {
    this.layouter = layouter;
    this.spelling = spelling;
    this.own = own;
  }

  /** What is in the way of a struct, in words; empty if it can be declared. */
  Optional<String> of(StructLayout layout) {
    Optional<String> obstacle = known.get(layout.struct());
    if (obstacle == null) {
      obstacle = find(layout);
      known.put(layout.struct(), obstacle);
    }
    return obstacle;
  }

  private Optional<String> find(StructLayout layout) {
    for (Struct nested : Heading.nested(layout)) {
      if (of(layouter.layout(nested)).isPresent()) {
        return Optional.of("it contains " + spelling.apply(nested.name()) + ", which cannot");
      }
    }
    return own.apply(layout);
  }
}
