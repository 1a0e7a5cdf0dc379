package dev.inplace.processor.render.grid;

import com.palantir.javapoet.ClassName;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facades of a struct and of all structs nested in it, each once. */
final class Facades {
  private final ClassName grid;
  private final Map<QualifiedName, StructFacade> facades = new LinkedHashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  Facades(ClassName grid, Struct root) {
    this.grid = grid;
    add(root, "");
  }

  /** All of them, the outermost struct's first. */
  Collection<StructFacade> all() {
    return facades.values();
  }

  StructFacade of(Struct struct) {
    return Objects.requireNonNull(facades.get(struct.type()), "all structs were added");
  }

  private void add(Struct struct, String name) {
    if (facades.containsKey(struct.type())) {
      return;
    }
    String prefix = name;
    for (int i = 2; !prefixes.add(prefix); i++) {
      prefix = name + i; // a struct of another package
    }
    facades.put(
        struct.type(),
        new StructFacade(
            struct,
            grid.nestedClass(prefix + "Fields"),
            grid.nestedClass(prefix + "At"),
            this::of));
    for (Field field : struct.fields()) {
      field.type().nested().ifPresent(inner -> add(inner, inner.name()));
    }
  }
}
